#ifndef CORE_VIEW_H
#define CORE_VIEW_H

#include "core/table.h"

/*
 * The views that follow from schemas, as one SQL script:
 *
 *	record(type, record, path)		every record
 *	reference(type, record, field, target)	every x-ref
 *	served(type, record, field, person, dept, day)	every x-served
 *	date_field(type, record, field, day)	every date
 *	period(type, record, field, earlier, later)	every x-not-before
 *	key_date(type, record, day)		every x-key-date
 *	before_<table>				as it was before the move
 */
struct str view_script(struct cx *cx, struct table *const *tables, size_t n);

#endif
