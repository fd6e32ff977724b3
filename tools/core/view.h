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

/*
 * served_touched: as served, of records that the move touched.  Types of which
 * it touched none are left out, as they are most of what it takes to prepare a
 * question, but where the view is for many moves (all).
 */
struct str view_of_touched(
    struct cx *cx, struct table *const *tables, size_t n, bool all);

#endif
