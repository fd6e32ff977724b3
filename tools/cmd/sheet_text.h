#ifndef CMD_SHEET_TEXT_H
#define CMD_SHEET_TEXT_H

#include "cmd/table.h"
#include "core/sheet.h"

/*
 * A record for people: a line of each field; a list of groups that hold single
 * values is a table if it is not too wide for one.
 */
void sheet_print(struct cx *cx, const struct term *t, const struct sheet *s);

/* For programs: "fields", a member of an object, one a single value. */
void sheet_json(struct json *j, const struct sheet *s);

/* For spreadsheets, likewise. */
void sheet_table(struct cx *cx, const struct sheet *s, struct table_model *out);

#endif
