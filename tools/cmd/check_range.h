#ifndef CMD_CHECK_RANGE_H
#define CMD_CHECK_RANGE_H

#include "cmd/call.h"
#include "core/finding.h"

/*
 * `check --range A..B`: each commit of it as --at judges it, and an exit
 * status, or -1.
 */
int check_range(struct cx *cx, const struct call *call, enum severity bar);

#endif
