#include "core/rule.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "core/embedded.h"
#include "core/header.h"
#include "core/store.h"
#include "port/i18n.h"

enum { RULE_BYTES = 256 << 10 };

static const char *const rule_keys[] = {
	"rule",
	"article",
	"clause",
	"severity",
	"on",
	"of",
	"title",
	"title.en",
	"why",
	"why.en",
	"text",
	"text.en",
	"remedy",
	"remedy.en",
	NULL,
};

static int
pair(struct cx *cx, const struct header *h, const char *zh, const char *en,
    bool needed, struct texts *out)
{
	out->zh = header_get(h, zh);
	out->en = header_get(h, en);
	return needed ? header_need(cx, h, zh, &out->zh) : 0;
}

static int
parse_on(struct cx *cx, struct str on, struct rule *r)
{
	static const char *const words[] = { "state", "change", "edit",
		"moved" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_eq(on, str_from(words[i]))) {
			r->on = (enum stir)i;
			r->on_change = i > 0;
			return 0;
		}
	return fail(cx, ERR_WORLD,
	    _("1:1: “-- on:” is state, change, edit or moved, not "
	      "“%.*s”"),
	    STR_ARG(on));
}

/* The header's words; name is the file's name without folder and .sql. */
static int
parse_rule(struct cx *cx, struct str name, struct str text, struct rule *r)
{
	struct header h;
	struct str severity, on;

	if (header_parse(cx, text, rule_keys, &h) < 0 ||
	    header_need(cx, &h, "rule", &r->id) < 0 ||
	    header_need(cx, &h, "article", &r->article) < 0 ||
	    header_need(cx, &h, "severity", &severity) < 0 ||
	    header_need(cx, &h, "on", &on) < 0 ||
	    pair(cx, &h, "title", "title.en", true, &r->title) < 0 ||
	    pair(cx, &h, "why", "why.en", false, &r->why) < 0 ||
	    pair(cx, &h, "text", "text.en", true, &r->text) < 0 ||
	    pair(cx, &h, "remedy", "remedy.en", true, &r->remedy) < 0)
		return -1;
	r->clause = header_get(&h, "clause");
	r->of = header_get(&h, "of");
	r->sql = h.sql;
	r->sql_line = h.sql_line;
	if (!str_eq(r->id, name))
		return fail(cx, ERR_WORLD,
		    _("1:1: the rule “%.*s” must stand "
		      "in a file of that name"),
		    STR_ARG(r->id));
	if (!severity_parse(severity, &r->severity))
		return fail(cx, ERR_WORLD,
		    _("1:1: “-- severity:” is error, "
		      "finding, due or warning, not “%.*s”"),
		    STR_ARG(severity));
	return parse_on(cx, on, r);
}

static struct rule *
next_rule(struct cx *cx, struct rules *to)
{
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n] = (struct rule){ 0 };
	return &to->v[to->n++];
}

static int
load_embedded(struct cx *cx, struct rules *to)
{
	const struct embedded *e;
	struct rule *r;

	for (e = embedded_rules; e->name; e++) {
		r = next_rule(cx, to);
		r->builtin = true;
		r->file = arena_printf(&cx->run, "<%s.sql>", e->name);
		if (parse_rule(cx, str_from(e->name), str_from(e->text), r) < 0)
			return within(cx, r->file);
	}
	return 0;
}

static int
load_file(struct cx *cx, struct source *source,
    const struct source_entry *entry, struct str name, struct rules *to)
{
	struct rule *r = next_rule(cx, to);
	struct str text;
	int rc = source_read(cx, source, &cx->run, entry, RULE_BYTES, &text);

	if (rc > 0)
		return fail(cx, ERR_WORLD,
		    _("a rule may have at most %d "
		      "bytes"),
		    RULE_BYTES);
	if (rc < 0)
		return -1;
	r->file = entry->path;
	return parse_rule(cx, name, text, r);
}

static int
by_id(const void *a, const void *b)
{
	return str_cmp(
	    ((const struct rule *)a)->id, ((const struct rule *)b)->id);
}

