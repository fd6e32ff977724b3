#ifndef CORE_REFER_H
#define CORE_REFER_H

#include "core/catalogue.h"

/*
 * Every x-ref must name a record, of the right type, in the tree as it would
 * stand (rule x3-reference).  A record that is broken counts as being there:
 * it has findings of its own.  source is read where a text is no id, but may
 * be what a record says of itself: a name.
 */
void refer_check(struct cx *cx, const struct catalogue *c,
    struct source *source, const struct catalogue_item *item,
    const struct node *root, struct findings *found);

#endif
