#include "core/series.h"

#include <string.h>

#include "core/cache.h"

static void
drop(struct series *s)
{
	size_t i;

	for (i = 0; s->store && i < s->rules.n; i++)
		query_close(s->rule[i].query);
	store_close(s->store);
	s->store = NULL;
}

static void
close_series(void *arg)
{
	drop(arg);
}

struct series *
series_open(struct cx *cx, struct repo *repo)
{
	struct series *s = ARENA_NEW(&cx->run, struct series);

	s->repo = repo;
	cx_at_end(cx, close_series, s);
	return s;
}

int
series_begin(struct cx *cx, struct series *s, const struct series *with,
    const unsigned char tree[SOURCE_OID])
{
	size_t i;

	drop(s);
	*s = *with;
	memcpy(s->tree, tree, SOURCE_OID);
	s->rule = ARENA_ARRAY(&cx->run, s->rules.n, struct series_rule);
	for (i = 0; i < s->rules.n; i++)
		s->rules.v[i].kept = &s->rule[i].query;
	return store_stay(cx, s->store);
}

/* What rules said was said of another tree. */
static void
forget_all(struct series *s)
{
	size_t i;

	for (i = 0; i < s->rules.n; i++)
		s->rule[i].known = false;
}

/* To another tree with the same schemas; 1: not this way. */
static int
move(struct cx *cx, struct series *s, struct source *to)
{
	const struct cache c = {
		.schema_dir = s->schema_dir,
		.records_dir = s->records_dir,
	};
	struct intake in = {
		.source = to,
		.types = &s->types,
		.refusals = s->refusals,
		.store = s->store,
		.records_dir = s->records_dir,
		.moving = true,
	};
	struct findings found = { 0 };
	struct difference d;
	int rc;

	if (cache_compare(
		cx, &c, source_tree_at(cx, s->repo, s->tree), to, &d) < 0)
		return -1;
	if (d.governed)
		return 1;
	in.records = d.records;
	in.base = d.base;
	forget_all(s);
	if (series_try(cx, s) < 0)
		return -1;
	rc = intake_records(cx, &in, &found);
	return rc != 0 ?
	    rc :
	    series_keep(cx, s, source_tree_id(to), s->records + d.gain);
}

int
series_stand(struct cx *cx, struct series *s, struct source *at)
{
	int rc;

	if (!s->store)
		return 1;
	if (memcmp(s->tree, source_tree_id(at), SOURCE_OID) == 0)
		return 0;
	rc = move(cx, s, at);
	if (rc == 0)
		return 0;
	if (rc < 0)
		cx_forgive(cx);
	drop(s);
	return 1;
}

static int
learn(struct cx *cx, struct series *s, const struct rule *r,
    struct series_rule *k)
{
	struct str views;

	k->learned = true;
	return store_learn(
	    cx, s->store, r->sql, r->sql_line, &k->reads, &views);
}

int
series_ask(struct cx *cx, struct series *s, const struct rule *r,
    struct findings *found)
{
	struct series_rule *k = &s->rule[r - s->rules.v];
	size_t before = found->n;
	int rc;

	if (r->on_change)
		return rule_run(cx, s->store, r, found);
	if (!k->learned && learn(cx, s, r, k) < 0)
		return -1;
	if (k->known && !store_is_touched(s->store, k->reads)) {
		findings_merge(cx, found, &k->found);
		return 0;
	}
	rc = rule_run(cx, s->store, r, found);
	k->known = rc == 0;
	k->found = (struct findings){ 0 };
	if (rc == 0)
		findings_merge(cx, &k->found,
		    &(struct findings){
			.v = found->v + before, .n = found->n - before });
	return rc;
}

int
series_try(struct cx *cx, struct series *s)
{
	return db_exec(cx, store_db(s->store), "SAVEPOINT move");
}

int
series_keep(struct cx *cx, struct series *s,
    const unsigned char tree[SOURCE_OID], size_t records)
{
	if (store_settle(cx, s->store) < 0 ||
	    db_exec(cx, store_db(s->store), "RELEASE move") < 0)
		return -1;
	memcpy(s->tree, tree, SOURCE_OID);
	s->records = records;
	return 0;
}

void
series_undo(struct cx *cx, struct series *s)
{
	if (!s->store)
		return;
	forget_all(s);
	if (store_settle(cx, s->store) < 0 ||
	    db_exec(cx, store_db(s->store), "ROLLBACK TO move; RELEASE move") <
		0) {
		cx_forgive(cx);
		drop(s);
	}
}
