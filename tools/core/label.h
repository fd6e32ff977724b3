#ifndef CORE_LABEL_H
#define CORE_LABEL_H

#include "core/type.h"

/* What people call a field: titles of the schema, in this run's language. */

/* Of the field itself; its key where the schema does not know it (NULL). */
struct str label_field(const struct field *f, struct str key);

/*
 * Of the place that a JSON pointer names, from the record down: "任职 1 / 科室".
 * Elements count from 1.  type may be NULL: then it is the keys.
 */
struct str label_pointer(
    struct arena *a, const struct type *type, struct str pointer);

/* Of the type; its name where there is no such type any more (NULL). */
struct str label_type(const struct type *t, struct str name);

#endif
