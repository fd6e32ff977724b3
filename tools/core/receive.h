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

/* Why an update is refused, whatever the records say; text is none if not. */
struct refused_update {
	struct str text, remedy;
};

/*
 * main is the branch that counts ("refs/heads/main").  It only grows, commit by
 * commit: no deletion, no rewriting, no merges, no second beginning.  Tags stay
 * where they are, and what changes how history is read is not taken.
 */
int receive_judge(struct cx *cx, struct repo *repo, struct str main,
    const struct update *u, struct refused_update *out);

/*
 * The commits that an update brings: to main all from old to new, whether
 * another branch has them already or not; to others what main has not.
 */
int receive_commits(struct cx *cx, struct repo *repo, struct str main,
    const struct update *u, struct range *out);

#endif
