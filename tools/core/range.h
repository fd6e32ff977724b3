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
	bool descends; /* all of the other state's history is below them */
};

/*
 * from may be NULL: all of them.  In cx->run.  What is read are the commits of
 * the range and as many behind `from`; of a history with merges all of it.
 */
int range_walk(struct cx *cx, struct repo *repo, const unsigned char *from,
    const unsigned char to[REPO_OID], struct range *out);

#endif
