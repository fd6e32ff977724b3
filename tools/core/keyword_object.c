#include "core/keyword.h"
#include "core/seen.h"
#include "core/suggest.h"
#include "port/i18n.h"
#include "port/regex.h"

/* --- properties, patternProperties, additionalProperties --- */

int
properties_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct map *m = ARENA_NEW(c->set->arena, struct map);
	const struct schema *s;
	const struct node *n;

	if (value->kind != NODE_MAP)
		return compile_fail(c, value, _("“properties” is a map"));
	m->arena = c->set->arena;
	for (n = value->first; n; n = n->next) {
		s = compile_below(c, n);
		if (!s)
			return -1;
		map_add(m, n->key, (void *)(uintptr_t)s);
	}
	*data = m;
	return 0;
}

bool
properties_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct schema *sub;
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	(void)s;
	if (spot->value->kind != NODE_MAP)
		return true;
	for (n = spot->value->first; n && (ok || r->found); n = n->next, i++) {
		sub = map_get(data, n->key);
		if (!sub)
			continue;
		seen_add(r, i);
		if (!run_member(r, sub, spot, n, 0))
			ok = false;
	}
	return ok;
}

struct pattern_property {
	struct regex *pattern;
	const struct schema *schema;
};

struct pattern_properties {
	struct pattern_property *v;
	size_t n;
};

int
pattern_properties_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct pattern_properties *p =
	    ARENA_NEW(c->set->arena, struct pattern_properties);
	const struct node *n;

	if (value->kind != NODE_MAP)
		return compile_fail(
		    c, value, _("“patternProperties” is a map"));
	p->v =
	    ARENA_ARRAY(c->set->arena, value->count, struct pattern_property);
	for (n = value->first; n; n = n->next, p->n++) {
		p->v[p->n].pattern =
		    regex_compile(c->cx, c->set->arena, n->key);
		if (!p->v[p->n].pattern)
			return document_within(c->cx, c->resource->document, n);
		p->v[p->n].schema = compile_below(c, n);
		if (!p->v[p->n].schema)
			return -1;
	}
	*data = p;
	return 0;
}

bool
pattern_properties_holds(struct run *r, const struct schema *s,
    const void *data, const struct spot *spot)
{
	const struct pattern_properties *p = data;
	const struct node *n;
	bool ok = true;
	size_t i, k = 0;

	(void)s;
	if (spot->value->kind != NODE_MAP)
		return true;
	for (n = spot->value->first; n && (ok || r->found); n = n->next, k++)
		for (i = 0; i < p->n; i++) {
			if (!run_matches(r, p->v[i].pattern, n->key))
				continue;
			seen_add(r, k);
			if (!run_member(r, p->v[i].schema, spot, n, 0))
				ok = false;
		}
	return ok;
}

/* The others are those that neither of the two keywords beside it names. */
struct additional {
	const struct schema *schema;
	const struct node *properties; /* for people */
	const struct map *known;       /* the same, or NULL */
	struct pattern_properties patterns;
};

int
additional_properties_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct additional *d = ARENA_NEW(c->set->arena, struct additional);
	const struct node *patterns =
	    node_get(c->schema, STR("patternProperties"));
	const void *compiled;

	d->properties = node_get(c->schema, STR("properties"));
	if (d->properties) {
		if (properties_compile(c, d->properties, &compiled) < 0)
			return -1;
		d->known = compiled;
	}
	if (patterns) {
		if (pattern_properties_compile(c, patterns, &compiled) < 0)
			return -1;
		d->patterns = *(const struct pattern_properties *)compiled;
	}
	d->schema = compile_below(c, value);
	*data = d;
	return d->schema ? 0 : -1;
}

static bool
is_additional(struct run *r, const struct additional *d, struct str key)
{
	size_t i;

	if (d->known && map_get(d->known, key))
		return false;
	for (i = 0; i < d->patterns.n; i++)
		if (run_matches(r, d->patterns.v[i].pattern, key))
			return false;
	return true;
}

struct str
nearest_key(struct run *r, const struct node *properties, struct str key)
{
	size_t count = properties ? properties->count : 0, n = 0, i;
	struct arena *a = &r->cx->scratch;
	struct str *word, *meant, near;
	const struct node *p;

	if (!run_may_guess(r, count))
		return (struct str){ 0 };
	word = ARENA_ARRAY(a, 3 * count + 1, struct str);
	meant = ARENA_ARRAY(a, 3 * count + 1, struct str);
	for (p = properties ? properties->first : NULL; p; p = p->next) {
		const struct str names[] = { p->key, node_text(p, STR("title")),
			node_text(node_get(p, STR("x-en")), STR("title")) };

		for (i = 0; i < 3; i++) {
			meant[n] = p->key;
			word[n++] = names[i];
		}
	}
	near = suggest_nearest(a, key, word, n);
	for (i = 0; i < n; i++)
		if (!str_none(near) && word[i].p == near.p)
			return meant[i];
	return near;
}

