#include <string.h>

#include "base/buf.h"
#include "core/keyword.h"
#include "core/reader.h"
#include "port/i18n.h"

enum { SCHEMA_BYTES = 4 << 20 };

/* The one dialect; another one is refused by name. */
#define DIALECT STR("https://json-schema.org/draft/2020-12/schema")

int
compile_fail(
    const struct compiling *c, const struct node *at, const char *fmt, ...)
{
	struct str text;
	va_list ap;

	va_start(ap, fmt);
	text = arena_vprintf(&c->cx->run, fmt, ap);
	va_end(ap);
	return fail(c->cx, ERR_WORLD, "%.*s:%u:%u: %.*s",
	    STR_ARG(c->document->file), at->at.line, at->at.column,
	    STR_ARG(text));
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

/* The keywords of the schema, in the table's order. */
static int
compile_checks(const struct compiling *c, struct schema *s)
{
	const struct keyword *k;
	const struct node *value;
	const void *data;
	size_t cap = 0;

	for (k = keywords; k->name; k++) {
		value = node_get(c->schema, str_from(k->name));
		if (!value)
			continue;
		if (!k->compile)
			return compile_fail(c, value,
			    _("the keyword “%s” is "
			      "not supported"),
			    k->name);
		data = NULL;
		if (k->compile(c, value, &data) < 0)
			return -1;
		if (!k->holds)
			continue;
		if (s->checks == cap)
			s->check = arena_grow(c->set->arena, s->check,
			    s->checks, &cap, sizeof(*s->check));
		s->check[s->checks++] = (struct check){ k, data };
	}
	return 0;
}

static int
check_dialect(const struct compiling *c)
{
	const struct node *n = node_get(c->schema, STR("$schema"));

	if (!n || str_eq(n->text, DIALECT))
		return 0;
	return compile_fail(c, n,
	    _("the dialect “%.*s” is not supported; "
	      "only %.*s is"),
	    STR_ARG(n->text), STR_ARG(DIALECT));
}

/*
 * The schema at a pointer of a document.  It is entered before its keywords
 * are compiled, so that it may refer to itself.
 */
static const struct schema *
compile_at(const struct compiling *c)
{
	struct schema *s = map_get(&c->document->compiled, c->pointer);

	if (s)
		return s;
	if (c->schema->kind != NODE_MAP && c->schema->kind != NODE_BOOL) {
		compile_fail(c, c->schema,
		    _("a schema is a map, true or "
		      "false"));
		return NULL;
	}
	s = ARENA_NEW(c->set->arena, struct schema);
	s->document = c->schema;
	s->file = c->document->file;
	map_add(&c->document->compiled, c->pointer, s);
	if (c->schema->kind == NODE_BOOL) {
		s->refuses_all = !node_is_true(c->schema);
		return s;
	}
	read_texts(c->schema, s);
	if (check_dialect(c) < 0 || compile_checks(c, s) < 0)
		return NULL;
	return s;
}

const struct schema *
compile_below(const struct compiling *c, struct str key, struct str name,
    const struct node *value)
{
	struct compiling below = *c;

	below.pointer = node_pointer(c->set->arena, c->pointer, key);
	if (!str_none(name))
		below.pointer =
		    node_pointer(c->set->arena, below.pointer, name);
	below.schema = value;
	return compile_at(&below);
}

/* The document at a path, read once. */
static struct document *
open_document(struct cx *cx, struct schema_set *set, struct str path)
{
	struct document *d = map_get(&set->document, path);
	struct str text;
	int rc;

	if (d)
		return d;
	d = ARENA_NEW(set->arena, struct document);
	d->file = arena_dup(set->arena, path);
	d->compiled.arena = set->arena;
	rc = source_read_path(
	    cx, set->source, set->arena, path, SCHEMA_BYTES, &text);
	if (rc > 0)
		fail(cx, ERR_WORLD,
		    rc == 2 ? _("%.*s: there is no such schema") :
			      _("%.*s: the schema is too large"),
		    STR_ARG(path));
	if (rc != 0 ||
	    reader_document(cx, set->arena, d->file, text, &d->root) < 0)
		return NULL;
	set->document.arena = set->arena;
	map_add(&set->document, d->file, d);
	return d;
}

/* "../defs.yaml" as seen from schema/types/note.yaml: schema/defs.yaml */
static struct str
path_from(struct arena *a, struct str from, struct str to)
{
	struct buf b = { .arena = a };
	struct str piece;

	while (from.n > 0 && from.p[from.n - 1] != '/')
		from.n--;
	buf_add(&b, from);
	while (str_next(&to, '/', &piece)) {
		if (str_eq(piece, STR(".")))
			continue;
		if (str_eq(piece, STR("..")) && b.n > 0) {
			do
				b.n--;
			while (b.n > 0 && b.p[b.n - 1] != '/');
			continue;
		}
		buf_add(&b, piece);
		if (!str_none(to))
			buf_byte(&b, '/');
	}
	return buf_str(&b);
}

const struct schema *
compile_reference(const struct compiling *c, const struct node *value)
{
	struct compiling there = *c;
	struct str file, fragment;

	str_cut(value->text, '#', &file, &fragment);
	if (file.n > 0)
		there.document = open_document(c->cx, c->set,
		    path_from(c->set->arena, c->document->file, file));
	if (!there.document) {
		within(c->cx,
		    arena_printf(&c->cx->run, "%.*s:%u:%u",
			STR_ARG(c->document->file), value->at.line,
			value->at.column));
		return NULL;
	}
	there.pointer = str_none(fragment) ? STR("") : fragment;
	there.schema = node_find(there.document->root, there.pointer, NULL);
	if (!there.schema ||
	    (there.pointer.n > 0 && there.pointer.p[0] != '/')) {
		compile_fail(
		    c, value, _("“%.*s” leads nowhere"), STR_ARG(value->text));
		return NULL;
	}
	return compile_at(&there);
}

const struct schema *
schema_load(struct cx *cx, struct schema_set *set, struct str path)
{
	struct compiling c = { .cx = cx, .set = set, .pointer = STR("") };

	c.document = open_document(cx, set, path);
	if (!c.document)
		return NULL;
	c.schema = c.document->root;
	return compile_at(&c);
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
	return data_of(s, "items");
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

/* --- keywords that are about other schemas only --- */

int
ref_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	if (value->kind != NODE_TEXT)
		return compile_fail(c, value, _("“$ref” is a text"));
	*data = compile_reference(c, value);
	return *data ? 0 : -1;
}

bool
ref_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	struct spot here = *spot;

	(void)s;
	return run_holds(r, data, &here);
}

int
defs_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	const struct node *n;

	(void)data;
	for (n = value->first; n; n = n->next)
		if (!compile_below(c, STR("$defs"), n->key, n))
			return -1;
	return 0;
}

int
count_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	size_t *count = ARENA_NEW(c->set->arena, size_t);
	int n = str_number(value->text);

	if (value->kind != NODE_INT || n < 0)
		return compile_fail(c, value,
		    _("a whole number that is not "
		      "negative is expected"));
	*count = (size_t)n;
	*data = count;
	return 0;
}
