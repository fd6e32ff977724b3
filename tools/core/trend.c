#include "core/trend.h"

#include "base/date.h"
#include "core/hindsight.h"
#include "core/past.h"
#include "core/store_found.h"

/* When, and how the register stood then; NULL: as it is judged. */
struct moment {
	int day;
	const unsigned char *tree;
};

struct trend {
	const struct verdict_ask *ask;
	const struct verdict *v;
	const struct report *report;
	struct past past;
	struct moment *v_moment;
	size_t n, cap;
	struct hindsight hindsight;
};

static void
add_moment(struct cx *cx, struct trend *t, int day, const unsigned char *tree)
{
	if (t->n == t->cap)
		t->v_moment = arena_grow(
		    &cx->run, t->v_moment, t->n, &t->cap, sizeof(*t->v_moment));
	t->v_moment[t->n++] = (struct moment){ day, tree };
}

static int
month_end(int day)
{
	char text[11];
	int first = day;

	date_format(day, text);
	text[8] = '0';
	text[9] = '1';
	date_parse(str_from(text), &first);
	return date_add_months(first, 1) - 1;
}

/* The ends of the months with commits, and the day that is asked for. */
static void
list_moments(struct cx *cx, struct trend *t, int since)
{
	const struct past *p = &t->past;
	const struct repo_step *tip = &p->v[p->n - 1], *at = NULL;
	const int as_of = t->ask->as_of;
	int day = month_end(p->v[0].day);

	for (; at != tip && day < as_of; day = month_end(day + 1)) {
		at = past_on(p, day);
		if (at && day >= since)
			add_moment(cx, t, day, at->tree);
	}
	at = past_on(p, as_of);
	if (at)
		add_moment(cx, t, as_of, at == tip ? NULL : at->tree);
}

/* The findings of rules on the state, of all. */
static int
set_found(struct cx *cx, const struct trend *t)
{
	const struct findings *all = &t->v->findings;
	struct findings of_state = { 0 };
	const struct rule *r;
	size_t i;

	for (i = 0; i < all->n; i++) {
		r = rules_get(&t->v->rules, all->v[i].rule);
		if (r && !r->on_change)
			findings_add(cx, &of_state, &all->v[i]);
	}
	return store_set_found(cx, t->v->store, &of_state);
}

static int
ask_moment(struct cx *cx, struct trend *t, const struct moment *m,
    struct table_model *out)
{
	struct hindsight *h = &t->hindsight;
	struct findings found = { 0 };

	if (!m->tree) {
		if (t->report->with_findings && set_found(cx, t) < 0)
			return -1;
		return report_add(cx, t->v->store, t->report, out);
	}
	if (hindsight_stand(cx, h, m->tree, m->day) < 0)
		return -1;
	if (t->report->with_findings &&
	    (hindsight_find(cx, h, &found) < 0 ||
		store_set_found(cx, h->store, &found) < 0))
		return -1;
	return report_add(cx, h->store, t->report, out);
}

int
trend_run(struct cx *cx, const struct verdict_ask *ask, const struct verdict *v,
    const struct report *report, int since, struct table_model *out)
{
	struct refusals *none;
	struct trend *t = ARENA_NEW(&cx->run, struct trend);
	size_t i;
	int rc = 0;

	*out = (struct table_model){ 0 };
	t->ask = ask;
	t->v = v;
	t->report = report;
	if (refuse_load(cx, source_empty(cx), ask->schema_dir, &none) < 0)
		return -1;
	t->hindsight = (struct hindsight){
		.repo = ask->repo,
		.source = v->source,
		.schema_dir = ask->schema_dir,
		.records_dir = ask->records_dir,
		.types = &v->types,
		.rules = &v->rules,
		.refusals = none,
		.jobs = ask->jobs,
	};
	if (v->has_commit) {
		if (past_walk(cx, ask->repo, v->commit.id, &t->past) < 0)
			return -1;
		list_moments(cx, t, since);
	} else {
		add_moment(cx, t, ask->as_of, NULL);
	}
	for (i = 0; rc == 0 && i < t->n; i++)
		rc = ask_moment(cx, t, &t->v_moment[i], out);
	hindsight_close(&t->hindsight);
	return rc;
}
