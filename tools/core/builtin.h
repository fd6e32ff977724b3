#ifndef CORE_BUILTIN_H
#define CORE_BUILTIN_H

#include "base/cx.h"

/*
 * What the reader, the schemas, the tree and `schema check` refuse.  These
 * rules are no files; here is what `explain` and `rules` say of them.
 */
struct builtin {
	const char *id;	   /* "yaml-tab" */
	const char *title; /* N_(): what is refused */
	const char *why;   /* N_(): why it is */
};

/* By family, then by id; the last one has no id. */
extern const struct builtin builtins[];
extern const struct builtin builtins_of_schemas[]; /* `schema check` */

const struct builtin *builtin_get(struct str id); /* or NULL */

#endif
