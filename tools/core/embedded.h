#ifndef CORE_EMBEDDED_H
#define CORE_EMBEDDED_H

#include <stddef.h>

/*
 * Files of tools/core/generic, compiled in: no commit of a repository can drop
 * the rules that every register obeys.  The last entry has a NULL name.
 */
struct embedded {
	const char *name; /* "x3-reference": the file's name without .sql */
	const char *text;
};

extern const struct embedded embedded_rules[];

/* Files of tools/core/dialect: the meta-schemas of JSON Schema, by URI. */
extern const struct embedded embedded_dialects[];

#endif
