#include "core/resource.h"

#include "base/uri.h"
#include "port/i18n.h"

/* --- what stands in a document --- */

/* How a keyword's value holds schemas. */
enum holding { HOLDS_SCHEMA, HOLDS_LIST, HOLDS_MAP };

static const struct {
	const char *name;
	enum holding holding;
} holders[] = {
	{ "$defs", HOLDS_MAP },
	{ "definitions", HOLDS_MAP },
	{ "properties", HOLDS_MAP },
	{ "items", HOLDS_SCHEMA },
	{ "allOf", HOLDS_LIST },
	{ "anyOf", HOLDS_LIST },
	{ "oneOf", HOLDS_LIST },
	{ "not", HOLDS_SCHEMA },
	{ "if", HOLDS_SCHEMA },
	{ "then", HOLDS_SCHEMA },
	{ "else", HOLDS_SCHEMA },
	{ "additionalProperties", HOLDS_SCHEMA },
	{ "patternProperties", HOLDS_MAP },
	{ "propertyNames", HOLDS_SCHEMA },
	{ "prefixItems", HOLDS_LIST },
	{ "contains", HOLDS_SCHEMA },
	{ "dependentSchemas", HOLDS_MAP },
	{ "dependencies", HOLDS_MAP },
	{ "unevaluatedItems", HOLDS_SCHEMA },
	{ "unevaluatedProperties", HOLDS_SCHEMA },
	{ "contentSchema", HOLDS_SCHEMA },
};

/* A document that is being entered. */
struct entering {
	struct cx *cx;
	struct schema_set *set;
	const struct document *document;
};

static int enter_schema(
    const struct entering *e, struct resource *r, const struct node *n);

static int
enter_anchor(const struct entering *e, struct resource *r,
    const struct node *schema, struct str keyword, struct map *names)
{
	const struct node *n = node_get(schema, keyword);

	if (!n)
		return 0;
	if (n->kind != NODE_TEXT || n->text.n == 0)
		return document_fail(e->cx, e->document, n,
		    _("“%.*s” is a name"), STR_ARG(keyword));
	names->arena = e->set->arena;
	if (map_get(&r->anchor, n->text) || map_get(&r->dynamic, n->text))
		return document_fail(e->cx, e->document, n,
		    _("the name “%.*s” is given twice"), STR_ARG(n->text));
	map_add(names, n->text, (void *)(uintptr_t)schema);
	return 0;
}

static int
enter_below(const struct entering *e, struct resource *r,
    const struct node *value, enum holding holding)
{
	const struct node *n;

	if (holding == HOLDS_SCHEMA)
		return enter_schema(e, r, value);
	for (n = value->first; n; n = n->next)
		if (enter_schema(e, r, n) < 0)
			return -1;
	return 0;
}

/* How the keyword of that name holds schemas, if it does. */
static bool
holds_schemas(struct str keyword, enum holding *holding)
{
	size_t i;

	for (i = 0; i < sizeof(holders) / sizeof(holders[0]); i++)
		if (str_eq(keyword, str_from(holders[i].name))) {
			*holding = holders[i].holding;
			return true;
		}
	return false;
}

static int
enter_members(
    const struct entering *e, struct resource *r, const struct node *schema)
{
	enum holding holding;
	const struct node *n;

	for (n = schema->first; n; n = n->next)
		if (n->kind >= NODE_LIST && holds_schemas(n->key, &holding) &&
		    enter_below(e, r, n, holding) < 0)
			return -1;
	return 0;
}

void
resource_walk(const struct node *schema, resource_walk_fn *fn, void *arg)
{
	const struct node *n, *m;
	enum holding holding;

	if (schema->kind != NODE_MAP)
		return;
	fn(arg, schema);
	for (n = schema->first; n; n = n->next) {
		if (n->kind < NODE_LIST || !holds_schemas(n->key, &holding))
			continue;
		if (holding == HOLDS_SCHEMA)
			resource_walk(n, fn, arg);
		for (m = holding == HOLDS_SCHEMA ? NULL : n->first; m;
		     m = m->next)
			resource_walk(m, fn, arg);
	}
}

static struct resource *
add_resource(const struct entering *e, const struct node *root, struct str uri,
    const struct dialect *dialect)
{
	struct resource *r = ARENA_NEW(e->set->arena, struct resource);

	r->uri = uri;
	r->document = e->document;
	r->root = root;
	r->dialect = dialect;
	e->set->at.arena = e->set->resource.arena = e->set->arena;
	map_add(&e->set->at, NODE_KEY(r->root), r);
	return r;
}

/* The URI that a node's $id gives it; none if it has none. */
static int
read_id(const struct entering *e, const struct node *schema, struct str base,
    struct str *uri)
{
	const struct node *n = node_get(schema, STR("$id"));
	struct str fragment;

