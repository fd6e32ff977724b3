#include "base/buf.h"
#include "core/keyword.h"
#include "core/number.h"
#include "port/i18n.h"

/* A schema that refers to itself without end is stopped here. */
enum { DEPTH_MAX = 256, SHOWN_MAX = 60 };

bool
run_wrong(struct run *r, const struct spot *spot, struct wrong w)
{
	struct arena *a = &r->cx->scratch;
	const struct node_step member = { .up = spot->at, .key = w.key };
	struct str own = texts_pick(w.own);

	if (!r->found)
		return false;
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
refuse_depth(struct run *r, const struct spot *spot)
{
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-depth",
		.text = str_from(_("the schema refers to itself without end")),
		.remedy = str_from(_("mend the schema's $ref")),
	    });
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
run_holds(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct spot here = *spot;
	bool ok = true;
	size_t i;

	if (s->refuses_all)
		return refuse_all(r, s, spot);
	if (r->depth == DEPTH_MAX)
		return refuse_depth(r, spot);
	r->depth++;
	if (str_none(here.title.zh))
		here.title = s->title; /* who refers to it names it first */
	for (i = 0; i < s->checks && (ok || r->found); i++) {
		const struct check *c = &s->check[i];

		if (c->keyword->holds(r, s, c->data, &here))
			continue;
		ok = false;
		/* Of the wrong kind: what else it says does not matter. */
		if (c->keyword->holds == type_holds)
			break;
	}
	r->depth--;
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

	return run_holds(r, s, &spot);
}

bool
run_silently(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct run silent = *r;

	silent.found = NULL;
	return run_holds(&silent, s, spot);
}

bool
schema_validate(struct cx *cx, const struct schema *s,
    const struct node *instance, const struct schema_subject *subject,
    struct findings *found)
{
	struct run r = { .cx = cx, .subject = subject, .root = s };
	const struct spot spot = { .value = instance };

	if (run_holds(&r, s, &spot))
		return true;
	r.found = found;
	run_holds(&r, s, &spot);
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

struct str
spot_label(struct arena *a, const struct spot *spot)
{
	if (!spot->at)
		return str_from(_("the record"));
	if (str_none(spot->value->key) && str_none(spot->title.zh))
		return arena_printf(a, _("element %zu"), spot->at->index + 1);
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
		return arena_printf(a, "“%.*s”", STR_ARG(n->text));
	for (end = SHOWN_MAX;
	     end > 0 && ((unsigned char)n->text.p[end] & 0xc0) == 0x80; end--)
		;
	return arena_printf(a, "“%.*s…”", (int)end, n->text.p);
}

struct str
value_list(struct arena *a, const struct node *list)
{
	struct buf b = { .arena = a };
	const struct node *n;

	for (n = list->first; n; n = n->next) {
		if (n != list->first)
			buf_add(&b, i18n_chinese() ? STR("、") : STR(", "));
		buf_add(&b, n->kind < NODE_LIST ? n->text : STR("…"));
	}
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

static bool
children_equal(const struct node *a, const struct node *b)
{
	const struct node *x, *y = b->first;

	if (a->count != b->count)
		return false;
	for (x = a->first; x; x = x->next) {
		if (a->kind == NODE_MAP)
			y = node_get(b, x->key);
		if (!y || !value_equal(x, y))
			return false;
		if (a->kind == NODE_LIST)
			y = y->next;
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
