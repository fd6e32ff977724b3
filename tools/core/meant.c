#include "core/meant.h"

#include "port/i18n.h"

/* How far a branch is from what was written; less is nearer. */
struct distance {
	bool wrong_kind;
	size_t wrong_names;
	size_t depth; /* of the fault that is least deep; more is nearer */
	size_t faults;
};

/* The keyword's data in a schema, or in the one that it refers to. */
static const void *
asks(const struct schema *s,
    bool (*keyword)(
	struct run *, const struct schema *, const void *, const struct spot *))
{
	const void *data;
	size_t i;
	int k;

	for (k = 0; s && k < 8; k++) {
		for (i = 0; i < s->checks; i++) {
			data = s->check[i].data;
			if (s->check[i].keyword->holds == keyword)
				return data;
		}
		s = schema_reference(s);
	}
	return NULL;
}

/* Is the member asked to be one of some values? */
static bool
names_itself(const struct schema *branch, struct str member)
{
	const struct map *properties = asks(branch, properties_holds);
	const struct schema *s =
	    properties ? map_get(properties, member) : NULL;

	return asks(s, const_holds) || asks(s, enum_holds);
}

/* By which several branches tell themselves apart. */
static bool
is_name(const struct branches *b, struct str member)
{
	size_t i, n = 0;

	for (i = 0; i < b->n; i++)
		n += names_itself(b->v[i], member);
	return n > 1;
}

static bool
is_value_fault(const struct finding *f)
{
	return str_eq(f->rule, STR("schema-const")) ||
	    str_eq(f->rule, STR("schema-enum"));
}

static size_t
count_steps(struct str pointer)
{
	size_t i, n = 0;

	for (i = 0; i < pointer.n; i++)
		n += pointer.p[i] == '/';
	return n;
}

static struct distance
distance_of(
    const struct branches *b, const struct findings *found, struct str here)
{
	struct distance d = { .depth = SIZE_MAX, .faults = found->n };
	size_t i, depth;

	for (i = 0; i < found->n; i++) {
		const struct finding *f = &found->v[i];
		struct str below = str_slice(f->field, here.n, f->field.n);

		depth = count_steps(below);
		if (depth < d.depth)
			d.depth = depth;
		if (depth == 0 && str_eq(f->rule, STR("schema-type")))
			d.wrong_kind = true;
		if (depth == 1 && is_value_fault(f) &&
		    is_name(b, str_slice(below, 1, below.n)))
			d.wrong_names++;
	}
	return d;
}

static bool
is_nearer(const struct distance *a, const struct distance *b)
{
	if (a->wrong_kind != b->wrong_kind)
		return b->wrong_kind;
	if (a->wrong_names != b->wrong_names)
		return a->wrong_names < b->wrong_names;
	if (a->depth != b->depth)
		return a->depth > b->depth;
	return a->faults < b->faults;
}

/* --- where all branches say the same, of different things --- */

/* The value itself is not one of those allowed, or not of the kind. */
static bool
is_own_fault(const struct findings *found, struct str here, bool of_value)
{
	return found->n == 1 && str_eq(found->v[0].field, here) &&
	    (of_value ? is_value_fault(&found->v[0]) :
			str_eq(found->v[0].rule, STR("schema-type")));
}

static void
add_value(struct node *list, const struct node *value, struct node *copy)
{
	struct node *last = list->first;

	while (last && last->next)
		last = last->next;
	*copy = *value;
	copy->next = NULL;
	node_append(list, last, copy);
}

/* All values that the branches allow, as one list. */
static struct node *
allowed_values(struct arena *a, const struct branches *b)
{
	struct node *list = ARENA_NEW(a, struct node);
	const struct node *value;
	size_t i;

	list->kind = NODE_LIST;
	for (i = 0; i < b->n; i++) {
		value = asks(b->v[i], const_holds);
		if (value) {
			add_value(list, value, ARENA_NEW(a, struct node));
			continue;
		}
		value = asks(b->v[i], enum_holds);
		for (value = value ? value->first : NULL; value;
		     value = value->next)
			add_value(list, value, ARENA_NEW(a, struct node));
	}
	return list;
}

static void
explain_together(struct run *r, const struct branches *b,
    const struct spot *spot, bool of_value)
{
	struct arena *a = &r->cx->scratch;
	const struct schema none = { .document = spot->value };
	unsigned mask = 0;
	const void *own;
	size_t i;

	if (of_value) {
		enum_holds(r, &none, allowed_values(a, b), spot);
		return;
	}
	for (i = 0; i < b->n; i++) {
		own = asks(b->v[i], type_holds);
		mask |= own ? *(const unsigned *)own : 0;
	}
	type_holds(r, &none, &mask, spot);
}

void
meant_explain(struct run *r, const struct branches *b, const struct spot *spot)
{
	struct str here = node_spell(&r->cx->scratch, spot->at);
	struct findings best = { 0 }, one;
	struct distance nearest = { 0 }, d;
	struct run try = *r;
	bool all_kinds = b->n > 1, all_values = b->n > 1;
	size_t i;

	if (r->tracing) {
		run_wrong(r, spot,
		    (struct wrong){ .text = str_from(_("none of the "
						       "descriptions fits")) });
		return;
	}
	for (i = 0; i < b->n; i++) {
		one = (struct findings){ 0 };
		try.found = &one;
		run_holds(&try, b->v[i], spot);
		all_kinds = all_kinds && is_own_fault(&one, here, false);
		all_values = all_values && is_own_fault(&one, here, true);
		d = distance_of(b, &one, here);
		if (i > 0 && !is_nearer(&d, &nearest))
			continue;
		best = one;
		nearest = d;
	}
	if (all_kinds || all_values)
		explain_together(r, b, spot, all_values);
	else
		findings_merge(r->cx, r->found, &best);
}
