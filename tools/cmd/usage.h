#ifndef CMD_USAGE_H
#define CMD_USAGE_H

#include "base/cx.h"

struct command;

/* "taizhang check [--staged | --at REV] ..." */
struct str usage_line(struct arena *a, const struct command *command);

/* "usage: " and that line, what the command does, and all options. */
struct str usage_help(struct arena *a, const struct command *command);

/* The program itself: usage, every command, the options for all. */
struct str usage_program(struct arena *a);

#endif