	*uri = (struct str){ 0 };
	if (!n)
		return 0;
	if (n->kind != NODE_TEXT)
		return document_fail(
		    e->cx, e->document, n, _("“$id” is a URI"));
	*uri = uri_resolve(e->set->arena, base, n->text, &fragment);
	if (fragment.n > 0)
		return document_fail(e->cx, e->document, n,
		    _("“$id” has no fragment: write $anchor instead"));
	return 0;
}

/* Two resources of one name: whoever refers to it could mean either. */
static int
name_resource(const struct entering *e, struct resource *r, struct str uri)
{
	if (map_add(&e->set->resource, uri, r) ||
	    map_get(&e->set->resource, uri) == r)
		return 0;
	return document_fail(e->cx, e->document, r->root,
	    _("the URI “%.*s” is given twice"), STR_ARG(uri));
}

static int
enter_schema(const struct entering *e, struct resource *r, const struct node *n)
{
	struct str uri;

	if (n->kind != NODE_MAP)
		return 0;
	if (n != r->root) {
		if (read_id(e, n, r->uri, &uri) < 0)
			return -1;
		if (!str_none(uri)) {
			r = add_resource(e, n, uri, r->dialect);
			if (name_resource(e, r, uri) < 0 ||
			    dialect_of(
				e->cx, e->set, e->document, n, &r->dialect) < 0)
				return -1;
		}
	}
	if (enter_anchor(e, r, n, STR("$anchor"), &r->anchor) < 0 ||
	    enter_anchor(e, r, n, STR("$dynamicAnchor"), &r->dynamic) < 0)
		return -1;
	return enter_members(e, r, n);
}

/* A document is a resource by the URI it was read from, and by its $id. */
static struct resource *
enter_document(const struct entering *e, struct str uri)
{
	struct resource *r =
	    add_resource(e, e->document->root, uri, dialect_standard());
	struct str id;

	if (name_resource(e, r, uri) < 0 || read_id(e, r->root, uri, &id) < 0)
		return NULL;
	if (!str_none(id)) {
		r->uri = id;
		if (name_resource(e, r, id) < 0)
			return NULL;
	}
	if (dialect_of(e->cx, e->set, e->document, r->root, &r->dialect) < 0 ||
	    enter_schema(e, r, r->root) < 0)
		return NULL;
	return r;
}

/* --- finding --- */

struct resource *
resource_at(const struct schema_set *set, const struct node *node)
{
	return map_get(&set->at, NODE_KEY(node));
}

struct resource *
resource_get(struct cx *cx, struct schema_set *set, struct str uri)
{
	struct entering e = { .cx = cx, .set = set };
	struct resource *r = map_get(&set->resource, uri);

	if (r)
		return r;
	e.document = document_get(cx, set, uri);
	if (!e.document)
		return NULL;
	return enter_document(&e, arena_dup(set->arena, uri));
}

/* Step by step, as a resource may begin on the way. */
static void
follow_pointer(
    const struct schema_set *set, struct str pointer, struct target *t)
{
	struct resource *inner;
	struct str step;
	size_t end;

	while (t->node && pointer.n > 0) {
		end = 1 + str_find(str_slice(pointer, 1, pointer.n), '/');
		step = str_slice(pointer, 0, end);
		pointer = str_slice(pointer, end, pointer.n);
		t->node = node_find(t->node, step, NULL);
		inner = t->node ? resource_at(set, t->node) : NULL;
		if (inner)
			t->resource = inner;
	}
}

static void
find_part(struct schema_set *set, struct str fragment, struct target *t)
{
	fragment = uri_decode(set->arena, fragment);
	t->node = t->resource->root;
	if (fragment.n == 0)
		return;
	if (fragment.p[0] == '/') {
		follow_pointer(set, fragment, t);
		return;
	}
	t->node = map_get(&t->resource->anchor, fragment);
	if (t->node)
		return;
	t->node = map_get(&t->resource->dynamic, fragment);
	t->dynamic = fragment;
}

int
resource_refer(struct cx *cx, struct schema_set *set,
    const struct resource *from, const struct node *reference,
    struct target *out)
{
	struct str fragment, uri;

	*out = (struct target){ .resource = NULL };
	if (reference->kind != NODE_TEXT)
		return document_fail(cx, from->document, reference,
		    _("“%.*s” is a text"), STR_ARG(reference->key));
	uri = uri_resolve(set->arena, from->uri, reference->text, &fragment);
	out->resource = resource_get(cx, set, uri);
	if (!out->resource)
		return document_within(cx, from->document, reference);
	find_part(set, fragment, out);
	if (out->node)
		return 0;
	return document_fail(cx, from->document, reference,
	    _("“%.*s” leads nowhere"), STR_ARG(reference->text));
}
