#ifndef CORE_PATH_H
#define CORE_PATH_H

#include "core/field.h"

/*
 * Templates of paths (x-path): text with {terms}.
 *
 *	{id}		the record's id
 *	{field}		a field's text
 *	{field:year}	of a date, its year; {field:month} its month
 *	{field:-2}	without the last two characters
 */

/* Does each term name a field?  If not, *bad is the term. */
bool path_check(const struct field *root, struct str path, struct str *bad);

/* How many characters of a field the path repeats; PATH_WHOLE: all. */
enum { PATH_WHOLE = 1 << 20 };
int path_keeps(struct str path, struct str field);

/* Filled in; none if a field is missing or has no such part. */
struct str path_fill(
    struct arena *a, struct str path, struct str id, const struct node *root);

#endif
