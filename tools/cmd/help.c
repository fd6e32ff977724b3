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
	.words = "[COMMAND]",
	.most = 1,
	.opts = opts,
	.run = run,
};
