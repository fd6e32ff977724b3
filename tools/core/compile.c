#include <string.h>

#include "core/keyword.h"
#include "port/i18n.h"

int
compile_fail(
    const struct compiling *c, const struct node *at, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	document_vfail(c->cx, c->resource->document, at, fmt, ap);
	va_end(ap);
	return -1;
}

static void
read_texts(const struct node *n, struct schema *s)
{
	const struct node *en = node_get(n, STR("x-en"));

	s->title = (struct texts){ node_text(n, STR("title")),
		node_text(en, STR("title")) };
	s->message = (struct texts){ node_text(n, STR("errorMessage")),
		node_text(en, STR("error")) };
	s->pattern_message =
	    (struct texts){ node_text(n, STR("patternErrorMessage")),
		    node_text(en, STR("pattern")) };
}

/* By name, once a set. */
static const struct keyword *
keyword_get(struct schema_set *set, struct str name)
{
	const struct keyword *k;

	if (set->keyword.n == 0) {
		set->keyword.arena = set->arena;
		for (k = keywords; k->name; k++)
			map_add(&set->keyword, str_from(k->name),
			    (void *)(uintptr_t)k);
	}
	return map_get(&set->keyword, name);
}

enum { KEYWORDS_MAX = 64 };

/* The values of the schema's keywords, in the table's order. */
static size_t
sort_keywords(const struct compiling *c, const struct node *value[])
{
	const unsigned known = c->resource->dialect->vocabularies;
	const struct keyword *k;
	const struct node *n;
	size_t count = 0;

	for (n = c->schema->first; n; n = n->next) {
		k = keyword_get(c->set, n->key);
		if (!k || !(k->vocabularies & known))
			continue;
		value[k - keywords] = n;
		count++;
	}
	return count;
}

static int
compile_checks(const struct compiling *c, struct schema *s)
{
	const struct node *value[KEYWORDS_MAX] = { 0 };
	size_t count = sort_keywords(c, value), i;
	const void *data;

	s->check = ARENA_ARRAY(c->set->arena, count, struct check);
	for (i = 0; count > 0; i++) {
		if (!value[i])
			continue;
		count--;
		data = NULL;
		if (keywords[i].compile(c, value[i], &data) < 0)
			return -1;
		if (!keywords[i].holds)
			continue;
		s->check[s->checks++] = (struct check){ &keywords[i], data };
		if (keywords[i].vocabularies == VOCABULARY_UNEVALUATED)
			s->tracks = true;
	}
	return 0;
}

/*
 * The schema that a node is.  It is entered before its keywords are compiled,
 * and compiled when those of the one in hand are: it may refer to itself, and
 * a long chain of them needs no deep stack.
 */
static struct schema *
enter(struct schema_set *set, const struct resource *resource,
    const struct node *node)
{
	struct schema *s = map_get(&set->compiled, NODE_KEY(node));

	if (s)
		return s;
	s = ARENA_NEW(set->arena, struct schema);
	s->document = node;
	s->resource = resource;
	s->file = resource->document->file;
	set->compiled.arena = set->arena;
	map_add(&set->compiled, NODE_KEY(s->document), s);
	if (set->last_pending)
		set->last_pending->pending = s;
	else
		set->pending = s;
	set->last_pending = s;
	return s;
}

static int
compile_schema(struct cx *cx, struct schema_set *set, struct schema *s)
{
	const struct compiling c = {
		.cx = cx,
		.set = set,
		.resource = s->resource,
		.schema = s->document,
	};

	if (s->document->kind == NODE_BOOL) {
		s->refuses_all = !node_is_true(s->document);
		return 0;
	}
	read_texts(s->document, s);
	return compile_checks(&c, s);
}

/* Those that were entered, and those that they enter. */
static int
compile_pending(struct cx *cx, struct schema_set *set)
{
	struct schema *s;
	int rc = 0;

	while (set->pending) {
		s = set->pending;
		set->pending = s->pending;
		if (!set->pending)
			set->last_pending = NULL;
		s->pending = NULL;
		if (rc == 0)
			rc = compile_schema(cx, set, s);
	}
	return rc;
}

const struct schema *
compile_target(const struct compiling *c, const struct target *target)
{
	const struct node *n = target->node;
	const struct resource *r = target->resource;
	size_t i;

	if (n->kind != NODE_MAP && n->kind != NODE_BOOL) {
		document_fail(c->cx, r->document, n,
		    _("a schema is a map, true or false"));
		return NULL;
	}
	for (i = 0; i < r->dynamic.n; i++)
		enter(c->set, r, r->dynamic.v[i].value);
	return enter(c->set, r, n);
}

const struct schema *
compile_below(const struct compiling *c, const struct node *value)
{
	struct target t = { resource_at(c->set, value), value, { 0 } };

	if (!t.resource)
		t.resource = c->resource;
	return compile_target(c, &t);
}

static const struct schema *
load(struct cx *cx, struct schema_set *set, struct resource *r)
{
	const struct compiling c = { .cx = cx, .set = set, .resource = r };
	const struct schema *s;

	if (!r)
		return NULL;
	s = compile_below(&c, r->root);
	return s && compile_pending(cx, set) == 0 ? s : NULL;
}

const struct schema *
schema_load(struct cx *cx, struct schema_set *set, struct str path)
{
	size_t n = path.n;

	while (n > 0 && path.p[n - 1] != '/')
		n--;
	set->beside = str_slice(path, 0, n);
	return load(
	    cx, set, resource_get(cx, set, document_uri(set->arena, path)));
}

const struct schema *
schema_load_uri(struct cx *cx, struct schema_set *set, struct str uri)
{
	return load(cx, set, resource_get(cx, set, uri));
}

const struct node *
schema_document(const struct schema *s)
{
	return s->document;
}

static const void *
data_of(const struct schema *s, const char *keyword)
{
	size_t i;

	for (i = 0; i < s->checks; i++)
		if (strcmp(s->check[i].keyword->name, keyword) == 0)
			return s->check[i].data;
	return NULL;
}

const struct schema *
schema_property(const struct schema *s, struct str name)
{
	const struct map *m = data_of(s, "properties");

	return m ? map_get(m, name) : NULL;
}

const struct schema *
schema_items(const struct schema *s)
{
	const struct items *items = data_of(s, "items");

	return items ? items->schema : NULL;
}

const struct schema *
schema_reference(const struct schema *s)
{
	return data_of(s, "$ref");
}

struct str
schema_file(const struct schema *s)
{
	return s->file;
}
