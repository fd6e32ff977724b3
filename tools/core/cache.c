#include "core/cache.h"

#include <string.h>

#include "base/file.h"
#include "base/buf.h"
#include "base/stamp.h"
#include "core/compare.h"
#include "core/config.h"
#include "core/memo.h"
#include "core/store.h"

/* More than this is read faster by several threads, into a new file. */
enum { FAR = 5000 };

/* What the cache says of itself. */
struct note {
	unsigned char tree[SOURCE_OID];
	size_t records;
	bool sound;
};

/* --- what differs --- */

static void
list(struct cx *cx, struct source_list *to, const struct source_entry *e)
{
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n] = *e;
	to->v[to->n++].path = arena_dup(&cx->run, e->path);
}

static int
list_difference(struct cx *cx, void *arg, const struct source_entry *old,
    const struct source_entry *new)
{
	struct difference *d = arg;

	if (old)
		list(cx, &d->old, old);
	if (new)
		list(cx, &d->new, new);
	return 0;
}

/* How many records there are; beside them stands a README at most. */
static size_t
count(const struct source_list *records)
{
	size_t i, n = 0;

	for (i = 0; i < records->n; i++)
		n += str_ends(records->v[i].path, STR(".yaml"));
	return n;
}

int
cache_compare(struct cx *cx, const struct cache *c, struct source *from,
    struct source *to, struct difference *out)
{
	*out = (struct difference){ 0 };
	if (compare_sources(cx, from, to, STR(""), list_difference, out) < 0)
		return -1;
	out->base = source_below(&out->old, c->records_dir);
	out->records = source_below(&out->new, c->records_dir);
	out->governed = source_below(&out->old, c->schema_dir).n > 0 ||
	    source_below(&out->new, c->schema_dir).n > 0 ||
	    source_has(&out->old, STR(CONFIG_FILE)) ||
	    source_has(&out->new, STR(CONFIG_FILE));
	out->gain = count(&out->records) - count(&out->base);
	return 0;
}

/* --- what it says of itself --- */

static int
write_note(struct cx *cx, const struct cache *c, const struct note *n)
{
	struct query *q;
	int rc;

	if (db_exec(cx, store_db(c->store),
		"CREATE TABLE IF NOT EXISTS note(key, tree, records, sound);"
		"DELETE FROM note") < 0)
		return -1;
	q = db_prepare(
	    cx, store_db(c->store), STR("INSERT INTO note VALUES(?,?,?,?)"));
	if (!q)
		return -1;
	query_bind_text(q, 1, c->key);
	query_bind_text(q, 2,
	    arena_dup(&cx->scratch,
		(struct str){ (const char *)n->tree, SOURCE_OID }));
	query_bind_int(q, 3, (int64_t)n->records);
	query_bind_int(q, 4, n->sound);
	rc = query_run(cx, q);
	query_close(q);
	return rc;
}

/* 0; 1: it is none of ours, or of another version. */
static int
read_note(struct cx *cx, const struct cache *c, struct note *n)
{
	struct query *q = db_prepare(cx, store_db(c->store),
	    STR("SELECT key, tree, records, sound FROM note"));
	struct str tree;
	int rc = 1;

	if (!q)
		return -1;
	if (query_step(cx, q) > 0 && str_eq(query_text(q, 0), c->key)) {
		tree = query_text(q, 1);
		n->records = (size_t)query_int(q, 2);
		n->sound = query_int(q, 3) != 0;
		rc = tree.n == SOURCE_OID ? 0 : 1;
		if (rc == 0)
			memcpy(n->tree, tree.p, SOURCE_OID);
	}
	query_close(q);
	return cx->err == ERR_NONE ? rc : -1;
}

/* --- making one --- */

static struct intake
intake_for(const struct cache *c, struct source *to)
{
	return (struct intake){
		.source = to,
		.types = c->types,
		.refusals = c->refusals,
		.store = c->store,
		.records_dir = c->records_dir,
		.jobs = c->jobs,
		.progress = c->progress,
		.progress_arg = c->progress_arg,
	};
}

/* All of a tree; sound is whether no record has a finding. */
static int
fill(struct cx *cx, struct cache *c, struct source *at, struct note *n)
{
	struct intake in = intake_for(c, at);
	struct findings found = { 0 };
	size_t i;

	if (source_list(cx, at, c->records_dir, &in.records) < 0)
		return -1;
	in.base = in.records;
	if (intake_records(cx, &in, &found) < 0 ||
	    store_seal(cx, c->store, at, c->schema_dir) < 0)
		return -1;
	for (i = 0; i < c->rules->n; i++)
		if (rule_learn(cx, c->store, &c->rules->v[i]) < 0)
			return -1;
	if (memo_keep(cx, store_db(c->store), c->rules) < 0)
		return -1;
	memcpy(n->tree, source_tree_id(at), SOURCE_OID);
	n->records = in.catalogue.n;
	n->sound = found.n == 0;
	return store_keep(cx, c->store) < 0 ? -1 : write_note(cx, c, n);
}

