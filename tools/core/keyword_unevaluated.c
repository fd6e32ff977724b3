#include "core/keyword.h"
#include "core/seen.h"
#include "port/i18n.h"

/*
 * unevaluatedItems and unevaluatedProperties: for the children that no other
 * keyword has looked at, here or in a schema that was asked for the same
 * value and held.
 */

int
unevaluated_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	*data = compile_below(c, value);
	return *data ? 0 : -1;
}

static bool
refuse_left(struct run *r, const struct schema *s, const struct spot *spot,
    const struct node *n, size_t index)
{
	struct arena *a = &r->cx->scratch;
	bool member = spot->value->kind == NODE_MAP;
	struct str near;

	if (!r->found)
		return false;
	near = nearest_key(r, node_get(s->document, STR("properties")), n->key);
	if (!str_none(near))
		run_guessed(r, spot, near);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-unevaluated",
		.place = member ? &n->key_at : &n->at,
		.key = member ? n->key : (struct str){ 0 },
		.text = member ?
		    arena_printf(a, _("there is no field “%.*s” here"),
			STR_ARG(n->key)) :
		    arena_printf(
			a, _("there is no element %zu here"), index + 1),
		.remedy = str_none(near) ?
		    str_from(_("delete it, or write what makes it possible")) :
		    arena_printf(a, _("did you mean “%.*s”?"), STR_ARG(near)),
		.own = s->message,
	    });
}

static bool
ask_left(struct run *r, const struct schema *s, const struct schema *rest,
    const struct spot *spot)
{
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	for (n = spot->value->first; n && (ok || r->found); n = n->next, i++) {
		if (seen_has(r, i))
			continue;
		if (rest->refuses_all)
			ok = refuse_left(r, s, spot, n, i);
		else if (!run_member(r, rest, spot, n, i))
			ok = false;
	}
	seen_add_all(r, spot);
	return ok;
}

bool
unevaluated_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	return spot->value->kind != NODE_LIST || ask_left(r, s, data, spot);
}

bool
unevaluated_properties_holds(struct run *r, const struct schema *s,
    const void *data, const struct spot *spot)
{
	return spot->value->kind != NODE_MAP || ask_left(r, s, data, spot);
}
