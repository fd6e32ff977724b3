#include "core/field.h"

#include "port/i18n.h"

/* Deeper than the record profile allows nothing can stand. */
enum { DEPTH_MAX = 8 };

int
field_fail(struct cx *cx, const struct field *f, const char *fmt, ...)
{
	struct str text;
	va_list ap;

	va_start(ap, fmt);
	text = arena_vprintf(&cx->run, fmt, ap);
	va_end(ap);
	return fail(cx, ERR_WORLD, "%.*s:%u:%u: %.*s", STR_ARG(f->file),
	    f->said->at.line, f->said->at.column, STR_ARG(text));
}

/* What a schema, or one that it refers to, says under a key. */
static const struct node *
said(const struct schema *s, struct str key)
{
	const struct node *n;

	for (; s; s = schema_reference(s)) {
		n = node_get(schema_document(s), key);
		if (n)
			return n;
	}
	return NULL;
}

const struct node *
field_says(const struct field *f, struct str key)
{
	return said(f->schema, key);
}

/* The schema in that chain that describes parts. */
static const struct schema *
describing(const struct schema *s, struct str key)
{
	for (; s; s = schema_reference(s))
		if (node_get(schema_document(s), key))
			return s;
	return NULL;
}

static bool
says(const struct schema *s, struct str key, struct str value)
{
	const struct node *n = said(s, key);

	return n && str_eq(n->text, value);
}

static int
find_kind(struct cx *cx, const struct schema *s, struct field *f)
{
	static const struct {
		const char *type;
		enum field_kind kind;
	} kinds[] = {
		{ "string", FIELD_TEXT },
		{ "integer", FIELD_INT },
		{ "number", FIELD_REAL },
		{ "boolean", FIELD_BOOL },
		{ "array", FIELD_LIST },
		{ "object", FIELD_OBJECT },
	};
	const struct node *type = said(s, STR("type"));
	size_t i;

	f->kind = FIELD_TEXT;
	if (!type && !said(s, STR("enum")))
		return field_fail(cx, f,
		    _("the schema does not say the type "
		      "of this field"));
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (type && str_eq(type->text, str_from(kinds[i].type)))
			f->kind = kinds[i].kind;
	if (f->kind == FIELD_TEXT && says(s, STR("format"), STR("date")))
		f->kind = FIELD_DATE;
	if (node_is_true(said(s, STR("x-money"))))
		f->kind = FIELD_MONEY;
	return 0;
}

static void
read_references(struct cx *cx, const struct schema *s, struct field *f)
{
	const struct node *ref = said(s, STR("x-ref")), *n;

	if (!ref)
		return;
	n = said(s, STR("x-index"));
	f->asked_by = !n || node_is_true(n);
	f->ref = ARENA_ARRAY(&cx->run, ref->count + 1, struct str);
	if (ref->kind != NODE_LIST)
		f->ref[f->refs++] = ref->text;
	for (n = ref->first; n; n = n->next)
		f->ref[f->refs++] = n->text;
}

static int
read_basis(struct cx *cx, const struct schema *s, struct field *f)
{
	const struct node *n = said(s, STR("x-basis"));

	if (!n)
		return 0;
	if (str_eq(n->text, STR("self")))
		f->basis = BASIS_SELF;
	else if (str_eq(n->text, STR("target")) && f->refs > 0)
		f->basis = BASIS_TARGET;
	else
		return field_fail(cx, f,
		    _("x-basis is self, or target on a field with x-ref"));
	return 0;
}

static void
read_annotations(struct cx *cx, const struct schema *s, struct field *f)
{
	const struct node *served = said(s, STR("x-served"));
	const struct node *n;

	n = said(s, STR("title"));
	f->title = n ? n->text : f->name;
	f->title_en = node_text(said(s, STR("x-en")), STR("title"));
	if (str_none(f->title_en))
		f->title_en = f->name;
	n = said(s, STR("x-not-before"));
	if (n)
		f->not_before = n->text;
	f->served_on = node_text(served, STR("on"));
	f->served_dept = node_text(served, STR("dept"));
	read_references(cx, s, f);
}

