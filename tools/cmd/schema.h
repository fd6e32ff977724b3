#ifndef CMD_SCHEMA_H
#define CMD_SCHEMA_H

#include "cmd/cmd.h"
#include "core/schema.h"

/* What may follow `taizhang schema`; as command.run. */
int schema_run_validate(struct cx *cx, const struct call *call);
int schema_run_check(struct cx *cx, const struct call *call);
int schema_run_show(struct cx *cx, const struct call *call);

/* The places that --map names. */
int schema_read_maps(
    struct cx *cx, const struct call *call, struct schema_set *set);

/* As seen from the working directory, below which references may lead. */
struct str schema_path_from_here(struct str path);

#endif
