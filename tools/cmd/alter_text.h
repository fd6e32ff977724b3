#ifndef CMD_ALTER_TEXT_H
#define CMD_ALTER_TEXT_H

#include "cmd/json.h"
#include "cmd/term.h"
#include "core/alter.h"

/*
 * What happened to a record, for people: a line of what it was and whose, and
 * one of each field, "房间  301 → 305".
 */
void alter_print(
    struct cx *cx, const struct term *t, const struct alteration *a);

/* For programs: members of an object that is open. */
void alter_json(struct json *j, const struct alteration *a);

/* "added" and so on, for people. */
struct str alter_text(enum alter_kind kind);

#endif