static struct field *read_field(struct cx *cx, const struct schema *s,
    struct str name, struct str pointer, int depth);

static bool
is_required(const struct schema *s, struct str name)
{
	const struct node *list = node_get(schema_document(s), STR("required")),
			  *n;

	for (n = list ? list->first : NULL; n; n = n->next)
		if (str_eq(n->text, name))
			return true;
	return false;
}

static int
read_members(struct cx *cx, const struct schema *s, struct field *f, int depth)
{
	const struct schema *of = describing(s, STR("properties"));
	const struct node *n;
	struct field *m, **end = &f->first;

	f->member.arena = &cx->run;
	if (!of)
		return field_fail(cx, f,
		    _("the schema does not say what this "
		      "group of fields holds"));
	n = node_get(schema_document(of), STR("properties"))->first;
	for (; n; n = n->next) {
		m = read_field(cx, schema_property(of, n->key), n->key,
		    node_pointer(&cx->run, f->pointer, n->key), depth + 1);
		if (!m)
			return -1;
		m->required = is_required(of, n->key);
		map_add(&f->member, n->key, m);
		*end = m;
		end = &m->next;
	}
	return 0;
}

static int
read_item(struct cx *cx, const struct schema *s, struct field *f, int depth)
{
	const struct schema *of = describing(s, STR("items"));

	if (!of)
		return field_fail(cx, f,
		    _("the schema does not say what this "
		      "list holds"));
	f->item = read_field(cx, schema_items(of), (struct str){ 0 },
	    arena_printf(&cx->run, "%.*s/*", STR_ARG(f->pointer)), depth + 1);
	if (!f->item)
		return -1;
	if (f->item->kind == FIELD_LIST)
		return field_fail(cx, f,
		    _("a list directly in a list has no "
		      "table; put a group of fields between them"));
	return 0;
}

static struct field *
read_field(struct cx *cx, const struct schema *s, struct str name,
    struct str pointer, int depth)
{
	struct field *f = ARENA_NEW(&cx->run, struct field);
	int rc = 0;

	f->name = name;
	f->pointer = pointer;
	f->schema = s;
	f->said = schema_document(s);
	f->file = schema_file(s);
	if (depth > DEPTH_MAX) {
		field_fail(cx, f, _("fields are nested too deeply"));
		return NULL;
	}
	if (find_kind(cx, s, f) < 0)
		return NULL;
	read_annotations(cx, s, f);
	if (read_basis(cx, s, f) < 0)
		return NULL;
	if (f->kind == FIELD_OBJECT)
		rc = read_members(cx, s, f, depth);
	else if (f->kind == FIELD_LIST)
		rc = read_item(cx, s, f, depth);
	return rc < 0 ? NULL : f;
}

struct field *
field_tree(struct cx *cx, const struct schema *s)
{
	return read_field(cx, s, (struct str){ 0 }, STR(""), 0);
}

const struct field *
field_find(const struct field *root, struct str pointer)
{
	const struct field *f = root;
	struct str rest = pointer, step;

	if (pointer.n == 0)
		return root;
	if (pointer.p[0] != '/')
		return NULL;
	str_next(&rest, '/', &step);
	while (f && str_next(&rest, '/', &step)) {
		if (f->kind == FIELD_OBJECT)
			f = map_get(&f->member, step);
		else if (f->kind == FIELD_LIST &&
		    (str_eq(step, STR("*")) || str_number(step) >= 0))
			f = f->item;
		else
			f = NULL;
	}
	return f;
}

bool
field_has_basis(const struct field *f, enum field_basis basis)
{
	const struct field *m;

	if (f->basis == basis)
		return true;
	if (f->kind == FIELD_LIST)
		return field_has_basis(f->item, basis);
	for (m = f->kind == FIELD_OBJECT ? f->first : NULL; m; m = m->next)
		if (field_has_basis(m, basis))
			return true;
	return false;
}
