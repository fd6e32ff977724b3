#include "cmd/cmd.h"
static int run(struct cx *cx, const struct call *call) { (void)call; return fail(cx, ERR_WORLD, "not yet"); }
const struct command command_summary = { .name = "summary", .summary = "x", .run = run, };
