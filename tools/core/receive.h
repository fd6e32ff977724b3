#ifndef CORE_RECEIVE_H
#define CORE_RECEIVE_H

#include "core/range.h"

/*
 * What somebody wants to push: a line of what git hands to pre-receive,
 * "old new ref" (githooks(5)).  Zeros stand for "is not there".
 */
struct update {
	struct str ref; /* "refs/heads/main" */
	unsigned char old[REPO_OID], new[REPO_OID];
	bool creates, deletes;
};

/* -1 with ERR_USAGE if it is no such line. */
int receive_parse(struct cx *cx, struct str line, struct update *out);

/* Who receives, and when. */
struct server {
	struct repo *repo;
	struct str main; /* the branch that counts, "refs/heads/main" */
	int64_t now;	 /* seconds since 1970, UTC */
	int max_age;	 /* days; 0: a commit may be of any age */
};

/*
 * Either why an update is refused, whatever the records say; or, text being
 * none, the commits to be judged: to main all from old to new, whether another
 * branch has them already or not; to others what main has not.
 */
struct reception {
	struct str text, remedy;
	struct range range;
};

/*
 * Branches only grow, and main commit by commit: no merges, no second
 * beginning.  Tags name commits and stay where they are, and what changes how
 * history is read is not taken.  A commit is not made before its parents nor
 * later than now.
 */
int receive_judge(struct cx *cx, const struct server *s, const struct update *u,
    struct reception *out);

#endif