static bool
refuse_key(struct run *r, const struct schema *s, const struct node *properties,
    const struct spot *spot, const struct node *n)
{
	struct arena *a = &r->cx->scratch;
	struct str near = nearest_key(r, properties, n->key);
	struct str all = value_keys(a, properties);

	if (!str_none(near))
		run_guessed(r, spot, near);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-unknown-key",
		.place = &n->key_at,
		.key = n->key,
		.text = arena_printf(
		    a, _("there is no field “%.*s” here"), STR_ARG(n->key)),
		.remedy = all.n == 0 ?
		    str_from(_("delete it")) :
		    str_none(near) ?
		    arena_printf(
			a, _("delete it, or use one of: %.*s"), STR_ARG(all)) :
		    arena_printf(a, _("did you mean “%.*s”?"), STR_ARG(near)),
		.own = s->message,
	    });
}

bool
additional_properties_holds(struct run *r, const struct schema *s,
    const void *data, const struct spot *spot)
{
	const struct additional *d = data;
	const struct node *n;
	bool ok = true;
	size_t i = 0;

	if (spot->value->kind != NODE_MAP)
		return true;
	for (n = spot->value->first; n && (ok || r->found); n = n->next, i++) {
		if (!is_additional(r, d, n->key))
			continue;
		seen_add(r, i);
		if (d->schema->refuses_all)
			ok = r->found &&
			    refuse_key(r, s, d->properties, spot, n);
		else if (!run_member(r, d->schema, spot, n, 0))
			ok = false;
	}
	return ok;
}

int
property_names_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	*data = compile_below(c, value);
	return *data ? 0 : -1;
}

bool
property_names_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct str title = str_from(_("field name"));
	const struct node *n;
	struct run names = *r;
	bool ok = true;

	(void)s;
	names.tracking = false;
	names.here = 0;
	for (n = spot->value->kind == NODE_MAP ? spot->value->first : NULL; n;
	     n = n->next) {
		const struct node name = { .kind = NODE_TEXT,
			.text = n->key,
			.at = n->key_at,
			.key_at = n->key_at };
		const struct node_step at = { .up = spot->at, .key = n->key };
		const struct spot one = {
			.value = &name,
			.at = &at,
			.title = { title, title },
		};

		if (!run_holds(&names, data, &one))
			ok = false;
	}
	return ok;
}

/* --- required and counts --- */

int
required_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	if (value->kind != NODE_LIST)
		return compile_fail(c, value, _("“required” is a list"));
	*data = value;
	return 0;
}

static bool
refuse_missing(struct run *r, const struct schema *s, const struct spot *spot,
    struct str key)
{
	struct arena *a = &r->cx->scratch;

	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-required",
		.key = key,
		.text = arena_printf(a, _("%.*s is missing"),
		    STR_ARG(property_label(r, s, spot, key))),
		.remedy =
		    arena_printf(a, _("add a line “%.*s: …”"), STR_ARG(key)),
		.own = s->message,
	    });
}

bool
required_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *list = data, *n;
	bool ok = true;

	if (spot->value->kind != NODE_MAP)
		return true;
	for (n = list->first; n && (ok || r->found); n = n->next)
		if (!node_get(spot->value, n->text))
			ok = r->found && refuse_missing(r, s, spot, n->text);
	return ok;
}

bool
min_properties_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t least = *(const size_t *)data;
	struct arena *a = &r->cx->scratch;

	if (spot->value->kind != NODE_MAP || spot->value->count >= least)
		return true;
	return r->found &&
	    run_wrong(r, spot,
		(struct wrong){
		    .rule = "schema-min-properties",
		    .text = arena_printf(a, _("%.*s has too few fields"),
			STR_ARG(spot_label(a, spot))),
		    .remedy =
			arena_printf(a, _("write at least %zu; here are %zu"),
			    least, (size_t)spot->value->count),
		    .own = s->message,
		});
}

bool
max_properties_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t most = *(const size_t *)data;
	struct arena *a = &r->cx->scratch;

	if (spot->value->kind != NODE_MAP || spot->value->count <= most)
		return true;
	return r->found &&
	    run_wrong(r, spot,
		(struct wrong){
		    .rule = "schema-max-properties",
		    .text = arena_printf(a, _("%.*s has too many fields"),
			STR_ARG(spot_label(a, spot))),
		    .remedy =
			arena_printf(a, _("write at most %zu; here are %zu"),
			    most, (size_t)spot->value->count),
		    .own = s->message,
		});
}