static int
refuse_twins(struct cx *cx, const struct rules *r)
{
	size_t i;

	for (i = 1; i < r->n; i++)
		if (str_eq(r->v[i].id, r->v[i - 1].id))
			return fail(cx, ERR_WORLD,
			    _("%.*s: a rule “%.*s” is "
			      "there already: %.*s"),
			    STR_ARG(r->v[i].file), STR_ARG(r->v[i].id),
			    STR_ARG(r->v[i - 1].file));
	return 0;
}

int
rules_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct rules *out)
{
	struct source_list list = { 0 };
	struct str dir = arena_printf(
		       &cx->run, "%.*s/rules/", STR_ARG(schema_dir)),
		   name;
	size_t i;

	*out = (struct rules){ 0 };
	if (load_embedded(cx, out) < 0 ||
	    source_list(cx, source, str_slice(dir, 0, dir.n - 1), &list) < 0)
		return -1;
	for (i = 0; i < list.n; i++) {
		name = str_slice(list.v[i].path, dir.n, list.v[i].path.n);
		if (!str_ends(name, STR(".sql")))
			continue;
		name.n -= STR(".sql").n;
		if (load_file(cx, source, &list.v[i], name, out) < 0)
			return within(cx, list.v[i].path);
	}
	qsort(out->v, out->n, sizeof(*out->v), by_id);
	return refuse_twins(cx, out);
}

const struct rule *
rules_get(const struct rules *r, struct str id)
{
	const struct rule key = { .id = id };

	return r->n ? bsearch(&key, r->v, r->n, sizeof(*r->v), by_id) : NULL;
}

/* The next {name} at or after *at, which moves behind it. */
static bool
next_name(struct str text, size_t *at, size_t *from, struct str *name)
{
	size_t open, end;

	open = *at + str_find(str_slice(text, *at, text.n), '{');
	end = open + str_find(str_slice(text, open, text.n), '}');
	if (end >= text.n)
		return false;
	*from = open;
	*name = str_slice(text, open + 1, end);
	*at = end + 1;
	return true;
}

static int
check_names(struct cx *cx, const struct query *q, struct str text)
{
	struct str name;
	size_t at = 0, from;

	while (next_name(text, &at, &from, &name))
		if (query_column(q, name) < 0)
			return fail(cx, ERR_WORLD,
			    _("1:1: the text names "
			      "{%.*s}, which is no column of the SELECT"),
			    STR_ARG(name));
	return 0;
}

static int
check_columns(struct cx *cx, const struct rule *r, const struct query *q)
{
	static const char *const needed[] = { "record", "field", "due" };
	size_t i, n = r->severity == SEV_DUE ? 3 : 2;

	for (i = 0; i < n; i++)
		if (query_column(q, str_from(needed[i])) < 0)
			return fail(cx, ERR_WORLD,
			    _("%u:1: the SELECT must "
			      "have a column “%s”"),
			    r->sql_line, needed[i]);
	if (check_names(cx, q, r->text.zh) < 0 ||
	    check_names(cx, q, r->text.en) < 0 ||
	    check_names(cx, q, r->remedy.zh) < 0)
		return -1;
	return check_names(cx, q, r->remedy.en);
}

/* A type that is not there would silence the rule. */
static int
check_of(struct cx *cx, const struct rule *r, const struct store *store)
{
	struct str rest = r->of, type;

	if (!str_none(r->of) && !r->on_change)
		return fail(cx, ERR_WORLD,
		    _("1:1: “-- of:” is for rules that judge a move"));
	while (str_next(&rest, ',', &type))
		if (!store_has_type(store, str_trim(type)))
			return fail(cx, ERR_WORLD,
			    _("1:1: “-- of:” names “%.*s”, which is "
			      "no record type"),
			    STR_ARG(str_trim(type)));
	return 0;
}

static int
check_use(struct cx *cx, const struct rule *r, const struct db_use *use)
{
	if (r->severity == SEV_ERROR && use->as_of)
		return fail(cx, ERR_WORLD,
		    _("%u:1: an error may not ask for "
		      "as_of(): the same commit must get the same verdict in "
		      "ten years"),
		    r->sql_line);
	if (!r->on_change && use->move)
		return fail(cx, ERR_WORLD,
		    _("%u:1: a rule on the state may "
		      "not look at the move (change, act, was_…); say "
		      "“-- on: change”"),
		    r->sql_line);
	return 0;
}

