#include "core/verdict.h"

#include <assert.h>
#include <string.h>

#include "base/date.h"
#include "core/cache.h"
#include "core/catalogue.h"
#include "core/change.h"
#include "core/cite.h"
#include "core/echo.h"
#include "core/intake.h"
#include "core/lineage.h"
#include "core/locate.h"
#include "core/recount.h"
#include "core/memo.h"
#include "core/refuse.h"
#include "core/series.h"
#include "core/store.h"
#include "core/store_act.h"
#include "core/tree.h"
#include "port/i18n.h"

/* More files are judged with all schemas at hand. */
enum { FEW = 100 };

/* What one judging needs along the way. */
struct judging {
	const struct verdict_ask *ask;
	struct verdict *v;
	struct source *from;		/* tree A; v->source is tree B */
	struct source_list files, base; /* all of B, of A */
	struct source_list records, base_records; /* those below records/ */
	size_t gain; /* records that B has more than A; wraps around */
	struct refusals *refusals;
	struct intake in;
	struct cache cache; /* where v->store is from, on the shorter ways */
	bool known;	    /* schemas, views and rules are those of A */
	bool moving; /* only what differs is listed: the store stood at A */
	bool passed; /* at A no rule on the state finds an error */
};

/* Tree A and tree B of the door. */
static int
open_trees(struct cx *cx, struct judging *j)
{
	const struct verdict_ask *ask = j->ask;
	struct door_trees t;

	if (door_open(
		cx, ask->repo, ask->door, ask->rev, ask->records_dir, &t) < 0)
		return -1;
	j->v->has_commit = t.has_commit;
	j->v->commit = t.commit;
	j->v->source = t.to;
	j->from = t.from;
	return 0;
}

static int
list_trees(struct cx *cx, struct judging *j)
{
	if (source_list(cx, j->v->source, STR(""), &j->files) < 0 ||
	    source_list_like(cx, j->from, STR(""), &j->files, &j->base) < 0)
		return -1;
	j->records = source_below(&j->files, j->ask->records_dir);
	j->base_records = source_below(&j->base, j->ask->records_dir);
	if (source_below(&j->files, j->ask->schema_dir).n == 0) {
		fail(cx, ERR_WORLD, _("there are no schemas here (%.*s/)"),
		    STR_ARG(j->ask->schema_dir));
		return advise(cx,
		    _("run “taizhang init” in the repository, "
		      "or name the folder in taizhang.ini"));
	}
	if (j->records.n == 0 && j->base_records.n == 0) {
		fail(cx, ERR_WORLD, _("there are no records here (%.*s/)"),
		    STR_ARG(j->ask->records_dir));
		return advise(cx,
		    _("go to the register's folder, or begin "
		      "with %.*s/unit/unit.yaml"),
		    STR_ARG(j->ask->records_dir));
	}
	return 0;
}

/*
 * Are schemas, views and rules those that stood there before the move?  Then
 * they were found sound when they came.
 */
static int
compare_schemas(struct cx *cx, struct judging *j)
{
	struct source_list a = source_below(&j->base, j->ask->schema_dir);
	struct source_list b = source_below(&j->files, j->ask->schema_dir);
	int rc = source_same(cx, j->v->source, &b, &a);

	j->known = rc > 0;
	return rc < 0 ? -1 : 0;
}

static int
load_schemas(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	struct str dir = j->ask->schema_dir;

	if (j->moving)
		j->known = true;
	else if (compare_schemas(cx, j) < 0)
		return -1;
	if (types_load(cx, v->source, dir, &v->types) < 0 ||
	    rules_load(cx, v->source, dir, &v->rules) < 0 ||
	    law_load(cx, v->source, dir, &v->law) < 0)
		return -1;
	return refuse_load(cx, v->source, dir, &j->refusals);
}

/* No more of them than the records need that the move touches. */
static int
load_few_schemas(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	struct str dir = j->ask->schema_dir;

	j->known = true;
	if (j->files.n + j->base.n > FEW)
		return 1;
	if (types_list(cx, v->source, dir, &v->types) < 0)
		return -1;
	return refuse_load(cx, v->source, dir, &j->refusals);
}

