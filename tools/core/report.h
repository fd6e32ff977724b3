#ifndef CORE_REPORT_H
#define CORE_REPORT_H

#include "core/rule.h"

/*
 * A report is a file like a rule: its SELECT is one table of the summary.
 */
struct report {
	struct str id; /* "rates": as the header says */
	struct str by; /* by what it is split up, "month"; or none */
	struct texts title;
	struct texts columns; /* "name=label name=label …" */
	bool alone;	      /* a long list: printed when it is named */
	bool by_month;	      /* rows for each month, see core/trend.h */
	bool with_findings;   /* asks the table `found` */
	struct str file;
	struct str sql;
	unsigned sql_line;
};

struct reports {
	struct report *v; /* by file name */
	size_t n;
	size_t cap;
};

enum cell_kind { CELL_NULL, CELL_NUMBER, CELL_TEXT };

struct cell {
	enum cell_kind kind;
	struct str text;
};

/* One table, ready for any form of output. */
struct table_model {
	size_t columns, rows;
	struct str *name;  /* columns: as in SQL, for machines */
	struct str *label; /* columns: for people */
	bool *numeric;	   /* columns: align to the right */
	struct cell *cell; /* rows × columns */
};

int reports_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct reports *out);

/* The one that is split up by that; by none: the first of that id; or NULL. */
const struct report *reports_get(
    const struct reports *r, struct str id, struct str by);

/* Run it; everything in *out lives in cx->run. */
int report_run(struct cx *cx, struct store *store, const struct report *report,
    struct table_model *out);

/* The same, its rows below those that are there; none with columns 0. */
int report_add(struct cx *cx, struct store *store, const struct report *report,
    struct table_model *to);

/*
 * The same for a SELECT that somebody tries out: ERR_USAGE if it is none or is
 * broken, and bounded in steps and size.  A column that has no name of its own
 * is labelled as its field.
 */
int report_ask(struct cx *cx, struct store *store, struct str sql,
    struct table_model *out);

#endif