/* Prepared, perhaps to be run, and found sound, or NULL with an error. */
static struct query *
prepare(struct cx *cx, struct store *store, const struct rule *r, bool run)
{
	struct db_use use;
	struct query *q = run ?
	    store_ask(cx, store, r->sql, r->sql_line, &use) :
	    db_prepare_reading(cx, store_db(store), r->sql, r->sql_line, &use);

	if (!q)
		goto fail;
	if (check_of(cx, r, store) < 0 || check_use(cx, r, &use) < 0 ||
	    check_columns(cx, r, q) < 0) {
		query_close(q);
		goto fail;
	}
	return q;
fail:
	within(cx, r->file);
	return NULL;
}

int
rule_check(struct cx *cx, struct store *store, const struct rule *rule)
{
	struct query *q = prepare(cx, store, rule, false);

	query_close(q);
	return q ? 0 : -1;
}

int
rule_ready(struct cx *cx, struct store *store, const struct rule *rule,
    struct profile *p)
{
	struct query *q;

	if (!p->now)
		return 0;
	db_count_steps(store_db(store), &p->steps);
	if (store_wake(cx, store, rule->views) < 0)
		return -1;
	q = prepare(cx, store, rule, true);
	query_close(q);
	profile_lap(cx, p,
	    (struct lap){ .name = str_from(_("index what rules read")) });
	return q ? 0 : -1;
}

bool
rule_is_on(const struct rule *r, const struct store *store)
{
	struct str rest = r->of, type;

	if (str_none(r->of))
		return store_stir(store, r->of) >= r->on;
	while (str_next(&rest, ',', &type))
		if (store_stir(store, str_trim(type)) >= r->on)
			return true;
	return false;
}

int
rule_learn(struct cx *cx, struct store *store, struct rule *rule)
{
	return store_learn(
	    cx, store, rule->sql, rule->sql_line, &rule->reads, &rule->views);
}

/* The text with its {names} replaced by this row's values. */
static struct str
fill_in(struct arena *a, const struct query *q, struct str text)
{
	struct buf b = { .arena = a };
	size_t at = 0, done = 0, from;
	struct str name, value;

	while (next_name(text, &at, &from, &name)) {
		value = query_text(q, query_column(q, name));
		buf_add(&b, str_slice(text, done, from));
		buf_add(&b, str_none(value) ? STR("—") : value);
		done = at;
	}
	buf_add(&b, str_slice(text, done, text.n));
	return buf_str(&b);
}

static struct str
text_or_none(const struct query *q, int column)
{
	return column < 0 ? (struct str){ 0 } : query_text(q, column);
}

int
rule_run(struct cx *cx, struct store *store, const struct rule *r,
    struct findings *found)
{
	struct query *q = r->kept ? *r->kept : NULL;
	int record, field, due, owner, rc;

	if (!q && store_wake(cx, store, r->views) < 0)
		return -1;
	if (!q)
		q = prepare(cx, store, r, true);
	if (!q)
		return -1;
	record = query_column(q, STR("record"));
	field = query_column(q, STR("field"));
	due = query_column(q, STR("due"));
	owner = query_column(q, STR("owner"));
	if (r->severity != SEV_DUE)
		due = owner = -1;
	while ((rc = query_step(cx, q)) > 0) {
		findings_add(cx, found,
		    &(struct finding){
			.severity = r->severity,
			.rule = r->id,
			.article = r->article,
			.record = query_text(q, record),
			.field = query_text(q, field),
			.text = fill_in(&cx->scratch, q, texts_pick(r->text)),
			.remedy =
			    fill_in(&cx->scratch, q, texts_pick(r->remedy)),
			.due = text_or_none(q, due),
			.owner = text_or_none(q, owner),
		    });
		arena_clear(&cx->scratch);
	}
	if (r->kept && rc == 0)
		query_reset(*r->kept = q);
	else
		query_close(q);
	if (r->kept && rc < 0)
		*r->kept = NULL;
	return rc < 0 ? within(cx, r->file) : 0;
}
