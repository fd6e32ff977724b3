#ifndef CMD_JUDGE_H
#define CMD_JUDGE_H

#include "cmd/desk.h"

/* The options of a command that judges; see judge_ask(). */
#define JUDGE_DOORS \
	{ "staged", NULL, N_("what is about to be committed: the index"), 0, \
		1 }, \
	{ \
		"at", "REV", N_("a commit: the move from its parent to it"), \
		    0, 1 \
	}
#define JUDGE_DAY \
	{ \
		"as-of", "DAY", \
		    N_("what is due is judged on this day (today)"), 0, 0 \
	}
#define JUDGE_OPTIONS JUDGE_DOORS, JUDGE_DAY

int judge_today(void); /* what day it is here; see base/date.h */

/* A question and its answer. */
struct judged {
	struct desk desk;
	struct verdict_ask ask;
	struct verdict verdict;
};

/*
 * The question that --staged, --at and --as-of ask of the repository here;
 * taizhang.ini is that of the tree that is judged.
 */
int judge_ask(struct cx *cx, const struct call *call, struct judged *out);

/* The same of the index today, for a call without these options. */
int judge_ask_staged(
    struct cx *cx, const struct call *call, struct judged *out);

/*
 * The same of a commit of the repository that is open (out->desk.repo), by its
 * id.
 */
int judge_ask_commit(struct cx *cx, const struct call *call,
    const unsigned char id[REPO_OID], int as_of, struct judged *out);

/* People who look with git must know that it shows them something else. */
void judge_warn_of_disguise(struct cx *cx, struct repo *repo);

/*
 * Answer it.  Whatever is printed of it afterwards: the verdict is closed by
 * cx_release().
 */
int judge(struct cx *cx, struct judged *j);

/*
 * Say on standard error how many records could not be loaded: an answer that
 * shows no findings is without them.
 */
int judge_warn(struct cx *cx, const struct judged *j);

#endif
