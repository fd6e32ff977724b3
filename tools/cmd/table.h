#ifndef CMD_TABLE_H
#define CMD_TABLE_H

#include "cmd/json.h"
#include "cmd/term.h"
#include "core/report.h"

/*
 * A table that a command fills itself: so many columns, named for programs and
 * labelled for people (N_()), and room for rows at most.  A text that is none
 * is an empty cell.
 */
void table_begin(struct cx *cx, struct table_model *m, const char *const *name,
    const char *const *label, size_t columns, size_t rows);
void table_add(struct table_model *m, const struct str *text);

/*
 * For people: columns lined up by what they take on a terminal, numbers to the
 * right, — where there is nothing.  A single row of many columns is printed as
 * a list of labels and values.
 */
void table_print(
    struct cx *cx, const struct term *t, const struct table_model *table);

/* For programs: "columns" and "rows", two members of an object. */
void table_json(struct json *j, const struct table_model *table);

/*
 * For spreadsheets: RFC 4180 with a byte order mark, without which Excel takes
 * it for GBK.  A text that a spreadsheet would take for a formula gets a ' in
 * front.
 */
void table_csv(FILE *to, const struct table_model *table);
/* The same in parts: what stands at the top, and rows. */
void table_csv_head(FILE *to, const struct table_model *table);
void table_csv_rows(FILE *to, const struct table_model *table);

/* For documents: a table of GitHub's Markdown. */
void table_md(struct cx *cx, FILE *to, const struct table_model *table);

#endif
