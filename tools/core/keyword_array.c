#include "core/keyword.h"
#include "port/i18n.h"

int
items_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	*data = compile_below(c, STR("items"), (struct str){ 0 }, value);
	return *data ? 0 : -1;
}

bool
items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	(void)s;
	if (spot->value->kind != NODE_LIST)
		return true;
	for (n = spot->value->first; n && (ok || r->found); n = n->next, i++)
		if (!run_member(r, data, spot, n, i))
			ok = false;
	return ok;
}

/* "…has too few elements", with what to do. */
static bool
refuse_count(struct run *r, const struct schema *s, const struct spot *spot,
    const char *rule, const char *text, struct str remedy)
{
	struct arena *a = &r->cx->scratch;

	return run_wrong(r, spot,
	    (struct wrong){
		.rule = rule,
		.text = arena_printf(
		    a, "%.*s%s", STR_ARG(spot_label(a, spot)), text),
		.remedy = remedy,
		.own = s->message,
	    });
}

bool
min_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t least = *(const size_t *)data;

	if (spot->value->kind != NODE_LIST || spot->value->count >= least)
		return true;
	return r->found &&
	    refuse_count(r, s, spot, "schema-min-items",
		_(" has too few elements"),
		arena_printf(&r->cx->scratch, _("write at least %zu"), least));
}

bool
max_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t most = *(const size_t *)data;

	if (spot->value->kind != NODE_LIST || spot->value->count <= most)
		return true;
	return r->found &&
	    refuse_count(r, s, spot, "schema-max-items",
		_(" has too many elements"),
		arena_printf(&r->cx->scratch, _("write at most %zu"), most));
}

int
unique_items_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	if (value->kind != NODE_BOOL)
		return compile_fail(
		    c, value, _("“uniqueItems” is true or false"));
	*data = value;
	return 0;
}

bool
unique_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *a, *b;

	if (!node_is_true(data) || spot->value->kind != NODE_LIST)
		return true;
	for (b = spot->value->first; b; b = b->next) {
		for (a = spot->value->first; a != b; a = a->next)
			if (value_equal(a, b))
				break;
		if (a == b)
			continue;
		return r->found &&
		    run_wrong(r, spot,
			(struct wrong){
			    .rule = "schema-unique-items",
			    .place = &b->at,
			    .text = arena_printf(&r->cx->scratch,
				_("%.*s stands in the list twice (first on "
				  "line %u)"),
				STR_ARG(value_shown(&r->cx->scratch, b)),
				a->at.line),
			    .remedy = str_from(_("delete one of the two")),
			    .own = s->message,
			});
	}
	return true;
}