/* Records, one by one, into the store. */
static int
load_register(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	int rc;

	j->in = (struct intake){
		.source = v->source,
		.types = &v->types,
		.refusals = j->refusals,
		.store = v->store,
		.records_dir = j->ask->records_dir,
		.records = j->records,
		.base = j->base_records,
		.moving = j->moving,
		.jobs = j->ask->jobs,
		.progress = j->ask->progress,
		.progress_arg = j->ask->progress_arg,
	};
	rc = intake_records(cx, &j->in, &v->findings);
	if (!j->moving)
		v->records = j->in.catalogue.n;
	return rc;
}

static int
check_tree(struct cx *cx, struct judging *j)
{
	const struct tree_move move = {
		.to = j->v->source,
		.base = &j->base,
		.files = &j->files,
		.records_dir = j->ask->records_dir,
		.schema_dir = j->ask->schema_dir,
	};

	return tree_check(cx, &move, &j->v->findings);
}

static int
check_lineage(struct cx *cx, struct judging *j)
{
	const struct lineage lineage = {
		.repo = j->ask->repo,
		.commit = &j->v->commit,
		.records_dir = j->ask->records_dir,
		.schema_dir = j->ask->schema_dir,
	};

	return lineage_check(cx, &lineage, &j->v->findings);
}

/* What the move did: to records, to other files, and who says so. */
static int
enter_move(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	const struct move move = {
		.from = j->from,
		.to = v->source,
		.base = &j->base_records,
		.catalogue = &j->in.catalogue,
		.changed = j->in.changed,
		.types = &v->types,
		.store = v->store,
	};

	if (change_enter(cx, &move) < 0 ||
	    refuse_files(cx, j->refusals, v->source, &j->files, &j->base,
		j->ask->records_dir, &v->findings) < 0 ||
	    check_tree(cx, j) < 0)
		return -1;
	if (j->ask->door != DOOR_COMMIT)
		return 0;
	if (store_act_add(cx, store_db(v->store), &v->commit) < 0 ||
	    check_lineage(cx, j) < 0)
		return -1;
	return refuse_text(cx, j->refusals, v->commit.message, false,
	    &(struct finding){ 0 }, &v->findings);
}

/* Did the rule find nothing at A, and is all that it reads as it was? */
static bool
is_known_good(const struct judging *j, const struct rule *r)
{
	return j->passed && r->severity == SEV_ERROR && !r->on_change &&
	    !str_none(r->reads) && !store_is_touched(j->v->store, r->reads);
}

/* A commit is also its message, which any rule on change may look at. */
static bool
is_asked(const struct judging *j, const struct rule *r)
{
	const struct verdict_ask *ask = j->ask;
	bool on = rule_is_on(r, j->v->store) ||
	    (ask->door == DOOR_COMMIT && r->on == STIR_CHANGE &&
		str_none(r->of));

	return on && !is_known_good(j, r) &&
	    (str_none(ask->only) || str_eq(ask->only, r->id)) &&
	    !(ask->errors_only && r->severity > SEV_ERROR);
}

/* What is known to be sound and fails has a view to blame, perhaps. */
static int
ask_rule(struct cx *cx, struct judging *j, const struct rule *r)
{
	struct verdict *v = j->v;
	struct series *s = j->ask->series;
	int rc = rule_ready(cx, v->store, r, &v->profile) < 0 ? -1 :
	    s && v->store == s->store ? series_ask(cx, s, r, &v->findings) :
					rule_run(cx, v->store, r, &v->findings);

	if (rc == 0 || !j->known)
		return rc;
	cx_forgive(cx);
	if (store_look(cx, v->store) < 0)
		return -1;
	return rule_run(cx, v->store, r, &v->findings);
}

/*
 * Rules that came with this move are checked even where they need not be
 * asked.
 */
static int
run_rules(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	size_t i, before;
	int rc;

	if (j->ask->load_only)
		return 0;
	for (i = 0; i < v->rules.n; i++) {
		const struct rule *r = &v->rules.v[i];

		before = v->findings.n;
		if (is_asked(j, r))
			rc = ask_rule(cx, j, r);
		else
			rc = j->known ? 0 : rule_check(cx, v->store, r);
		if (rc < 0)
			return -1;
		profile_lap(cx, &v->profile,
		    (struct lap){ .name = r->id,
			.rows = v->findings.n - before,
			.is_query = true });
	}
	return 0;
}

