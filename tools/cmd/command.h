#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "base/cx.h"

/*
 * Options of a command.  One table drives parsing, usage and help; it ends
 * with an entry without a name.
 */
struct opt {
	const char *name;  /* "as-of": written --as-of */
	const char *value; /* "DAY", or the words allowed, "text|json"; or
			      NULL: the option takes none */
	const char *help;  /* N_() */
	char letter;	   /* 'q': also written -q; or 0 */
	char group;	   /* of those of one group one may be given; or 0 */
};

/* The options that every command takes. */
extern const struct opt opts_common[];

struct call;

/*
 * A command is a row: what it is called, what it takes, and what it does.
 * run() gives an exit status, or -1 with an error in cx; it may print to
 * stdout, and need not ask whether that went well (main does).
 */
struct command {
	const char *name;
	const char *summary;	/* N_(): one line, begins with a verb */
	const char *words;	/* "[REPORT ...]", for the usage; or NULL */
	size_t least, most;	/* how many words there may be */
	const struct opt *opts; /* besides opts_common; or NULL */
	int (*run)(struct cx *cx, const struct call *call);
	const char *about; /* N_(): more for help; or NULL */
};

extern const struct command command_blame, command_check, command_diff,
    command_due, command_explain, command_help, command_hook, command_init,
    command_log, command_query, command_rules, command_schema, command_show,
    command_summary, command_version;

/* All of them, as `help` lists them; the last one is NULL. */
extern const struct command *const commands[];

const struct command *command_get(struct str name); /* or NULL */

/* An error that names the command's nearest namesake.  Returns -1. */
int command_unknown(struct cx *cx, struct str name);

#endif
