#include "port/db.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "port/db_functions.h"
#include "port/i18n.h"

/* Parsing a hundred rules takes many small pieces of memory. */
enum { LOOKASIDE_BYTES = 512, LOOKASIDE_SLOTS = 4096 };

/* What a bounded statement may do: some ten seconds' work. */
enum {
	STEPS_A_TICK = 100000,
	TICKS_MOST = 5000,
	TEXT_MOST = 64 << 20,
};

struct db {
	sqlite3 *handle;
	struct db_facts facts;
	struct arena arena;    /* of queries: they outlive who prepares them */
	struct db_use use;     /* of the statement that is being prepared */
	bool refused;	       /* it wanted more than it may */
	bool view;	       /* it may create a view */
	struct str made;       /* the view that it creates ... */
	struct arena *made_in; /* ... and where its name is kept */
	db_read_fn *watch;     /* hears of each column that is read */
	void *watch_arg;
	unsigned ticks; /* of the bounded statement that runs */
};

struct query {
	sqlite3_stmt *stmt;
	struct db *db;
};

static int
fail_db(struct cx *cx, struct db *db)
{
	return fail(cx, ERR_WORLD, "SQL: %s", sqlite3_errmsg(db->handle));
}

/* Larger pages: shallower trees for a register of 100,000. */
static const char in_memory[] =
    "PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
    "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;"
    "PRAGMA foreign_keys=OFF;";

/*
 * A file is a cache: what must survive is the end of a process in the middle of
 * a write, not that of the machine.  Nothing is written before a commit.
 */
static const char in_file[] =
    "PRAGMA page_size=16384; PRAGMA trusted_schema=OFF;"
    "PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF;"
    "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF;"
    "PRAGMA cache_spill=OFF; PRAGMA cache_size=-32768;"
    "PRAGMA mmap_size=4294967296;";

enum { WAIT_MS = 2000 }; /* for another process that writes the file */

/* How SQLite is used here, once. */
static void
configure(void)
{
	/*
	 * Threads take turns, so no lock is needed; nobody asks how much memory
	 * it holds, so nothing is counted.
	 */
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static struct db *
open_db(struct cx *cx, int as_of, const char *name, int flags, const char *sql)
{
	struct db *db = ARENA_NEW(&cx->run, struct db);

	db->facts.as_of = as_of;
	configure();
	if (sqlite3_open_v2(name, &db->handle,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | flags,
		NULL) != SQLITE_OK ||
	    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_LOOKASIDE, NULL,
		LOOKASIDE_BYTES, LOOKASIDE_SLOTS) != SQLITE_OK ||
	    sqlite3_busy_timeout(db->handle, WAIT_MS) != SQLITE_OK ||
	    db_functions_add(db->handle, &db->facts) != SQLITE_OK) {
		fail_db(cx, db);
		goto fail;
	}
	if (db_exec(cx, db, sql) < 0)
		goto fail;
	return db;
fail:
	sqlite3_close(db->handle);
	return NULL;
}

void
db_set_touched(struct db *db, db_touched_fn *fn, void *arg)
{
	db->facts.touched = fn;
	db->facts.touched_arg = arg;
}

static int
count_steps(unsigned event, void *steps, void *stmt, void *ns)
{
	(void)event;
	(void)ns;
	*(uint64_t *)steps +=
	    (uint64_t)sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_VM_STEP, 1);
	return 0;
}

void
db_count_steps(struct db *db, uint64_t *steps)
{
	sqlite3_trace_v2(db->handle, SQLITE_TRACE_PROFILE, count_steps, steps);
}

void
db_set_day(struct db *db, int as_of)
{
	db->facts.as_of = as_of;
}

struct db *
db_open(struct cx *cx, int as_of)
{
	return open_db(cx, as_of, ":memory:", SQLITE_OPEN_CREATE, in_memory);
}

struct db *
db_open_file(struct cx *cx, int as_of, struct str path, bool create)
{
	return open_db(cx, as_of, arena_cstr(&cx->scratch, path),
	    create ? SQLITE_OPEN_CREATE : 0, in_file);
}

void
db_close(struct db *db)
{
	if (!db)
		return;
	sqlite3_close(db->handle);
	arena_release(&db->arena);
}

void
db_watch(struct db *db, db_read_fn *fn, void *arg)
{
	db->watch = fn;
	db->watch_arg = arg;
}

static int
tick(void *arg)
{
	struct db *db = arg;

	return ++db->ticks > TICKS_MOST;
}

