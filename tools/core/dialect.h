#ifndef CORE_DIALECT_H
#define CORE_DIALECT_H

#include "core/document.h"

/* Sets of keywords; bits of dialect.vocabularies. */
enum vocabulary {
	VOCABULARY_CORE = 1,
	VOCABULARY_APPLICATOR = 2,
	VOCABULARY_UNEVALUATED = 4,
	VOCABULARY_VALIDATION = 8,
	VOCABULARY_META_DATA = 16,
	VOCABULARY_FORMAT = 32,	   /* as an annotation */
	VOCABULARY_ASSERTION = 64, /* format as an assertion */
	VOCABULARY_CONTENT = 128,
};

/* What "$schema" means. */
struct dialect {
	unsigned vocabularies;
};

/* All of 2020-12, with formats as annotations. */
const struct dialect *dialect_standard(void);

/*
 * What the "$schema" of a resource's root says: *dialect, which is that of the
 * resource around it, stays if it says nothing.  -1 with an error if we do not
 * speak it; earlier drafts are refused by name.
 */
int dialect_of(struct cx *cx, struct schema_set *set,
    const struct document *document, const struct node *root,
    const struct dialect **dialect);

#endif
