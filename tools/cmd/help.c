#include <stdio.h>

#include "cmd/cmd.h"
#include "cmd/usage.h"

static const struct opt opts[] = {
	{ "list", NULL, N_("only the names of the commands, for programs"), 0,
	    0 },
	{ 0 },
};

int
print_help(struct cx *cx, const struct command *command)
{
	struct str text =
	    command ? usage_help(&cx->run, command) : usage_program(&cx->run);

	fwrite(text.p, 1, text.n, stdout);
	return EXIT_CLEAN;
}

static int
run(struct cx *cx, const struct call *call)
{
	const struct command *command = NULL;
	size_t i;

	if (call_has(call, "list")) {
		for (i = 0; commands[i]; i++)
			puts(commands[i]->name);
		return EXIT_CLEAN;
	}
	if (call->words > 0 && str_eq(call->word[0], STR("sql")))
		return print_help_sql(cx, call,
		    call->words > 1 ? call->word[1] : (struct str){ 0 });
	if (call->words > 1)
		return fail(cx, ERR_USAGE, _("%s: “%.*s” is one word too many"),
		    "help", STR_ARG(call->word[1]));
	if (call->words > 0) {
		command = command_get(call->word[0]);
		if (!command)
			return command_unknown(cx, call->word[0]);
	}
	return print_help(cx, command);
}

const struct command command_help = {
	.name = "help",
	.summary = N_("list the commands, or say how to call one"),
	.words = "[COMMAND | sql [TABLE]]",
	.most = 2,
	.opts = opts,
	.run = run,
	.about =
	    N_("“help sql” lists the tables, views and functions that queries, "
	       "rules and reports can ask; “help sql TABLE” its columns."),
};
