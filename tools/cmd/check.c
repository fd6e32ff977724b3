#include "cmd/cmd.h"
static int run(struct cx *cx, const struct call *call) { (void)call; return fail(cx, ERR_WORLD, "not yet"); }
const struct command command_check = { .name = "check", .summary = "x", .run = run, };
int check_staged(struct cx *cx, const struct call *call) { (void)call; return fail(cx, ERR_WORLD, "not yet"); }
