#ifndef CORE_STORE_SCHEMA_H
#define CORE_STORE_SCHEMA_H

#include "core/type.h"
#include "port/db.h"

/*
 * What the schemas say, as tables, so that generic rules are SQL too:
 *
 *	schema_type(type, title, title_en, path, state_field, has_transitions)
 *	schema_field(type, pointer, title, title_en, kind)
 *	schema_initial(type, state)
 *	schema_transition(type, was, state)
 *	schema_immutable(type, field, kept)	kept: so many of its characters
 *						stand in the path or the id
 *	schema_freeze(type, clause, state, kind, field, strict)
 *	schema_append(type, field)
 */
int store_schema_add(struct cx *cx, struct db *db, const struct types *types);

#endif
