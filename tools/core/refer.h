#ifndef CORE_REFER_H
#define CORE_REFER_H

#include "core/catalogue.h"

/*
 * Every x-ref must name a record, of the right type, in the tree as it would
 * stand (rule x3-reference).  A record that is broken counts as being there:
 * it has findings of its own.
 */
void refer_check(struct cx *cx, const struct catalogue *c,
    const struct catalogue_item *item, const struct node *root,
    struct findings *found);

#endif
