#include "core/history_index.h"

#include <string.h>

#include "base/file.h"
#include "base/stamp.h"
#include "port/db.h"

/* A line of commits, counted from the first; and which touched what. */
static const char tables[] =
    "CREATE TABLE note(key TEXT, tip TEXT, n INTEGER);"
    "CREATE TABLE line(n INTEGER PRIMARY KEY, id TEXT);"
    "CREATE TABLE touch(path TEXT, n INTEGER,"
    " PRIMARY KEY(path, n)) WITHOUT ROWID;";

struct index {
	struct repo *repo;
	struct db *db;
	struct str file, key, records_dir;
	bool filled;		     /* else it has no tip */
	unsigned char tip[REPO_OID]; /* where it stands ... */
	int64_t n;		     /* ... and how many commits that is */
	struct query *line, *touch;  /* to add one */
};

static struct str
bytes(const unsigned char id[REPO_OID])
{
	return (struct str){ (const char *)id, REPO_OID };
}

static struct str
file_of(struct cx *cx, const struct repo *repo)
{
	return arena_printf(
	    &cx->run, "%.*s/taizhang/history.db", STR_ARG(repo_git_dir(repo)));
}

static void
close_index(struct index *x)
{
	query_close(x->line);
	query_close(x->touch);
	db_close(x->db);
	x->line = x->touch = NULL;
	x->db = NULL;
}

void
history_index_drop(struct cx *cx, struct repo *repo)
{
	struct str file = file_of(cx, repo);

	file_remove(file);
	file_remove(arena_printf(&cx->run, "%.*s-journal", STR_ARG(file)));
}

/* --- what it says of itself --- */

static int
write_note(struct cx *cx, struct index *x, bool filled)
{
	struct query *q;
	int rc;

	if (db_exec(cx, x->db, "DELETE FROM note") < 0)
		return -1;
	q = db_prepare(cx, x->db, STR("INSERT INTO note VALUES(?, ?, ?)"));
	if (!q)
		return -1;
	query_bind_text(q, 1, x->key);
	if (filled)
		query_bind_text(q, 2, bytes(x->tip));
	query_bind_int(q, 3, x->n);
	rc = query_run(cx, q);
	query_close(q);
	return rc;
}

/* 1: it is of another version. */
static int
read_note(struct cx *cx, struct index *x)
{
	struct query *q =
	    db_prepare(cx, x->db, STR("SELECT key, tip, n FROM note"));
	struct str tip;
	int rc;

	if (!q)
		return -1;
	rc = query_step(cx, q);
	if (rc > 0 && str_eq(query_text(q, 0), x->key)) {
		tip = query_text(q, 1);
		x->n = query_int(q, 2);
		x->filled = tip.n == REPO_OID;
		if (x->filled)
			memcpy(x->tip, tip.p, REPO_OID);
		rc = 0;
	} else if (rc >= 0) {
		rc = 1;
	}
	query_close(q);
	return rc;
}

/* An empty one: somebody asked, and may ask again. */
static int
begin(struct cx *cx, struct index *x)
{
	if (file_mkdirs(cx,
		arena_printf(&cx->scratch, "%.*s/taizhang",
		    STR_ARG(repo_git_dir(x->repo)))) < 0)
		return -1;
	x->db = db_open_file(cx, 0, x->file, true);
	if (!x->db || db_exec(cx, x->db, "BEGIN IMMEDIATE") < 0 ||
	    db_exec(cx, x->db, tables) < 0 || write_note(cx, x, false) < 0)
		return -1;
	return db_exec(cx, x->db, "COMMIT");
}

/* --- filling it --- */

struct adding {
	struct index *index;
	int64_t n;
};

static int
add_touch(struct cx *cx, void *arg, struct str path,
    const struct repo_file *old, const struct repo_file *new)
{
	const struct adding *a = arg;
	struct query *q = a->index->touch;

	(void)old;
	(void)new;
	query_bind_text(q, 1, path);
	query_bind_int(q, 2, a->n);
	return query_run(cx, q);
}

/* Commits from v[from] on; the newest first, as they are stored. */
static int
add_commits(struct cx *cx, struct index *x, const struct past *p, size_t from)
{
	struct adding a = { .index = x };
	size_t i;

	for (i = p->n; i > from; i--) {
		a.n = x->n + (int64_t)(i - from);
		query_bind_int(x->line, 1, a.n);
		query_bind_text(x->line, 2, bytes(p->v[i - 1].id));
		if (query_run(cx, x->line) < 0 ||
		    repo_compare(cx, x->repo, i > 1 ? p->v[i - 2].tree : NULL,
			p->v[i - 1].tree, x->records_dir, add_touch, &a) < 0)
			return -1;
		arena_clear(&cx->scratch);
	}
	x->n += (int64_t)(p->n - from);
	memcpy(x->tip, p->v[p->n - 1].id, REPO_OID);
	return write_note(cx, x, true);
}

