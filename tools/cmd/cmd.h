#ifndef CMD_CMD_H
#define CMD_CMD_H

#include "cmd/call.h"
#include "core/config.h"
#include "core/source.h"
#include "port/i18n.h"
#include "port/repo.h"

/* What every command ends with; hooks take all but 0 for a no. */
enum {
	EXIT_CLEAN = 0,
	EXIT_FINDINGS = 1, /* something is wrong with the records */
	EXIT_USAGE = 2,	   /* the call is wrong: ERR_USAGE */
	EXIT_TROUBLE = 3,  /* could not be decided: ERR_WORLD */
};

/*
 * The repository of the working directory (-C was followed already), as
 * GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE have it.  Closed by cx_release().
 */
struct repo *open_repo(struct cx *cx);

/*
 * "<prefix>/share/<name>", where <prefix>/bin holds this program; if it was
 * not installed, "<its folder>/share/<name>".  NULL if the system does not
 * tell.
 */
const char *share_path(struct cx *cx, const char *name);

/*
 * Choose the language: option, taizhang.ini of this folder or one above, the
 * locale, Chinese.  A broken taizhang.ini is passed over: who needs more of it
 * reads it again and complains.
 */
void choose_language(struct cx *cx, const struct call *call);

/* What `help` prints of a command, or of the program where it is NULL. */
int print_help(struct cx *cx, const struct command *command);

/*
 * What `help sql` prints: the tables, views and functions that SQL may ask, as
 * the schemas here make them; or the columns of a table.
 */
int print_help_sql(struct cx *cx, const struct call *call, struct str table);

/*
 * For the hook: what `check --staged` says, on stderr, and its exit status or
 * -1; nothing is said if nothing of severity error was found.
 */
int check_staged(struct cx *cx, const struct call *call);

#endif
