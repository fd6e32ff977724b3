#include "base/buf.h"
#include "core/keyword.h"
#include "core/number.h"
#include "core/seen.h"
#include "core/trace.h"
#include "port/i18n.h"
#include "port/regex.h"

/* Schemas inside each other: all in all, and for one value. */
enum { DEPTH_MAX = 4096, HERE_MAX = 256 };

enum { SHOWN_MAX = 60, LISTED_MAX = 100 };

bool
run_wrong(struct run *r, const struct spot *spot, struct wrong w)
{
	struct arena *a = &r->cx->scratch;
	const struct node_step member = { .up = spot->at, .key = w.key };
	struct str own = texts_pick(w.own);

	if (!r->found)
		return false;
	if (r->tracing)
		return trace_error(r, spot, &w);
	if (!w.place)
		w.place = &spot->value->at;
	findings_add(r->cx, r->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = str_from(w.rule),
		.path = r->subject->path,
		.line = w.place->line,
		.column = w.place->column,
		.record = r->subject->record,
		.field = node_spell(a, str_none(w.key) ? spot->at : &member),
		.text = arena_printf(
		    a, "%.*s%.*s", STR_ARG(r->when), STR_ARG(w.text)),
		.remedy = str_none(own) ? w.remedy : own,
	    });
	return false;
}

static bool
refuse_all(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct arena *a = &r->cx->scratch;

	if (!r->found)
		return false;
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-false",
		.text = arena_printf(a, _("%.*s may not be given here"),
		    STR_ARG(spot_label(a, spot))),
		.remedy = str_from(_("delete it")),
		.own = s->message,
	    });
}

bool
run_give_up(struct run *r, const char *why)
{
	if (!r->effort->limit)
		r->effort->limit = why;
	return false;
}

bool
run_may_guess(struct run *r, size_t words)
{
	return words <= WORDS_MAX && r->effort->guesses++ < GUESSES_MAX;
}

void
run_guessed(struct run *r, const struct spot *spot, struct str key)
{
	struct arena *a = &r->cx->scratch;
	const struct node_step member = { .up = spot->at, .key = key };
	struct guess *g = ARENA_NEW(a, struct guess);

	g->field = node_spell(a, &member);
	g->next = r->effort->guessed;
	r->effort->guessed = g;
}

static bool
is_guessed(const struct effort *e, const struct finding *f)
{
	const struct guess *g;

	if (!str_eq(f->rule, STR("schema-required")))
		return false;
	for (g = e->guessed; g; g = g->next)
		if (str_eq(g->field, f->field))
			return true;
	return false;
}

/* One mistake, one finding: what is misspelt is not missing as well. */
static void
leave_guessed(const struct effort *e, struct findings *found, size_t from)
{
	size_t i, kept = from;

	for (i = from; e->guessed && i < found->n; i++)
		if (!is_guessed(e, &found->v[i]))
			found->v[kept++] = found->v[i];
	if (e->guessed)
		found->n = kept;
}

bool
run_matches(struct run *r, const struct regex *re, struct str text)
{
	int rc = regex_match(r->cx, re, text, NULL, NULL);

	if (rc < 0) {
		cx_forgive(r->cx);
		run_give_up(r, N_("a pattern needs too many steps"));
	}
	return rc > 0;
}

/* The keywords of a schema, one after the other. */
static bool
ask_all(struct run *r, const struct schema *s, const struct spot *spot)
{
	bool ok = true;
	size_t i;

	for (i = 0; i < s->checks && (ok || r->found); i++) {
		const struct check *c = &s->check[i];

		/* what is wrong hides what it has looked at */
		if (!ok && c->keyword->vocabularies == VOCABULARY_UNEVALUATED)
			break;
		if (c->keyword->holds(r, s, c->data, spot))
			continue;
		ok = false;
		/* of the wrong kind: what else it says does not matter */
		if (c->keyword->holds == type_holds)
			break;
	}
	return ok;
}

static bool
ask_tracking(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct seen_outer outer = seen_open(r, spot);
	bool ok = ask_all(r, s, spot);

	seen_close(r, spot, outer, ok);
	return ok;
}

/* Too deep, too long, or given up before? */
static bool
is_too_much(struct run *r)
{
	struct effort *e = r->effort;

	if (r->depth >= DEPTH_MAX || r->here >= HERE_MAX)
		run_give_up(r, N_("the schema refers to itself without end"));
	else if (++e->steps > STEPS_MAX)
		run_give_up(r, N_("the schema asks for too much work"));
	return e->limit != NULL;
}

