#ifndef CORE_LOAD_H
#define CORE_LOAD_H

#include "core/catalogue.h"
#include "core/refuse.h"
#include "core/store.h"

/*
 * All records of a tree, read, checked one by one and put into the store, on
 * as many threads as asked for.  Threads read and check batches of records
 * side by side; they take turns at the store, in the order of the paths, so
 * the result does not depend on their number.
 */
struct load {
	struct source *source;
	const struct catalogue *catalogue;
	const struct refusals *refusals;
	struct store *store;
	struct findings *found; /* of the records; added to */
	unsigned jobs;		/* threads; 0: see core/crew.h */
	void (*progress)(void *arg, size_t done, size_t all);
	void *progress_arg;

	bool *changed; /* out, per record: differs from its base */
};

/*
 * A record that has a finding of reader or schema is not loaded and goes to
 * `broken`.  A record without a base is entered into `change` here.
 */
int load_records(struct cx *cx, struct load *load);

/* What the state field of the type says in this record, or none. */
struct str load_state(const struct type *type, const struct node *root);

/* The day by which it counts as old (x-key-date), or none. */
struct str load_key_date(const struct type *type, const struct node *root);

#endif
