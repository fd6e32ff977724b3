#ifndef PORT_DB_H
#define PORT_DB_H

#include <stdint.h>

#include "base/cx.h"
#include "port/db_calls.h"

/*
 * The one door to SQLite.  A database lives in memory or in a file, which is
 * never more than a cache, and belongs to one thread at a time.  Texts that are
 * bound must live until the next step, reset or close; texts that are read are
 * valid until then.
 */
struct db;
struct query;

/* The day that as_of() answers, as a number; see base/date.h. */
struct db *db_open(struct cx *cx, int as_of);
/*
 * In a file.  Without create it must be there.  A file that is none of ours is
 * heard of when the first statement reads it.
 */
struct db *db_open_file(struct cx *cx, int as_of, struct str path, bool create);
void db_close(struct db *db);

/* From now on as_of() answers this day: for statements that begin now. */
void db_set_day(struct db *db, int as_of);

/* Run statements without parameters and without rows. */
int db_exec(struct cx *cx, struct db *db, const char *sql);

/*
 * Prepare one of our own statements.  NULL with an error if it is broken,
 * which is a bug of ours or a full memory.
 */
struct query *db_prepare(struct cx *cx, struct db *db, struct str sql);

/* What a statement of somebody else's looks at. */
struct db_use {
	bool as_of; /* asks for as_of(), itself or through a view */
	bool move;  /* reads change, change_field, act or a was_ table */
};

/*
 * Prepare a statement that came from a file: a single one, that only reads.
 * An error names the line and column, counted from line 1 of sql as `line`.
 */
struct query *db_prepare_reading(struct cx *cx, struct db *db, struct str sql,
    unsigned line, struct db_use *use);

/*
 * Whom to ask which types of record the move touched: touched(type), in SQL.
 * An arm of a view that asks opens no cursor where it did not.
 */
void db_set_touched(struct db *db, db_touched_fn *fn, void *arg);

/*
 * Add to *steps what each statement that ends takes from now on, in
 * instructions of SQLite's machine: for the same rows always the same.  What
 * an index or a table is made with is in it.
 */
void db_count_steps(struct db *db, uint64_t *steps);

/* Be told of each column that a statement from a file reads. */
typedef void db_read_fn(void *arg, const char *table, const char *column);
void db_watch(struct db *db, db_read_fn *fn, void *arg);

/*
 * From now on statements fail that take too many steps, and texts may not
 * grow without limit, nor is an unknown "name" a text: for what somebody
 * tries out.  The same statement on the
 * same register ends the same way on every machine.
 */
void db_bound(struct db *db);

/*
 * Create the view that a file says: one CREATE VIEW; *name is its name then.
 * An error begins with "line:column: ".  Whether what it says makes sense is
 * seen when it is used, or tried.
 */
int db_create_view(
    struct cx *cx, struct db *db, struct str sql, struct str *name);
int db_try_view(struct cx *cx, struct db *db, struct str name);

void query_close(struct query *q);

void query_bind_text(struct query *q, int parameter, struct str s);
void query_bind_int(struct query *q, int parameter, int64_t value);
void query_bind_null(struct query *q, int parameter);
void query_reset(struct query *q); /* forgets what was bound, too */

/* 1: a row; 0: the end; -1: an error. */
int query_step(struct cx *cx, struct query *q);

/* Step, reset; for statements without rows. */
int query_run(struct cx *cx, struct query *q);

enum query_kind { QUERY_NULL, QUERY_INT, QUERY_REAL, QUERY_TEXT };

int query_columns(const struct query *q);
struct str query_name(const struct query *q, int column); /* from 0 */
int query_column(const struct query *q, struct str name); /* or -1 */
/*
 * The column of a table that a result column shows, perhaps through views;
 * false if it shows something else.
 */
bool query_origin(
    const struct query *q, int column, struct str *table, struct str *name);

enum query_kind query_kind(const struct query *q, int column);
struct str query_text(const struct query *q, int column); /* none: NULL */
int64_t query_int(const struct query *q, int column);

#endif
