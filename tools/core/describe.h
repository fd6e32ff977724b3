#ifndef CORE_DESCRIBE_H
#define CORE_DESCRIBE_H

#include "core/type.h"

/* A type of record, field by field, in words for those who write records. */
struct description {
	const struct field *field;
	unsigned level;	     /* inside of how many others it stands */
	struct str kind;     /* "a text", "a list: a date" */
	struct str required; /* "yes", "where status is 完成"; none: no */
	struct str values;   /* what may be written; none: anything */
	struct str text;     /* what to write */
};

struct descriptions {
	struct description *v;
	size_t n;
	size_t cap;
};

/* All of it lives in cx->run, in the order and language of the schema. */
void describe_type(struct cx *cx, const struct types *types,
    const struct type *type, struct descriptions *out);

#endif