void
db_bound(struct db *db)
{
	/* "a name that is misspelt" is no text */
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, TEXT_MOST);
	sqlite3_progress_handler(db->handle, STEPS_A_TICK, tick, db);
}

int
db_exec(struct cx *cx, struct db *db, const char *sql)
{
	if (sqlite3_exec(db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		return fail_db(cx, db);
	return 0;
}

struct query *
db_prepare(struct cx *cx, struct db *db, struct str sql)
{
	struct query *q = ARENA_NEW(&db->arena, struct query);

	q->db = db;
	if (sqlite3_prepare_v3(db->handle, sql.p, (int)sql.n,
		SQLITE_PREPARE_PERSISTENT, &q->stmt, NULL) != SQLITE_OK) {
		fail_db(cx, db);
		return NULL;
	}
	return q;
}

/* Tables that describe a move.  Views over them read them, too. */
static bool
is_of_the_move(const char *table)
{
	return strcmp(table, "change") == 0 ||
	    strcmp(table, "change_field") == 0 || strcmp(table, "act") == 0 ||
	    strncmp(table, "was_", 4) == 0;
}

static int
authorize(void *arg, int action, const char *one, const char *two,
    const char *database, const char *view)
{
	struct db *db = arg;

	(void)database;
	(void)view;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_READ:
		if (is_of_the_move(one))
			db->use.move = true;
		if (db->watch)
			db->watch(db->watch_arg, one, two);
		return SQLITE_OK;
	case SQLITE_FUNCTION:
		if (strcmp(two, "as_of") == 0)
			db->use.as_of = true;
		if (strcmp(two, "touched") == 0)
			db->use.move = true;
		if (strcmp(two, "load_extension") != 0)
			return SQLITE_OK;
		break;
	case SQLITE_CREATE_VIEW:
		if (!db->view)
			break;
		db->made = arena_dup(db->made_in, str_from(one));
		return SQLITE_OK;
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
		if (db->view && strcmp(one, "sqlite_master") == 0)
			return SQLITE_OK;
		break;
	}
	db->refused = true;
	return SQLITE_DENY;
}

/* Where in the file the statement broke, as "line:column: ". */
static int
fail_at(struct cx *cx, struct db *db, struct str sql, unsigned line)
{
	int at = sqlite3_error_offset(db->handle);
	unsigned column = 1;
	int i;

	if (db->refused && db->view)
		return fail(cx, ERR_WORLD,
		    _("%u:1: only one CREATE VIEW is "
		      "allowed here"),
		    line);
	if (db->refused)
		return fail(cx, ERR_WORLD,
		    _("%u:1: only a SELECT that reads "
		      "is allowed here"),
		    line);
	for (i = 0; i < at && i < (int)sql.n; i++) {
		column++;
		if (sql.p[i] == '\n') {
			line++;
			column = 1;
		}
	}
	return fail(cx, ERR_WORLD, "%u:%u: SQL: %s", line, column,
	    sqlite3_errmsg(db->handle));
}

/* Nothing but blanks, semicolons and comments? */
static bool
is_blank_sql(const char *p)
{
	while (*p != '\0') {
		if (p[0] == '-' && p[1] == '-')
			p += strcspn(p, "\n");
		else if (strchr(" \t\n;", *p))
			p++;
		else
			return false;
	}
	return true;
}

/* Prepare what a stranger wrote, watched by the authorizer. */
static int
prepare_watched(
    struct db *db, const char *sql, sqlite3_stmt **stmt, const char **tail)
{
	int rc;

	db->use = (struct db_use){ 0 };
	db->refused = false;
	db->made = (struct str){ 0 };
	sqlite3_set_authorizer(db->handle, authorize, db);
	rc = sqlite3_prepare_v2(db->handle, sql, -1, stmt, tail);
	sqlite3_set_authorizer(db->handle, NULL, NULL);
	return rc;
}

struct query *
db_prepare_reading(struct cx *cx, struct db *db, struct str sql, unsigned line,
    struct db_use *use)
{
	struct query *q = ARENA_NEW(&db->arena, struct query);
	const char *tail = "";

	q->db = db;
	db->view = false;
	if (prepare_watched(db, arena_cstr(&cx->scratch, sql), &q->stmt,
		&tail) != SQLITE_OK) {
		fail_at(cx, db, sql, line);
		return NULL;
	}
	/* VACUUM INTO asks no authorizer, but writes files */
	if (q->stmt && !sqlite3_stmt_readonly(q->stmt)) {
		db->refused = true;
		fail_at(cx, db, sql, line);
		query_close(q);
		return NULL;
	}
	if (!q->stmt || !is_blank_sql(tail)) {
		fail(cx, ERR_WORLD,
		    _("%u:1: one SELECT is expected, neither none nor more"),
		    line);
		query_close(q);
		return NULL;
	}
	*use = db->use;
	return q;
}

int
db_try_view(struct cx *cx, struct db *db, struct str name)
{
	struct db_use use;
	struct query *q = db_prepare_reading(cx, db,
	    arena_printf(&cx->scratch, "SELECT * FROM \"%.*s\"", STR_ARG(name)),
	    1, &use);

	query_close(q);
	return q ? 0 : -1;
}

int
db_create_view(struct cx *cx, struct db *db, struct str sql, struct str *name)
{
	sqlite3_stmt *stmt = NULL;
	const char *tail = "";
	int rc;

	db->view = true;
	db->made_in = &cx->run;
	rc = prepare_watched(db, arena_cstr(&cx->scratch, sql), &stmt, &tail);
	if (rc != SQLITE_OK)
		return fail_at(cx, db, sql, 1);
	if (str_none(db->made) || !is_blank_sql(tail)) {
		sqlite3_finalize(stmt);
		return fail(cx, ERR_WORLD,
		    _("%u:1: only one CREATE VIEW is "
		      "allowed here"),
		    1u);
	}
	rc = sqlite3_step(stmt);
	sqlite3_finalize(stmt);
	if (rc != SQLITE_DONE)
		return fail_at(cx, db, sql, 1);
	*name = db->made;
	return 0;
}

void
query_close(struct query *q)
{
	if (q)
		sqlite3_finalize(q->stmt);
}

void
query_bind_text(struct query *q, int parameter, struct str s)
{
	if (str_none(s))
		return; /* a reset leaves NULL everywhere */
	sqlite3_bind_text(q->stmt, parameter, s.p, (int)s.n, SQLITE_STATIC);
}

void
query_bind_int(struct query *q, int parameter, int64_t value)
{
	sqlite3_bind_int64(q->stmt, parameter, value);
}

void
query_bind_null(struct query *q, int parameter)
{
	sqlite3_bind_null(q->stmt, parameter);
}

void
query_reset(struct query *q)
{
	sqlite3_reset(q->stmt);
	sqlite3_clear_bindings(q->stmt);
}

int
query_step(struct cx *cx, struct query *q)
{
	switch (sqlite3_step(q->stmt)) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		return 0;
	case SQLITE_INTERRUPT:
		return fail(cx, ERR_WORLD,
		    _("the query was given up after %d million steps"),
		    STEPS_A_TICK / 1000 * (TICKS_MOST / 1000));
	}
	return fail_db(cx, q->db);
}

