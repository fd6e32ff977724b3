#ifndef CMD_TEXT_H
#define CMD_TEXT_H

#include "cmd/judge.h"

/* How many of each severity count, and how many days are still to come. */
struct tally {
	size_t of[SEV_WARNING + 1];
	size_t upcoming;
};

struct tally tally_findings(const struct verdict *v);

/* Which findings are wanted. */
struct wanted {
	enum severity least; /* none that weighs less; SEV_WARNING: all */
	bool upcoming;
	bool all; /* for people: however many there are of a rule */
};

bool is_wanted(
    const struct wanted *w, const struct verdict *v, const struct finding *f);

/*
 * The findings for people: place, text and rule; the line; what to do; the
 * article.  Of each rule the first twenty, and how many more there are.
 */
void text_findings(
    struct cx *cx, const struct judged *j, const struct wanted *w);

/* Where it is: the file, the record, the commit message, the register. */
struct str text_place(const struct judged *j, const struct finding *f);

/*
 * "312 records (files, as of 2018-12-31): error 2, finding 1"; with hint, how
 * to see what is still to come.
 */
void text_tally(struct cx *cx, const struct judged *j, bool hint);

/*
 * Where the time went, if it was measured, on standard error: steps, then
 * rules, the slowest first.
 */
profile_clock_fn text_clock;
void text_profile(struct profile *p);

/* How people call an article: "第三条 组织检查". */
struct str text_article(struct cx *cx, const struct law *law, struct str key);

/* Its id, and the first 12 digits of it. */
struct str full_id(struct cx *cx, const struct repo_commit *commit);
struct str short_id(struct cx *cx, const struct repo_commit *commit);

#endif
