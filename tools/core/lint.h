#ifndef CORE_LINT_H
#define CORE_LINT_H

#include "core/type.h"

/*
 * What a register asks of its schemas beyond what makes them schemas.  All of
 * it is a finding of severity error, with a rule "lint-…".
 */

/*
 * Of a document's keywords and annotations: are they known, and do editors
 * know them?  Editors pass over in silence what they do not know.
 */
void lint_document(struct cx *cx, struct str path, const struct node *root,
    struct findings *found);

/* Has every field of a type a name and a description, in both languages? */
void lint_type(struct cx *cx, const struct type *type, struct findings *found);

#endif
