#include "core/keyword.h"
#include "port/i18n.h"

/* --- $ref and $dynamicRef --- */

int
ref_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct target target;

	if (resource_refer(c->cx, c->set, c->resource, value, &target) < 0)
		return -1;
	*data = compile_target(c, &target);
	return *data ? 0 : -1;
}

bool
ref_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	(void)s;
	return run_holds(r, data, spot);
}

/* Where it leads as it stands, and the name to look for on the way. */
struct dynamic {
	const struct schema_set *set;
	const struct schema *schema;
	struct str name; /* none: as it stands */
};

int
dynamic_ref_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct dynamic *d = ARENA_NEW(c->set->arena, struct dynamic);
	struct target target;

	if (resource_refer(c->cx, c->set, c->resource, value, &target) < 0)
		return -1;
	d->set = c->set;
	d->name = target.dynamic;
	d->schema = compile_target(c, &target);
	*data = d;
	return d->schema ? 0 : -1;
}

/* The outermost resource that one came through and that has the name wins. */
bool
dynamic_ref_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct dynamic *d = data;
	const struct node *node, *last = NULL;
	const struct scope *scope = str_none(d->name) ? NULL : r->scope;

	(void)s;
	for (; scope; scope = scope->up) {
		node = map_get(&scope->resource->dynamic, d->name);
		if (node)
			last = node;
	}
	return run_holds(r,
	    last ? map_get(&d->set->compiled, NODE_KEY(last)) : d->schema,
	    spot);
}

/* --- what only says where things are --- */

int
defs_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	const struct node *n;

	(void)data;
	if (value->kind != NODE_MAP)
		return compile_fail(c, value, _("“$defs” is a map"));
	for (n = value->first; n; n = n->next)
		if (!compile_below(c, n))
			return -1;
	return 0;
}
