#ifndef CORE_PAST_H
#define CORE_PAST_H

#include "port/repo.h"

/*
 * The line of a register's states: from a commit back by first parents to the
 * first commit of all.
 */
struct past {
	struct repo_step *v; /* the oldest first */
	size_t n, cap;
};

/* All of it, in cx->run. */
int past_walk(struct cx *cx, struct repo *repo,
    const unsigned char tip[REPO_OID], struct past *out);

/*
 * The same down to one of them: that is the first of *out if it was met, else
 * the first commit of all is.
 */
int past_walk_to(struct cx *cx, struct repo *repo,
    const unsigned char tip[REPO_OID], const unsigned char end[REPO_OID],
    struct past *out);

/* The newest first, or the oldest first again. */
void past_reverse(struct past *p);

/*
 * The state at the end of a day: the newest commit that neither it nor any
 * before it is dated later than that day, so that nothing can be dated back
 * behind what it follows.  NULL if the first one is later.
 */
const struct repo_step *past_on(const struct past *p, int day);

/*
 * How many commits behind it say that they are of that day or earlier: the one
 * right behind it (*first) is dated later than they are.
 */
size_t past_misdated(const struct past *p, const struct repo_step *at, int day,
    const struct repo_step **first);

#endif
