#ifndef CMD_SCHEMA_H
#define CMD_SCHEMA_H

#include "cmd/cmd.h"

/* What may follow `taizhang schema`; as command.run. */
int schema_run_validate(struct cx *cx, const struct call *call);

#endif