/* A new file in the old one's place, or none. */
static int
make(struct cx *cx, struct cache *c, struct source *at, struct note *n)
{
	struct str temporary = arena_printf(
	    &cx->run, "%.*s.%d", STR_ARG(c->file), stamp_process());
	int rc;

	c->store = store_create(cx, c->types, c->as_of, temporary);
	rc = c->store ? fill(cx, c, at, n) : -1;
	store_close(c->store);
	c->store = NULL;
	if (rc == 0)
		file_remove(arena_printf(
		    &cx->scratch, "%.*s-journal", STR_ARG(c->file)));
	if (rc < 0 || file_rename(cx, temporary, c->file) < 0) {
		file_remove(temporary);
		return -1;
	}
	c->store = store_resume(cx, c->types, c->as_of, c->file);
	return c->store ? 0 : -1;
}

/* --- moving one --- */

/* From the tree at which it stands to another; 1: not this way. */
static int
move(struct cx *cx, struct cache *c, struct source *to, struct note *n)
{
	struct source *from = source_tree_at(cx, c->repo, n->tree);
	struct intake in = intake_for(c, to);
	struct findings found = { 0 };
	struct difference d;
	int rc;

	if (cache_compare(cx, c, from, to, &d) < 0)
		return -1;
	if (d.governed || d.records.n + d.base.n > FAR)
		return 1;
	in.records = d.records;
	in.base = d.base;
	in.moving = true;
	rc = intake_records(cx, &in, &found);
	if (rc != 0)
		return rc;
	n->records += d.gain;
	memcpy(n->tree, source_tree_id(to), SOURCE_OID);
	if (db_exec(cx, store_db(c->store), "DELETE FROM change") < 0 ||
	    write_note(cx, c, n) < 0)
		return -1;
	return 0;
}

/* The file that is there, moved to the tree; 1: it is of no use. */
static int
take_up(struct cx *cx, struct cache *c, struct source *at, struct note *n)
{
	int rc;

	if (!file_exists(c->file))
		return 1;
	c->store = store_resume(cx, c->types, c->as_of, c->file);
	if (!c->store)
		return -1;
	rc = read_note(cx, c, n);
	if (rc != 0)
		return rc;
	if (memcmp(n->tree, source_tree_id(at), SOURCE_OID) == 0)
		return 0;
	return n->sound ? move(cx, c, at, n) : 1;
}

/* --- */

/* What must be the same for a cache to count. */
static int
set_key(struct cx *cx, struct cache *c, struct source *at)
{
	unsigned char schemas[REPO_OID];
	struct buf hex = { .arena = &cx->scratch };
	size_t i;
	int rc = repo_find_folder(
	    cx, c->repo, source_tree_id(at), c->schema_dir, schemas);

	if (rc != 0)
		return rc;
	for (i = 0; i < REPO_OID; i++)
		buf_printf(&hex, "%02x", schemas[i]);
	c->key = arena_printf(&cx->run, "%.*s %.*s %.*s",
	    STR_ARG(stamp_program(&cx->scratch)), STR_ARG(buf_str(&hex)),
	    STR_ARG(c->records_dir));
	return 0;
}

/*
 * What was moved is kept; what comes now is not, and needs no journal on the
 * disk to be undone.
 */
static int
begin(struct cx *cx, struct cache *c)
{
	return db_exec(cx, store_db(c->store),
	    "COMMIT; PRAGMA journal_mode=MEMORY; BEGIN IMMEDIATE");
}

int
cache_find(struct cx *cx, struct cache *c, struct source *at)
{
	if (str_none(c->dir))
		c->dir = arena_printf(
		    &cx->run, "%.*s/taizhang", STR_ARG(repo_git_dir(c->repo)));
	c->file = arena_printf(&cx->run, "%.*s/register.db", STR_ARG(c->dir));
	return set_key(cx, c, at);
}

static int
open_at(struct cx *cx, struct cache *c, struct source *at)
{
	struct note n = { 0 };
	int rc = cache_find(cx, c, at);

	if (rc == 0)
		rc = take_up(cx, c, at, &n);
	if (rc != 0 && c->make && !str_none(c->key)) {
		if (rc < 0)
			cx_forgive(cx);
		store_close(c->store);
		c->store = NULL;
		n = (struct note){ 0 };
		rc = file_mkdirs(cx, c->dir) < 0 ? -1 : make(cx, c, at, &n);
	}
	if (rc != 0 || !n.sound)
		return rc < 0 ? -1 : 1;
	c->records = n.records;
	return begin(cx, c);
}

int
cache_open(struct cx *cx, struct cache *c, struct source *at)
{
	int rc = open_at(cx, c, at);

	if (rc == 0)
		return 0;
	if (rc < 0)
		cx_forgive(cx);
	store_close(c->store);
	c->store = NULL;
	return 1;
}