int
query_run(struct cx *cx, struct query *q)
{
	int rc = query_step(cx, q);

	query_reset(q);
	return rc < 0 ? -1 : 0;
}

int
query_columns(const struct query *q)
{
	return sqlite3_column_count(q->stmt);
}

struct str
query_name(const struct query *q, int column)
{
	return str_from(sqlite3_column_name(q->stmt, column));
}

bool
query_origin(
    const struct query *q, int column, struct str *table, struct str *name)
{
	const char *t = sqlite3_column_table_name(q->stmt, column);
	const char *n = sqlite3_column_origin_name(q->stmt, column);

	if (!t || !n)
		return false;
	*table = str_from(t);
	*name = str_from(n);
	return true;
}

int
query_column(const struct query *q, struct str name)
{
	int i;

	for (i = 0; i < query_columns(q); i++)
		if (str_eq(query_name(q, i), name))
			return i;
	return -1;
}

enum query_kind
query_kind(const struct query *q, int column)
{
	switch (sqlite3_column_type(q->stmt, column)) {
	case SQLITE_NULL:
		return QUERY_NULL;
	case SQLITE_INTEGER:
		return QUERY_INT;
	case SQLITE_FLOAT:
		return QUERY_REAL;
	}
	return QUERY_TEXT;
}

struct str
query_text(const struct query *q, int column)
{
	const char *p = (const char *)sqlite3_column_text(q->stmt, column);

	if (!p)
		return (struct str){ 0 };
	return (struct str){ p, (size_t)sqlite3_column_bytes(q->stmt, column) };
}

int64_t
query_int(const struct query *q, int column)
{
	return sqlite3_column_int64(q->stmt, column);
}
