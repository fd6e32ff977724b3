#ifndef CMD_PAGER_H
#define CMD_PAGER_H

#include "cmd/call.h"
#include "port/i18n.h"

#define PAGER_OPTION \
	{ \
		"no-pager", NULL, N_("do not page the output"), 0, 0 \
	}

/*
 * From now on what is printed goes through the user's pager, as git has it:
 * GIT_PAGER, core.pager, PAGER, less; only where standard output is a terminal
 * and not with --no-pager, and none if it is "cat" or "".  core.pager is the
 * user's own: one that a repository names is not run.  Colour is to be decided
 * before.  The program ends when the pager does.
 */
int pager_start(struct cx *cx, const struct call *call);

#endif
