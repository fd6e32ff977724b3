#include <stdlib.h>

#include "core/keyword.h"
#include "core/seen.h"
#include "port/i18n.h"

enum { FEW = 16 };

/* --- prefixItems, items --- */

struct prefix {
	const struct schema **v;
	size_t n;
};

int
prefix_items_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct prefix *p = ARENA_NEW(c->set->arena, struct prefix);
	const struct node *n;

	if (value->kind != NODE_LIST || value->count == 0)
		return compile_fail(
		    c, value, _("“prefixItems” is a list of schemas"));
	p->v = ARENA_ARRAY(c->set->arena, value->count, const struct schema *);
	for (n = value->first; n; n = n->next) {
		p->v[p->n] = compile_below(c, n);
		if (!p->v[p->n++])
			return -1;
	}
	*data = p;
	return 0;
}

bool
prefix_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct prefix *p = data;
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	(void)s;
	if (spot->value->kind != NODE_LIST)
		return true;
	for (n = spot->value->first; n && i < p->n && (ok || r->found);
	     n = n->next, i++) {
		if (!run_member(r, p->v[i], spot, n, i))
			ok = false;
		seen_add(r, i);
	}
	return ok;
}

int
items_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct items *items = ARENA_NEW(c->set->arena, struct items);
	const struct node *prefix = node_get(c->schema, STR("prefixItems"));

	if (value->kind == NODE_LIST)
		return compile_fail(c, value,
		    _("“items” is one schema; a list of them is called "
		      "“prefixItems” since 2020-12"));
	items->schema = compile_below(c, value);
	items->from = prefix ? prefix->count : 0;
	*data = items;
	return items->schema ? 0 : -1;
}

bool
items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct items *items = data;
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	(void)s;
	if (spot->value->kind != NODE_LIST)
		return true;
	for (n = spot->value->first; n && (ok || r->found); n = n->next, i++)
		if (i >= items->from &&
		    !run_member(r, items->schema, spot, n, i))
			ok = false;
	seen_add_all(r, spot);
	return ok;
}

/* --- contains, minContains, maxContains --- */

struct contains {
	const struct schema *schema;
	size_t least, most;
};

static int
read_count(const struct compiling *c, struct str key, size_t *out)
{
	const struct node *n = node_get(c->schema, key);
	const void *count;

	if (!n || !(c->resource->dialect->vocabularies & VOCABULARY_VALIDATION))
		return 0;
	if (count_compile(c, n, &count) < 0)
		return -1;
	*out = *(const size_t *)count;
	return 0;
}

int
contains_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct contains *d = ARENA_NEW(c->set->arena, struct contains);

	d->least = 1;
	d->most = SIZE_MAX;
	d->schema = compile_below(c, value);
	*data = d;
	if (!d->schema || read_count(c, STR("minContains"), &d->least) < 0)
		return -1;
	return read_count(c, STR("maxContains"), &d->most);
}

static bool
refuse_contains(struct run *r, const struct schema *s, const struct contains *d,
    const struct spot *spot, size_t n)
{
	struct arena *a = &r->cx->scratch;
	bool few = n < d->least;

	return run_wrong(r, spot,
	    (struct wrong){
		.rule = few ? "schema-contains" : "schema-max-contains",
		.text = arena_printf(a,
		    few ? _("in %.*s %zu elements are of the kind that is "
			    "asked for, too few") :
			  _("in %.*s %zu elements are of the kind that is "
			    "asked for, too many"),
		    STR_ARG(spot_label(a, spot)), n),
		.remedy = few ?
		    arena_printf(a, _("write at least %zu of them"), d->least) :
		    arena_printf(a, _("write at most %zu of them"), d->most),
		.own = s->message,
	    });
}

static bool
is_contained(struct run *r, const struct schema *s, const struct spot *parent,
    const struct node *n, size_t index)
{
	struct run silent = *r;

	if (!r->tracing)
		silent.found = NULL;
	return run_member(&silent, s, parent, n, index);
}

bool
contains_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct contains *d = data;
	const struct node *n;
	size_t i = 0, count = 0;

	if (spot->value->kind != NODE_LIST)
		return true;
	for (n = spot->value->first; n; n = n->next, i++) {
		if (!is_contained(r, d->schema, spot, n, i))
			continue;
		count++;
		seen_add(r, i);
	}
	if (count >= d->least && count <= d->most)
		return true;
	return r->found && refuse_contains(r, s, d, spot, count);
}

/* --- counts --- */

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
		arena_printf(&r->cx->scratch,
		    _("write at least %zu; here are %zu"), least,
		    (size_t)spot->value->count));
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
		arena_printf(&r->cx->scratch,
		    _("write at most %zu; here are %zu"), most,
		    (size_t)spot->value->count));
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

static bool
refuse_twin(struct run *r, const struct schema *s, const struct spot *spot,
    const struct node *a, const struct node *b)
{
	return r->found &&
	    run_wrong(r, spot,
		(struct wrong){
		    .rule = "schema-unique-items",
		    .place = &b->at,
		    .text = arena_printf(&r->cx->scratch,
			_("%.*s stands in the list twice (first on "
			  "line %u)"),
			STR_ARG(value_shown(&r->cx->scratch, b)), a->at.line),
		    .remedy = str_from(_("delete one of the two")),
		    .own = s->message,
		});
}

/* The first that equals an earlier one; NULL if all differ. */
static const struct node *
find_twin(const struct node *list, const struct node **first)
{
	const struct node *a, *b;

	for (b = list->first; b; b = b->next)
		for (a = list->first; a != b; a = a->next)
			if (value_equal(a, b)) {
				*first = a;
				return b;
			}
	return NULL;
}

/* Long lists are sorted by a number first that equal values have in common. */
struct hashed {
	const struct node *node;
	size_t index;
	uint32_t hash;
};

static int
hashed_cmp(const void *a, const void *b)
{
	const struct hashed *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static const struct node *
find_twin_sorted(
    struct run *r, const struct node *list, const struct node **first)
{
	struct hashed *v =
	    ARENA_ARRAY(&r->cx->scratch, list->count, struct hashed);
	const struct node *n, *twin = NULL;
	size_t i = 0, k, found = SIZE_MAX;

	for (n = list->first; n; n = n->next, i++)
		v[i] = (struct hashed){ n, i, value_hash(&r->cx->scratch, n) };
	qsort(v, i, sizeof(*v), hashed_cmp);
	for (i = 1; i < list->count; i++)
		for (k = i; k-- > 0 && v[k].hash == v[i].hash;) {
			if (++r->effort->steps > STEPS_MAX)
				return NULL; /* whoever comes next gives up */
			if (v[i].index >= found ||
			    !value_equal(v[k].node, v[i].node))
				continue;
			found = v[i].index;
			*first = v[k].node;
			twin = v[i].node;
		}
	return twin;
}

bool
unique_items_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *list = spot->value, *twin, *first = NULL;

	if (!node_is_true(data) || list->kind != NODE_LIST)
		return true;
	twin = list->count <= FEW ? find_twin(list, &first) :
				    find_twin_sorted(r, list, &first);
	if (r->effort->steps > STEPS_MAX)
		return run_give_up(r, N_("the schema asks for too much work"));
	return !twin || refuse_twin(r, s, spot, first, twin);
}
