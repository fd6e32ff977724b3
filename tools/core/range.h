#ifndef CORE_RANGE_H
#define CORE_RANGE_H

#include "port/repo.h"

/*
 * The commits that one state has and another has not, each behind all those
 * that it was made from; of several parents the first one's come first.
 */
struct range {
	struct repo_step *v;
	size_t n, cap;
};

/* from may be NULL: all of them.  In cx->run. */
int range_walk(struct cx *cx, struct repo *repo, const unsigned char *from,
    const unsigned char to[REPO_OID], struct range *out);

/* Is it in the history of the other one, or that one itself?  1, 0, -1. */
int range_descends(struct cx *cx, struct repo *repo,
    const unsigned char old[REPO_OID], const unsigned char new[REPO_OID]);

#endif
