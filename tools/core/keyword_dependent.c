#include "core/keyword.h"
#include "port/i18n.h"

/*
 * What a member's being there asks for: other members (dependentRequired), a
 * schema (dependentSchemas), or either of them, as earlier drafts wrote it
 * (dependencies).
 */
struct dependency {
	struct str key;
	const struct node *required; /* a list of keys, or NULL */
	const struct schema *schema; /* or NULL */
};

struct dependencies {
	struct dependency *v;
	size_t n;
};

enum kinds { REQUIRED = 1, SCHEMAS = 2 };

static int
compile_one(const struct compiling *c, const struct node *value,
    enum kinds kinds, struct dependency *out)
{
	const struct node *n;

	out->key = value->key;
	if (value->kind != NODE_LIST || !(kinds & REQUIRED)) {
		if (!(kinds & SCHEMAS))
			return compile_fail(
			    c, value, _("a list of field names is expected"));
		out->schema = compile_below(c, value);
		return out->schema ? 0 : -1;
	}
	for (n = value->first; n; n = n->next)
		if (n->kind != NODE_TEXT)
			return compile_fail(
			    c, n, _("a list of field names is expected"));
	out->required = value;
	return 0;
}

static int
compile_all(const struct compiling *c, const struct node *value,
    enum kinds kinds, const void **data)
{
	struct dependencies *d = ARENA_NEW(c->set->arena, struct dependencies);
	const struct node *n;

	if (value->kind != NODE_MAP)
		return compile_fail(
		    c, value, _("“%.*s” is a map"), STR_ARG(value->key));
	d->v = ARENA_ARRAY(c->set->arena, value->count, struct dependency);
	for (n = value->first; n; n = n->next)
		if (compile_one(c, n, kinds, &d->v[d->n++]) < 0)
			return -1;
	*data = d;
	return 0;
}

int
dependent_required_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_all(c, value, REQUIRED, data);
}

int
dependent_schemas_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_all(c, value, SCHEMAS, data);
}

int
dependencies_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	return compile_all(c, value, REQUIRED | SCHEMAS, data);
}

static bool
refuse_alone(struct run *r, const struct schema *s, const struct spot *spot,
    struct str given, struct str missing)
{
	struct arena *a = &r->cx->scratch;

	return r->found &&
	    run_wrong(r, spot,
		(struct wrong){
		    .rule = "schema-dependent-required",
		    .key = missing,
		    .text = arena_printf(a,
			_("%.*s is missing, which goes with %.*s"),
			STR_ARG(property_label(r, s, spot, missing)),
			STR_ARG(property_label(r, s, spot, given))),
		    .remedy = arena_printf(
			a, _("add a line “%.*s: …”"), STR_ARG(missing)),
		    .own = s->message,
		});
}

static bool
one_holds(struct run *r, const struct schema *s, const struct dependency *d,
    const struct spot *spot)
{
	const struct node *n;
	bool ok = true;

	if (!node_get(spot->value, d->key))
		return true;
	if (d->schema)
		return run_holds(r, d->schema, spot);
	for (n = d->required->first; n && (ok || r->found); n = n->next)
		if (!node_get(spot->value, n->text))
			ok = refuse_alone(r, s, spot, d->key, n->text);
	return ok;
}

static bool
all_hold(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct dependencies *d = data;
	bool ok = true;
	size_t i;

	if (spot->value->kind != NODE_MAP)
		return true;
	for (i = 0; i < d->n && (ok || r->found); i++)
		if (!one_holds(r, s, &d->v[i], spot))
			ok = false;
	return ok;
}

bool
dependent_required_holds(struct run *r, const struct schema *s,
    const void *data, const struct spot *spot)
{
	return all_hold(r, s, data, spot);
}

bool
dependent_schemas_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	return all_hold(r, s, data, spot);
}

bool
dependencies_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	return all_hold(r, s, data, spot);
}
