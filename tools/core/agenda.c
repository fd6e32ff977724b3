#include "core/agenda.h"

#include <stdlib.h>

#include "base/date.h"
#include "core/rulebook.h"
#include "core/store.h"
#include "port/i18n.h"

enum { AGENDA_BYTES = 256 << 10 };

/* What it is made of, and where it goes. */
struct making {
	const struct verdict *v;
	int as_of;
	struct agenda *to;
};

static void
add(struct cx *cx, const struct making *m, const struct duty *duty)
{
	struct agenda *to = m->to;
	struct duty *new;
	int day;

	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	new = &to->v[to->n++];
	*new = *duty;
	new->order = rulebook_order(&m->v->law, duty->article);
	new->days = date_parse(duty->due, &day) ? day - m->as_of : 0;
	to->overdue += new->days < 0;
}

static void
add_findings(struct cx *cx, const struct making *m)
{
	const struct findings *found = &m->v->findings;
	const struct finding *f;
	const struct rule *r;
	size_t i;

	for (i = 0; i < found->n; i++) {
		f = &found->v[i];
		r = rules_get(&m->v->rules, f->rule);
		if (f->severity != SEV_DUE || !r)
			continue;
		add(cx, m,
		    &(struct duty){
			.due = f->due,
			.article = f->article,
			.clause = r->clause,
			.owner = f->owner,
			.text = f->text,
			.remedy = f->remedy,
			.rule = f->rule,
			.record = f->record,
			.field = f->field,
		    });
	}
}

/* Has a rule found the same clause due on that day? */
static bool
is_found(const struct agenda *a, struct str clause, struct str due)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (!str_none(a->v[i].rule) && str_eq(a->v[i].due, due) &&
		    str_eq(a->v[i].clause, clause))
			return true;
	return false;
}

enum { ARTICLE, CLAUSE, DUE, OWNER, TEXT, TEXT_EN, COLUMNS };
static const char *const columns[COLUMNS] = { "article", "clause", "due",
	"owner", "text", "text_en" };

static int
add_rows(struct cx *cx, const struct making *m, struct query *q)
{
	struct str cell[COLUMNS];
	int at[COLUMNS], i, rc;

	for (i = 0; i < COLUMNS; i++) {
		at[i] = query_column(q, str_from(columns[i]));
		if (at[i] < 0)
			return fail(cx, ERR_WORLD,
			    _("%u:1: the SELECT must "
			      "have a column “%s”"),
			    1u, columns[i]);
	}
	while ((rc = query_step(cx, q)) > 0) {
		for (i = 0; i < COLUMNS; i++)
			cell[i] = arena_dup(&cx->run, query_text(q, at[i]));
		if (str_none(cell[DUE]) ||
		    is_found(m->to, cell[CLAUSE], cell[DUE]))
			continue;
		add(cx, m,
		    &(struct duty){
			.due = cell[DUE],
			.article = cell[ARTICLE],
			.clause = cell[CLAUSE],
			.owner = cell[OWNER],
			.text = texts_pick(
			    (struct texts){ cell[TEXT], cell[TEXT_EN] }),
		    });
	}
	return rc;
}

static int
add_calendar(struct cx *cx, const struct making *m, struct str path)
{
	struct db_use use;
	struct query *q;
	struct str sql;
	int rc;

	rc = source_read_path(
	    cx, m->v->source, &cx->run, path, AGENDA_BYTES, &sql);
	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d bytes"),
		    STR_ARG(path), AGENDA_BYTES);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	q = store_ask(cx, m->v->store, sql, 1, &use);
	rc = q ? add_rows(cx, m, q) : -1;
	query_close(q);
	return rc < 0 ? within(cx, path) : 0;
}

static int
by_day(const void *x, const void *y)
{
	const struct duty *a = x, *b = y;
	int c = str_cmp(a->due, b->due);

	if (c == 0)
		c = (a->order > b->order) - (a->order < b->order);
	if (c == 0)
		c = str_cmp(a->clause, b->clause);
	if (c == 0)
		c = str_cmp(a->owner, b->owner);
	if (c == 0)
		c = str_cmp(a->record, b->record);
	if (c == 0)
		c = str_cmp(a->field, b->field);
	return c ? c : str_cmp(a->text, b->text);
}

int
agenda_make(struct cx *cx, const struct verdict *v, struct str schema_dir,
    int as_of, struct agenda *out)
{
	const struct making m = { v, as_of, out };

	*out = (struct agenda){ 0 };
	add_findings(cx, &m);
	if (add_calendar(cx, &m,
		arena_join(&cx->run, schema_dir, STR("/"), STR("due.sql"))) < 0)
		return -1;
	if (out->n > 0)
		qsort(out->v, out->n, sizeof(*out->v), by_day);
	return 0;
}