bool
run_holds(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct spot here = *spot;
	const struct scope *outer = r->scope;
	const struct scope inner = { s->resource, outer };
	bool ok;

	if (s->refuses_all && !r->tracing)
		return refuse_all(r, s, spot);
	if (is_too_much(r))
		return false;
	r->depth++;
	r->here++;
	if (!outer || outer->resource != s->resource)
		r->scope = &inner;
	if (str_none(here.title.zh))
		here.title = s->title; /* who refers to it names it first */
	if (!here.schema)
		here.schema = s;
	if (r->tracing)
		ok = trace_ask(r, s, &here);
	else
		ok = s->tracks ? ask_tracking(r, s, &here) :
				 ask_all(r, s, &here);
	r->scope = outer;
	r->depth--;
	r->here--;
	return ok;
}

bool
run_member(struct run *r, const struct schema *s, const struct spot *parent,
    const struct node *child, size_t index)
{
	const struct node_step at = {
		.up = parent->at,
		.key = child->key,
		.index = index,
	};
	const struct spot spot = { .value = child, .at = &at };
	const bool tracking = r->tracking;
	const unsigned here = r->here;
	bool ok;

	r->tracking = false;
	r->here = 0;
	ok = run_holds(r, s, &spot);
	r->tracking = tracking;
	r->here = here;
	return ok;
}

bool
run_silently(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct run silent = *r;
	size_t saved = 0;
	bool ok;

	if (!r->tracing)
		silent.found = NULL;
	if (r->tracking)
		saved = seen_save(r, spot);
	ok = run_holds(&silent, s, spot);
	if (r->tracking)
		seen_restore(r, saved, !ok);
	return ok;
}

/* Nobody knows whether it holds: that is what is wrong. */
static void
tell_limit(struct run *r, const struct spot *spot)
{
	run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-limit",
		.text = str_from(_(r->effort->limit)),
		.remedy = str_from(_("mend the schema (its $ref, its patterns, "
				     "how often it says anyOf), or shorten the "
				     "value")),
	    });
}

bool
schema_validate(struct cx *cx, const struct schema *s,
    const struct node *instance, const struct schema_subject *subject,
    struct findings *found)
{
	struct effort effort = { 0 };
	struct run r = {
		.cx = cx,
		.subject = subject,
		.effort = &effort,
	};
	const struct str record = str_from(_("the record"));
	const size_t before = found->n;
	struct spot spot = { .value = instance };

	if (!str_none(subject->record))
		spot.title = (struct texts){ record, record };

	if (run_holds(&r, s, &spot) && !effort.limit)
		return true;
	r.found = found;
	if (!effort.limit) {
		effort.steps = 0;
		run_holds(&r, s, &spot);
		leave_guessed(&effort, found, before);
	}
	if (effort.limit)
		tell_limit(&r, &spot);
	return false;
}

/* --- how values are called and shown --- */

struct str
member_label(struct arena *a, struct texts title, struct str key)
{
	struct str name = texts_pick(title);

	if (str_none(name))
		return arena_printf(a, "“%.*s”", STR_ARG(key));
	if (str_none(key) || str_eq(name, key))
		return name;
	return arena_printf(a, i18n_chinese() ? "%.*s（%.*s）" : "%.*s (%.*s)",
	    STR_ARG(name), STR_ARG(key));
}

/* The schema's own, or that of what it refers to. */
static struct texts
title_in(const struct schema *s, struct str key)
{
	const struct schema *p;
	int n;

	for (n = 0; s && n < HERE_MAX; s = schema_reference(s), n++) {
		p = schema_property(s, key);
		for (; p && n < HERE_MAX; p = schema_reference(p), n++)
			if (!str_none(p->title.zh))
				return p->title;
	}
	return (struct texts){ .zh = { 0 } };
}

struct texts
property_title(const struct schema *s, const struct spot *spot, struct str key)
{
	struct texts title = title_in(spot->schema, key);

	return str_none(title.zh) ? title_in(s, key) : title;
}

struct str
property_label(struct run *r, const struct schema *s, const struct spot *spot,
    struct str key)
{
	return member_label(&r->cx->scratch, property_title(s, spot, key), key);
}

struct str
spot_label(struct arena *a, const struct spot *spot)
{
	struct str name = texts_pick(spot->title);

	if (!spot->at)
		return str_none(name) ? str_from(_("the document")) : name;
	if (!str_none(spot->at->key) && str_none(spot->value->key))
		return name; /* a key itself */
	if (str_none(spot->value->key) && str_none(name))
		return arena_printf(a, _("element %zu"), spot->at->index + 1);
	if (str_none(spot->value->key))
		return arena_printf(a, _("element %zu (%.*s)"),
		    spot->at->index + 1, STR_ARG(name));
	return member_label(a, spot->title, spot->value->key);
}

