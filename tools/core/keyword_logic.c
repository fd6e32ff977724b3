#include "core/keyword.h"
#include "core/meant.h"
#include "port/i18n.h"

static int
compile_branches(const struct compiling *c, struct str key,
    const struct node *value, const void **data)
{
	struct branches *b = ARENA_NEW(c->set->arena, struct branches);
	const struct node *n;

	if (value->kind != NODE_LIST || value->count == 0)
		return compile_fail(
		    c, value, _("“%.*s” is a list of schemas"), STR_ARG(key));
	b->v = ARENA_ARRAY(c->set->arena, value->count, const struct schema *);
	for (n = value->first; n; n = n->next, b->n++) {
		b->v[b->n] = compile_below(c, n);
		if (!b->v[b->n])
			return -1;
	}
	*data = b;
	return 0;
}

int
all_of_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_branches(c, STR("allOf"), value, data);
}

bool
all_of_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct branches *b = data;
	bool ok = true;
	size_t i;

	(void)s;
	for (i = 0; i < b->n && (ok || r->found); i++)
		if (!run_holds(r, b->v[i], spot))
			ok = false;
	return ok;
}

int
any_of_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_branches(c, STR("anyOf"), value, data);
}

bool
any_of_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct branches *b = data;
	bool ok = false;
	size_t i;

	(void)s;
	for (i = 0; i < b->n && (!ok || r->tracking); i++)
		if (run_silently(r, b->v[i], spot))
			ok = true;
	if (!ok && r->found)
		meant_explain(r, b, spot);
	return ok;
}

int
one_of_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_branches(c, STR("oneOf"), value, data);
}

bool
one_of_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct branches *b = data;
	size_t i, n = 0;

	for (i = 0; i < b->n && (n < 2 || r->found); i++)
		n += run_silently(r, b->v[i], spot);
	if (n == 1)
		return true;
	if (!r->found)
		return false;
	if (n == 0) {
		meant_explain(r, b, spot);
		return false;
	}
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-one-of",
		.text = arena_printf(&r->cx->scratch,
		    _("%.*s fits %zu "
		      "descriptions of which only one may fit"),
		    STR_ARG(spot_label(&r->cx->scratch, spot)), n),
		.remedy = str_from(_("leave out what belongs to the others")),
		.own = s->message,
	    });
}

int
not_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	*data = compile_below(c, value);
	return *data ? 0 : -1;
}

/* Where a schema asks for fields alone, they are what may not be there. */
static bool
refuse_fields(struct run *r, const struct schema *s, const struct spot *spot,
    const struct node *required)
{
	struct arena *a = &r->cx->scratch;
	const struct node *last = required->first;

	while (last->next)
		last = last->next;
	last = node_get(spot->value, last->text);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-not",
		.place = &last->key_at,
		.key = last->key,
		.text = required->count == 1 ?
		    arena_printf(a, _("%.*s may not be given here"),
			STR_ARG(property_label(r, s, spot, last->key))) :
		    arena_printf(a, _("%.*s may not be given together"),
			STR_ARG(value_list(a, required))),
		.remedy = required->count == 1 ?
		    str_from(_("delete it")) :
		    str_from(_("delete one of them")),
		.own = s->message,
	    });
}

bool
not_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct schema *not = data;
	struct arena *a = &r->cx->scratch;
	const struct node *required;

	if (!run_silently(r, not, spot))
		return true;
	if (!r->found)
		return false;
	required = node_get(not ->document, STR("required"));
	if (spot->value->kind == NODE_MAP && required && required->count > 0 &&
	    not ->document->count == 1)
		return refuse_fields(r, s, spot, required);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-not",
		.text = arena_printf(a, _("%.*s may not be %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = str_from(_("write something else")),
		.own = s->message,
	    });
}

/* --- if, then, else --- */

struct condition {
	const struct schema *test, *then, *other;
};

static int
compile_part(
    const struct compiling *c, struct str key, const struct schema **out)
{
	const struct node *n = node_get(c->schema, key);

	if (!n)
		return 0;
	*out = compile_below(c, n);
	return *out ? 0 : -1;
}

int
if_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct condition *d = ARENA_NEW(c->set->arena, struct condition);

	(void)value;
	*data = d;
	if (compile_part(c, STR("if"), &d->test) < 0 ||
	    compile_part(c, STR("then"), &d->then) < 0)
		return -1;
	return compile_part(c, STR("else"), &d->other);
}

/*
 * "状态为“完成”时，": where the condition asks one field for a value, and the
 * record says which.  Otherwise nothing: the complaint stands alone.
 */
static struct str
circumstances(struct run *r, const struct schema *test, const struct spot *spot)
{
	const struct node *properties =
			      node_get(test->document, STR("properties")),
			  *field, *value;
	struct arena *a = &r->cx->scratch;
	struct str name;

	if (!properties || properties->count != 1)
		return STR("");
	field = properties->first;
	value = node_get(spot->value, field->key);
	if (!value || value->kind >= NODE_LIST ||
	    (!node_get(field, STR("enum")) && !node_get(field, STR("const"))))
		return STR("");
	name = texts_pick(property_title(test, spot, field->key));
	return arena_printf(a, _("where %.*s is “%.*s”, "),
	    STR_ARG(str_none(name) ? value->key : name), STR_ARG(value->text));
}

bool
if_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct condition *d = data;
	bool test = run_silently(r, d->test, spot);
	const struct schema *part = test ? d->then : d->other;
	struct str before = r->when;
	bool ok;

	(void)s;
	if (!part)
		return true;
	if (!r->found)
		return run_holds(r, part, spot);
	if (test)
		r->when = circumstances(r, d->test, spot);
	ok = run_holds(r, part, spot);
	r->when = before;
	return ok;
}
