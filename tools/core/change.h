#ifndef CORE_CHANGE_H
#define CORE_CHANGE_H

#include "core/catalogue.h"
#include "core/store.h"

/*
 * What the move does to records that were there before it: rows of `change`,
 * `change_field` and the was_ tables.  (Added records are entered as they are
 * loaded.)  A removed record whose type or id no longer means anything is
 * entered by its path alone.
 */
struct move {
	struct source *from, *to;
	const struct source_list *base;	   /* the files before */
	const struct catalogue *catalogue; /* the records after */
	const bool *changed;		   /* which of them differ */
	const struct types *types;
	struct store *store;
};

int change_enter(struct cx *cx, const struct move *move);

/*
 * The leaves in which two records differ, depth first: fn gets the JSON
 * pointer and the two texts; none where there is no such leaf.
 */
typedef int change_leaf_fn(struct cx *cx, void *arg, struct str pointer,
    struct str old, struct str new);
int change_leaves(struct cx *cx, const struct node *old, const struct node *new,
    change_leaf_fn *fn, void *arg);

#endif