static int
open_store(struct cx *cx, struct judging *j)
{
	j->v->store = store_open(cx, &j->v->types, j->ask->as_of);
	return j->v->store ? 0 : -1;
}

/* Something was found: it is said by those who know all about it. */
static int
find_nothing(struct cx *cx, struct judging *j)
{
	(void)cx;
	return j->v->findings.n > 0;
}

static int
seal_move(struct cx *cx, struct judging *j)
{
	return store_seal_move(cx, j->v->store);
}

static int
seal_store(struct cx *cx, struct judging *j)
{
	if (store_seal(cx, j->v->store, j->v->source, j->ask->schema_dir) < 0)
		return -1;
	return j->known ? 0 : store_look(cx, j->v->store);
}

/* What says so of itself; 1 where not all schemas were read, which it takes. */
static int
count_again(struct cx *cx, struct judging *j)
{
	const struct verdict_ask *ask = j->ask;
	const struct verdict *v = j->v;
	const bool done = ask->door == DOOR_COMMIT;
	const bool begun = done ? v->commit.parents > 0 : v->has_commit;
	const struct recount r = {
		.repo = ask->repo,
		.source = v->source,
		.schema_dir = ask->schema_dir,
		.records_dir = ask->records_dir,
		.types = &v->types,
		.store = v->store,
		.tip = !begun ? NULL :
		    done      ? v->commit.parent :
				v->commit.id,
		.known = j->known,
		.jobs = ask->jobs,
	};

	if (ask->load_only)
		return 0;
	return v->types.set ? recount_is_wanted(cx, &r) : recount_enter(cx, &r);
}

static struct cache
cache_for(struct judging *j)
{
	const struct verdict_ask *ask = j->ask;
	struct verdict *v = j->v;

	return (struct cache){
		.repo = ask->repo,
		.types = &v->types,
		.rules = &v->rules,
		.refusals = j->refusals,
		.schema_dir = ask->schema_dir,
		.records_dir = ask->records_dir,
		.dir = ask->cache_dir,
		/* a look at the past is no reason to leave the present */
		.make = !v->types.set &&
		    (ask->door != DOOR_COMMIT || ask->cache_made),
		.as_of = ask->as_of,
		.jobs = ask->jobs,
		.progress = ask->progress,
		.progress_arg = ask->progress_arg,
	};
}

/* What the register's cache spares us: a store that stands at tree A. */
static int
open_cache(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	struct cache *c = &j->cache;
	int rc;

	*c = cache_for(j);
	rc = cache_open(cx, c, j->from);
	v->store = c->store;
	v->records = c->records + j->gain;
	if (rc == 0)
		j->passed =
		    memo_passed(cx, c->dir, c->key, source_tree_id(j->from));
	return rc;
}

static int
recall_rules(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;

	return memo_recall(cx, store_db(v->store), SEV_ERROR, &v->rules);
}

/* What differs between the trees; 1 if schemas do. */
static int
list_difference(struct cx *cx, struct judging *j)
{
	const struct cache c = {
		.schema_dir = j->ask->schema_dir,
		.records_dir = j->ask->records_dir,
	};
	struct difference d;

	if (cache_compare(cx, &c, j->from, j->v->source, &d) < 0)
		return -1;
	j->files = d.new;
	j->base = d.old;
	j->records = d.records;
	j->base_records = d.base;
	j->gain = d.gain;
	j->moving = true;
	return d.governed;
}

struct step {
	const char *name;
	int (*take)(struct cx *cx, struct judging *j);
};

static const struct step all_steps[] = {
	{ N_("list the files"), list_trees },
	{ N_("read schemas and rules"), load_schemas },
	{ N_("make the tables"), open_store },
	{ N_("read the records"), load_register },
	{ N_("compare with before"), enter_move },
	{ N_("make the views"), seal_store },
	{ N_("count again what was counted"), count_again },
	{ NULL, run_rules },
	{ 0 },
};

