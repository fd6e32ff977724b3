#ifndef CORE_FORMAT_H
#define CORE_FORMAT_H

#include "base/str.h"

/* A form of text that JSON Schema names: RFC 3339 dates and the like. */
struct format {
	const char *name;
	bool (*is)(struct str text);
	const char *example; /* for people */
};

/* NULL: not one that we know; it is an annotation then. */
const struct format *format_get(struct str name);

#endif