/*
 * From where it stands to the tip.  Where that does not lead, the past was
 * rewritten: from the beginning.
 */
static int
walk(struct cx *cx, struct index *x, const unsigned char tip[REPO_OID])
{
	const unsigned char none[REPO_OID] = { 0 };
	struct past p;
	bool met;

	if (past_walk_to(cx, x->repo, tip, x->filled ? x->tip : none, &p) < 0)
		return -1;
	met = x->filled && memcmp(p.v[0].id, x->tip, REPO_OID) == 0;
	if (!met) {
		x->n = 0;
		if (db_exec(cx, x->db, "DELETE FROM line; DELETE FROM touch") <
		    0)
			return -1;
	}
	x->line = db_prepare(
	    cx, x->db, STR("INSERT OR REPLACE INTO line VALUES(?, ?)"));
	x->touch = db_prepare(
	    cx, x->db, STR("INSERT OR REPLACE INTO touch VALUES(?, ?)"));
	if (!x->line || !x->touch)
		return -1;
	return add_commits(cx, x, &p, met ? 1 : 0);
}

static int
move(struct cx *cx, struct index *x, const unsigned char tip[REPO_OID])
{
	int rc;

	if (x->filled && memcmp(x->tip, tip, REPO_OID) == 0)
		return 0;
	/* whoever had the lock before may have moved it */
	if (db_exec(cx, x->db, "BEGIN IMMEDIATE") < 0 || read_note(cx, x) != 0)
		return -1;
	if (x->filled && memcmp(x->tip, tip, REPO_OID) == 0)
		return db_exec(cx, x->db, "COMMIT");

	repo_hurry(cx, x->repo);
	rc = walk(cx, x, tip);
	if (repo_hurried(cx, x->repo) < 0)
		rc = -1;
	return rc < 0 ? -1 : db_exec(cx, x->db, "COMMIT");
}

/* --- asking it --- */

static int
ask(struct cx *cx, struct index *x, struct str path, struct past *out)
{
	struct query *q = db_prepare(cx, x->db,
	    STR("SELECT id FROM touch JOIN line USING (n)"
		" WHERE path = ? ORDER BY n DESC"));
	struct str id;
	int rc;

	*out = (struct past){ 0 };
	if (!q)
		return -1;
	query_bind_text(q, 1, path);
	while ((rc = query_step(cx, q)) > 0) {
		id = query_text(q, 0);
		if (out->n == out->cap)
			out->v = arena_grow(&cx->run, out->v, out->n, &out->cap,
			    sizeof(*out->v));
		if (id.n != REPO_OID ||
		    repo_step(cx, x->repo, (const unsigned char *)id.p,
			&out->v[out->n++]) < 0) {
			rc = -1;
			break;
		}
	}
	query_close(q);
	return rc;
}

static int
open_and_ask(struct cx *cx, struct index *x, const unsigned char tip[REPO_OID],
    struct str path, struct past *out)
{
	int rc = 1;

	if (file_exists(x->file)) {
		x->db = db_open_file(cx, 0, x->file, false);
		rc = x->db ? read_note(cx, x) : -1;
	}
	if (rc < 0)
		return -1;
	if (rc > 0) {
		close_index(x);
		history_index_drop(cx, x->repo);
		if (begin(cx, x) < 0)
			cx_forgive(cx);
		return 1;
	}

	if (move(cx, x, tip) < 0) {
		cx_forgive(cx); /* somebody else writes, or nobody may */
		return 1;
	}
	return ask(cx, x, path, out);
}

int
history_index_find(struct cx *cx, struct repo *repo,
    const unsigned char tip[REPO_OID], struct str records_dir, struct str path,
    struct past *out)
{
	struct index x = {
		.repo = repo,
		.records_dir = records_dir,
		.file = file_of(cx, repo),
		.key = arena_printf(&cx->run, "history 1 %.*s %.*s",
		    STR_ARG(stamp_program(&cx->scratch)), STR_ARG(records_dir)),
	};
	int rc = open_and_ask(cx, &x, tip, path, out);

	close_index(&x);
	return rc;
}
