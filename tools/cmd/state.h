#ifndef CMD_STATE_H
#define CMD_STATE_H

#include "cmd/desk.h"
#include "cmd/json.h"

/*
 * A state of the register that somebody names:
 *
 *	(nothing)	the files as they lie here
 *	YYYY-MM-DD	at the end of that day, by the commits' dates
 *	REV		a commit, named as git does
 */
struct state {
	struct desk desk;
	bool committed; /* else: the files */
	struct repo_commit commit;
};

/* name is none for the files; in a bare repository that is HEAD. */
int state_open(struct cx *cx, const struct call *call, struct repo *repo,
    struct str name, struct state *out);

/* "files", or "2018-05-30  3f2a91c0aa17  陈立新  subject" for people. */
struct str state_text(struct cx *cx, const struct state *s);

/* A member of a JSON object: the commit, null for the files. */
void state_json(
    struct cx *cx, struct json *j, const char *key, const struct state *s);

#endif
