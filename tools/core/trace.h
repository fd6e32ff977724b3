#ifndef CORE_TRACE_H
#define CORE_TRACE_H

#include "core/keyword.h"

/*
 * All that a schema says of an instance, whether it holds or not: the output
 * of JSON Schema 2020-12 (Core, §12).  A unit is one schema asked of one
 * value; those that it asked in turn are below it.  It all lives in
 * cx->scratch.
 */
struct note {
	const char *keyword;	  /* "" for the schema `false` */
	struct str text;	  /* an error */
	const struct node *value; /* an annotation; NULL: it only holds */
	struct str instance;	  /* JSON pointer of what it is about */
	struct note *next;
};

struct unit {
	struct str path;     /* of keywords, through references */
	struct str location; /* URI of the schema */
	struct str instance; /* JSON pointer */
	const char *by;	     /* the keyword that asked; NULL: nobody */
	bool valid;
	bool harmless; /* the keyword holds, whether this does or not */
	struct note *errors, *last_error;
	struct note *annotations, *last_annotation;
	struct unit *first, *last, *next;
	const struct schema *schema;
	const char *keyword; /* the one in hand */
};

/* NULL if nobody knows the answer, with *limit saying why. */
const struct unit *trace(struct cx *cx, const struct schema *s,
    const struct node *instance, const char **limit);

/* For validate.c: the schema's keywords, each and every one. */
bool trace_ask(struct run *r, const struct schema *s, const struct spot *spot);
bool trace_error(
    struct run *r, const struct spot *spot, const struct wrong *wrong);

#endif
