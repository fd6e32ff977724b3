#ifndef CORE_INTAKE_H
#define CORE_INTAKE_H

#include "core/load.h"

/*
 * Records into a store: all of a tree, or only those that a move changes, the
 * store holding the others as they stood before.
 */
struct intake {
	struct source *source; /* where they are read */
	const struct types *types;
	const struct refusals *refusals;
	struct store *store;
	struct str records_dir;
	struct source_list records, base; /* after the move, and before */
	bool moving;			  /* only what differs is listed */
	unsigned jobs;
	void (*progress)(void *arg, size_t done, size_t all);
	void *progress_arg;

	struct catalogue catalogue; /* out */
	bool *changed;		    /* out, per record of the catalogue */

	struct cx *cx; /* its own */
	bool lost;     /* the store could not be asked */
};

/*
 * 0, with what is wrong with records added to found; -1.
 *
 * A move is taken in only where all stays sound: 1 if a record of it has a
 * finding, or something that the move leaves alone refers to what it takes
 * away.  The store is of no use then: it takes all records to say what is
 * wrong.
 */
int intake_records(struct cx *cx, struct intake *in, struct findings *found);

#endif