/* Those for a store that stood at tree A: 1 where it takes all of them. */
static const struct step short_steps[] = {
	{ N_("list the files"), list_difference },
	{ N_("read schemas and rules"), load_schemas },
	{ N_("open the cache"), open_cache },
	{ N_("read the records"), load_register },
	{ N_("compare with before"), enter_move },
	{ N_("make the views"), seal_move },
	{ N_("count again what was counted"), count_again },
	{ NULL, run_rules },
	{ 0 },
};

/* What the series has: it is opened with the first move. */
static int
take_up(struct cx *cx, struct judging *j)
{
	struct series *s = j->ask->series, with = *s;
	struct verdict *v = j->v;
	int rc = series_stand(cx, s, j->from);

	if (rc > 0) {
		rc = load_schemas(cx, j);
		if (rc == 0)
			rc = open_cache(cx, j);
		if (rc != 0)
			return rc;
		with.store = v->store;
		with.schema_dir = j->ask->schema_dir;
		with.records_dir = j->ask->records_dir;
		with.types = v->types;
		with.rules = v->rules;
		with.law = v->law;
		with.refusals = j->refusals;
		with.records = v->records - j->gain;
		if (series_begin(cx, s, &with, source_tree_id(j->from)) < 0)
			return -1;
	}
	j->known = true;
	v->store = s->store;
	v->types = s->types;
	v->rules = s->rules;
	v->law = s->law;
	v->records = s->records + j->gain;
	j->refusals = s->refusals;
	return series_try(cx, s);
}

static const struct step series_steps[] = {
	{ N_("list the files"), list_difference },
	{ N_("open the cache"), take_up },
	{ N_("read the records"), load_register },
	{ N_("compare with before"), enter_move },
	{ N_("count again what was counted"), count_again },
	{ NULL, run_rules },
	{ 0 },
};

/* Those that say that nothing is wrong with a move: 1 where something may. */
static const struct step brief_steps[] = {
	{ N_("list the files"), list_difference },
	{ N_("read schemas and rules"), load_few_schemas },
	{ N_("open the cache"), open_cache },
	{ N_("read the records"), load_register },
	{ N_("compare with before"), enter_move },
	{ N_("make the views"), seal_move },
	{ NULL, count_again },
	{ N_("read schemas and rules"), recall_rules },
	{ NULL, run_rules },
	{ NULL, find_nothing },
	{ 0 },
};

static int
take_steps(struct cx *cx, struct judging *j, const struct step *step)
{
	struct verdict *v = j->v;
	int rc;

	for (; step->take; step++) {
		rc = step->take(cx, j);
		if (rc != 0)
			return rc;
		if (step->name)
			profile_lap(cx, &v->profile,
			    (struct lap){ .name = str_from(_(step->name)) });
	}
	return 0;
}

/* The next judging of a move from here, or to there, need not ask all. */
static void
pass(struct cx *cx, struct judging *j)
{
	const unsigned char *is = source_tree_id(j->v->source);
	size_t i;

	for (i = 0; i < j->v->findings.n; i++)
		if (j->v->findings.v[i].severity == SEV_ERROR)
			return;
	if (is && str_none(j->ask->only) && !j->ask->load_only)
		memo_pass(cx, j->cache.dir, j->cache.key,
		    j->passed ? source_tree_id(j->from) : NULL, is);
}

/* A shorter way: whatever goes wrong on it is told by a longer one. */
static int
try_steps(struct cx *cx, struct judging *j, const struct step *steps)
{
	struct verdict *v = j->v;
	int rc = take_steps(cx, j, steps);

	if (rc == 0) {
		pass(cx, j);
		return 0;
	}
	if (cx->err != ERR_NONE)
		cx_forgive(cx);
	store_close(v->store);
	v->store = NULL;
	v->findings = (struct findings){ 0 };
	j->moving = j->passed = false;
	return 1;
}

