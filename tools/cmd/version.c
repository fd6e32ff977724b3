#include <stdio.h>

#include "cmd/cmd.h"

static int
run(struct cx *cx, const struct call *call)
{
	(void)cx;
	(void)call;
	printf("taizhang %s\n", TAIZHANG_VERSION);
	return EXIT_CLEAN;
}

const struct command command_version = {
	.name = "version",
	.summary = N_("print the version of this program"),
	.run = run,
};
