#ifndef CMD_SCHEMA_UNITS_H
#define CMD_SCHEMA_UNITS_H

#include "cmd/json.h"
#include "core/trace.h"

/*
 * The output formats of JSON Schema, an object each: "flag" and "basic" as
 * 2020-12 has them (Core, §12.4), "list" and "hierarchical" as its successor.
 */
void schema_units_print(
    struct cx *cx, struct json *j, struct str format, const struct unit *unit);

#endif