/* As one of many: what this one leaves is where the next one begins. */
static int
judge_in_series(struct cx *cx, struct judging *j)
{
	struct series *s = j->ask->series;
	struct verdict *v = j->v;
	int rc;

	if (!s || !source_tree_id(j->from))
		return 1;
	rc = take_steps(cx, j, series_steps);
	if (rc == 0)
		rc = series_keep(cx, s, source_tree_id(v->source), v->records);
	v->store = NULL; /* it is not ours */
	if (rc == 0)
		return 0;
	if (rc < 0)
		cx_forgive(cx);
	series_undo(cx, s);
	v->findings = (struct findings){ 0 };
	j->moving = j->known = j->passed = false;
	return 1;
}

/* A shorter way, where there is one. */
static int
judge_shortly(struct cx *cx, struct judging *j)
{
	const struct verdict_ask *ask = j->ask;

	if (!ask->cache || !source_tree_id(j->from))
		return 1;
	if (ask->errors_only && !ask->load_only && str_none(ask->only) &&
	    try_steps(cx, j, brief_steps) == 0)
		return 0;
	return try_steps(cx, j, short_steps);
}

/* Is the verdict one on a tree that no move has touched? */
static bool
is_at_rest(const struct judging *j)
{
	const struct verdict_ask *ask = j->ask;
	const unsigned char *a = source_tree_id(j->from);
	const unsigned char *b = source_tree_id(j->v->source);

	return ask->cache && ask->door != DOOR_COMMIT && ask->findings_only &&
	    !ask->clock && str_none(ask->only) && !ask->errors_only && a && b &&
	    memcmp(a, b, SOURCE_OID) == 0;
}

/* What was said before; and say it to the next. */
static bool
hear_echo(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;
	struct cache c = cache_for(j);
	struct echo e;

	if (!is_at_rest(j) || cache_find(cx, &c, j->from) != 0) {
		if (cx->err != ERR_NONE)
			cx_forgive(cx);
		return false;
	}
	e = (struct echo){ .dir = c.dir,
		.key = echo_key(cx, c.key, source_tree_id(j->from), v->as_of) };
	if (!echo_hear(cx, &e) ||
	    law_load(cx, v->source, j->ask->schema_dir, &v->law) < 0) {
		if (cx->err != ERR_NONE)
			cx_forgive(cx);
		return false;
	}
	v->findings = e.findings;
	v->rules = e.rules;
	v->records = e.records;
	return true;
}

static void
leave_echo(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;

	if (j->moving && is_at_rest(j))
		echo_leave(cx,
		    &(struct echo){
			.dir = j->cache.dir,
			.key = echo_key(cx, j->cache.key,
			    source_tree_id(j->from), v->as_of),
			.records = v->records,
			.findings = v->findings,
			.rules = v->rules,
		    });
}

static int
judge(struct cx *cx, struct judging *j)
{
	struct verdict *v = j->v;

	profile_start(&v->profile, j->ask->clock);
	if (open_trees(cx, j) < 0)
		return -1;
	profile_lap(cx, &v->profile,
	    (struct lap){ .name = str_from(_("find the trees")) });
	if (hear_echo(cx, j))
		return 0;
	if ((j->ask->series ? judge_in_series(cx, j) : judge_shortly(cx, j)) !=
		0 &&
	    take_steps(cx, j, all_steps) < 0)
		return -1;
	if (!str_none(j->ask->only))
		findings_keep(&v->findings, j->ask->only);
	if (locate_findings(cx, v->source, &j->in.catalogue, &j->base_records,
		&v->findings) < 0 ||
	    cite_articles(cx, v->source, j->ask->schema_dir,
		j->ask->records_dir, &v->findings) < 0)
		return -1;
	findings_sort(&v->findings);
	leave_echo(cx, j);
	return 0;
}

int
verdict_judge(struct cx *cx, const struct verdict_ask *ask, struct verdict *out)
{
	struct judging j = { .ask = ask, .v = out };
	char day[11];

	*out = (struct verdict){ 0 };
	date_format(ask->as_of, day);
	out->as_of = arena_dup(&cx->run, str_from(day));
	if (judge(cx, &j) < 0) {
		verdict_close(out);
		return -1;
	}
	return 0;
}

void
verdict_close(struct verdict *v)
{
	store_close(v->store);
	v->store = NULL;
}
