#include "core/hindsight.h"

#include <string.h>

#include "core/cache.h"
#include "core/store.h"

void
hindsight_close(struct hindsight *h)
{
	size_t i;

	for (i = 0; i < h->own.n; i++)
		query_close(*h->own.v[i].kept);
	h->own.n = 0;
	store_close(h->store);
	h->store = NULL;
}

static struct intake
intake_for(const struct hindsight *h, struct source *at)
{
	return (struct intake){
		.source = at,
		.types = h->types,
		.refusals = h->refusals,
		.store = h->store,
		.records_dir = h->records_dir,
		.jobs = h->jobs,
	};
}

/* All of a tree, into a new store. */
static int
fill(struct cx *cx, struct hindsight *h, struct source *at, int day)
{
	struct findings found = { 0 };
	struct intake in;

	hindsight_close(h);
	h->store = store_open(cx, h->types, day);
	if (!h->store)
		return -1;
	in = intake_for(h, at);
	if (source_list(cx, at, h->records_dir, &in.records) < 0)
		return -1;
	in.base = in.records;
	if (intake_records(cx, &in, &found) < 0 ||
	    store_seal(cx, h->store, h->source, h->schema_dir) < 0 ||
	    store_stay(cx, h->store) < 0)
		return -1;
	h->sound = found.n == 0;
	return 0;
}

/* Only what differs; 1: not this way, the store is of no use. */
static int
move(struct cx *cx, struct hindsight *h, struct source *at)
{
	const struct cache c = {
		.schema_dir = h->schema_dir,
		.records_dir = h->records_dir,
	};
	struct findings found = { 0 };
	struct intake in = intake_for(h, at);
	struct difference d;
	int rc;

	if (cache_compare(
		cx, &c, source_tree_at(cx, h->repo, h->tree), at, &d) < 0)
		return -1;
	in.records = d.records;
	in.base = d.base;
	in.moving = true;
	rc = intake_records(cx, &in, &found);
	return rc != 0 ? rc : store_settle(cx, h->store);
}

int
hindsight_stand(struct cx *cx, struct hindsight *h,
    const unsigned char tree[SOURCE_OID], int day)
{
	struct source *at = source_tree_at(cx, h->repo, tree);
	int rc = h->store && h->sound ? 0 : 1;

	if (rc == 0 && memcmp(h->tree, tree, SOURCE_OID) != 0)
		rc = move(cx, h, at);
	if (rc > 0)
		rc = fill(cx, h, at, day);
	if (rc < 0)
		return -1;
	memcpy(h->tree, tree, SOURCE_OID);
	db_set_day(store_db(h->store), day);
	return 0;
}

/* A statement is prepared once for all states. */
static void
own_rules(struct cx *cx, struct hindsight *h)
{
	const struct rules *r = h->rules;
	size_t i;

	if (h->own.n > 0)
		return;
	h->own.v = ARENA_ARRAY(&cx->run, r->n, struct rule);
	for (i = 0; i < r->n; i++)
		if (!r->v[i].on_change) {
			h->own.v[h->own.n] = r->v[i];
			h->own.v[h->own.n++].kept =
			    ARENA_NEW(&cx->run, struct query *);
		}
}

int
hindsight_find(struct cx *cx, struct hindsight *h, struct findings *found)
{
	size_t i;

	own_rules(cx, h);
	for (i = 0; i < h->own.n; i++)
		if (rule_run(cx, h->store, &h->own.v[i], found) < 0)
			return -1;
	return 0;
}