struct str
value_shown(struct arena *a, const struct node *n)
{
	size_t end = n->text.n;

	switch (n->kind) {
	case NODE_LIST:
		return str_from(_("a list"));
	case NODE_MAP:
		return str_from(_("a group of fields"));
	case NODE_NULL:
		return str_from(_("nothing"));
	case NODE_BOOL:
	case NODE_INT:
	case NODE_FLOAT:
	case NODE_TEXT:
		break;
	}
	if (end <= SHOWN_MAX)
		return arena_printf(a,
		    str_has(n->text, STR("“")) ? "‘%.*s’" : "“%.*s”",
		    STR_ARG(n->text));
	for (end = SHOWN_MAX;
	     end > 0 && ((unsigned char)n->text.p[end] & 0xc0) == 0x80; end--)
		;
	return arena_printf(a, "“%.*s…”", (int)end, n->text.p);
}

/* Something was left out. */
static void
add_rest(struct buf *b, const struct node *rest)
{
	if (rest)
		buf_add(b, i18n_chinese() ? STR(" ……") : STR(", …"));
}

struct str
value_list(struct arena *a, const struct node *list)
{
	struct buf b = { .arena = a };
	const struct node *n;
	size_t i = 0;

	for (n = list->first; n && i++ < LISTED_MAX; n = n->next) {
		if (n != list->first)
			buf_add(&b, i18n_chinese() ? STR("、") : STR(", "));
		buf_add(&b, n->kind < NODE_LIST ? n->text : STR("…"));
	}
	add_rest(&b, n);
	return buf_str(&b);
}

struct str
value_keys(struct arena *a, const struct node *map)
{
	struct buf b = { .arena = a };
	const struct node *n;
	size_t i = 0;

	for (n = map ? map->first : NULL; n && i++ < LISTED_MAX; n = n->next) {
		if (b.n > 0)
			buf_add(&b, STR(", "));
		buf_add(&b, n->key);
	}
	add_rest(&b, n);
	return buf_str(&b);
}

static bool
numbers_equal(const struct node *a, const struct node *b)
{
	struct arena arena = { 0 };
	struct number x, y;
	bool equal;

	if (str_eq(a->text, b->text))
		return true;
	equal = number_parse(&arena, a->text, &x) &&
	    number_parse(&arena, b->text, &y) && number_cmp(&x, &y) == 0;
	arena_release(&arena);
	return equal;
}

static bool
is_number(const struct node *n)
{
	return n->kind == NODE_INT || n->kind == NODE_FLOAT;
}

static uint32_t
hash_text(uint32_t h, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h;
}

static uint32_t
hash_number(struct arena *a, const struct node *n)
{
	struct number x;

	if (!number_parse(a, n->text, &x))
		return 0;
	return hash_text((uint32_t)x.exponent * 2 + x.negative, x.digits);
}

uint32_t
value_hash(struct arena *a, const struct node *n)
{
	const struct node *m;
	uint32_t h = n->kind * 2654435761u;

	switch (n->kind) {
	case NODE_NULL:
		return h;
	case NODE_BOOL:
		return h + node_is_true(n);
	case NODE_INT:
	case NODE_FLOAT:
		return hash_number(a, n);
	case NODE_TEXT:
		return hash_text(h, n->text);
	case NODE_LIST:
		for (m = n->first; m; m = m->next)
			h = (h ^ value_hash(a, m)) * 16777619u;
		return h;
	case NODE_MAP: /* in any order */
		for (m = n->first; m; m = m->next)
			h += hash_text(value_hash(a, m), m->key);
		return h;
	}
	return h;
}

static bool
children_equal(const struct node *a, const struct node *b)
{
	const struct node *x, *y = b->first;

	if (a->count != b->count)
		return false;
	for (x = a->first; x; x = x->next, y = y ? y->next : NULL) {
		/* mostly the members stand in the same order */
		if (a->kind == NODE_MAP && (!y || !str_eq(x->key, y->key)))
			y = node_get(b, x->key);
		if (!y || !value_equal(x, y))
			return false;
	}
	return true;
}

bool
value_equal(const struct node *a, const struct node *b)
{
	if (is_number(a) && is_number(b))
		return numbers_equal(a, b);
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case NODE_NULL:
		return true;
	case NODE_BOOL:
		return node_is_true(a) == node_is_true(b);
	case NODE_INT:
	case NODE_FLOAT:
	case NODE_TEXT:
		return str_eq(a->text, b->text);
	case NODE_LIST:
	case NODE_MAP:
		return children_equal(a, b);
	}
	return false;
}
