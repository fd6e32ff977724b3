#include "core/type.h"

#include "base/buf.h"
#include "core/path.h"
#include "port/i18n.h"
#include "port/regex.h"

/* --- annotations of a whole type --- */

static int
fail_at(struct cx *cx, const struct type *t, const struct node *n,
    const char *fmt, struct str what)
{
	struct str text =
	    arena_printf(&cx->run, "%s: “%.*s”", fmt, STR_ARG(what));

	return fail(cx, ERR_WORLD, "%.*s:%u:%u: %.*s", STR_ARG(t->file),
	    n->at.line, n->at.column, STR_ARG(text));
}

static int
read_id(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *n = node_get(root, STR("x-id"));
	struct regex_group group[REGEX_GROUPS];
	int i;

	if (!n)
		return 0;
	t->id = regex_compile(cx, &cx->run, n->text);
	if (!t->id)
		return within(cx,
		    arena_printf(&cx->run, "%.*s:%u:%u", STR_ARG(t->file),
			n->at.line, n->at.column));
	t->id_fields = regex_groups(cx, t->id, STR(""), group);
	for (i = 0; i < t->id_fields; i++)
		if (!map_get(&t->root->member, group[i].name))
			return fail_at(
			    cx, t, n, _("x-id names no field"), group[i].name);
	return t->id_fields < 0 ? -1 : 0;
}

static int
read_key_date(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *n = node_get(root, STR("x-key-date"));

	if (!n)
		return 0;
	t->key_date = n->text;
	if (!field_find(t->root, n->text))
		return fail_at(
		    cx, t, n, _("x-key-date names no field"), n->text);
	return 0;
}

/* The fields that a list of pointers names. */
static int
read_pointers(struct cx *cx, struct type *t, const struct node *list,
    const char *trouble, struct str **out, size_t *count)
{
	const struct node *n;

	*out = ARENA_ARRAY(&cx->run, list->count, struct str);
	for (n = list->first; n; n = n->next) {
		if (!field_find(t->root, n->text))
			return fail_at(cx, t, n, trouble, n->text);
		(*out)[(*count)++] = n->text;
	}
	return 0;
}

static int
read_name(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *list = node_get(root, STR("x-name"));

	if (!list)
		return 0;
	return read_pointers(cx, t, list, _("x-name names no field"),
	    &t->name_field, &t->name_fields);
}

static int
read_personal(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *list = node_get(root, STR("x-personal"));

	if (!list)
		return 0;
	return read_pointers(cx, t, list, _("x-personal names no field"),
	    &t->personal, &t->personals);
}

static int
read_immutable(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *list = node_get(root, STR("x-immutable"));

	if (!list)
		return 0;
	return read_pointers(cx, t, list, _("x-immutable names no field"),
	    &t->immutable, &t->immutables);
}

static void
read_transition(struct cx *cx, const struct node *n, struct transition *to)
{
	const struct node *e;

	if (!str_eq(n->key, STR("initial")))
		to->was = n->key;
	to->state = ARENA_ARRAY(&cx->run, n->count + 1, struct str);
	if (n->kind == NODE_TEXT)
		to->state[to->states++] = n->text;
	for (e = n->first; e; e = e->next)
		to->state[to->states++] = e->text;
}

static int
read_transitions(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *map = node_get(root, STR("x-transitions")), *n;
	struct str field = node_text(map, STR("field"));

	if (!map)
		return 0;
	t->state_field = arena_printf(&cx->run, "/%.*s", STR_ARG(field));
	if (!field_find(t->root, t->state_field))
		return fail_at(
		    cx, t, map, _("x-transitions names no field"), field);
	t->transition = ARENA_ARRAY(&cx->run, map->count, struct transition);
	for (n = map->first; n; n = n->next)
		if (!str_eq(n->key, STR("field")))
			read_transition(
			    cx, n, &t->transition[t->transitions++]);
	return 0;
}

static int
read_limits(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *n = node_get(root, STR("x-limits"));
	int bytes = str_number(node_text(n, STR("bytes")));
	int nodes = str_number(node_text(n, STR("nodes")));

	t->limits = reader_record_limits;
	if (!n)
		return 0;
	if (bytes <= 0 || nodes <= 0)
		return fail_at(cx, t, n,
		    _("x-limits has bytes and nodes, "
		      "above zero"),
		    STR("x-limits"));
	t->limits.bytes = (uint32_t)bytes;
	t->limits.nodes = (uint32_t)nodes;
	return 0;
}

static int
read_path(struct cx *cx, struct type *t, const struct node *root)
{
	const struct node *n = node_get(root, STR("x-path"));
	struct str bad;

	if (!n)
		return fail_at(cx, t, root, _("the type lacks an annotation"),
		    STR("x-path"));
	t->path = n->text;
	if (!path_check(t->root, t->path, &bad))
		return fail_at(cx, t, n, _("x-path names no field"), bad);
	return 0;
}

/* --- two properties may not share a column --- */

static int check_columns(struct cx *cx, const struct field *row);

static int
claim_columns(
    struct cx *cx, const struct field *f, struct str prefix, struct map *taken)
{
	const struct field *m;
	struct buf name = { .arena = &cx->run };
	size_t i;

	for (m = f->first; m; m = m->next) {
		buf_clear(&name);
		buf_add(&name, prefix);
		for (i = 0; i < m->name.n; i++)
			buf_byte(
			    &name, m->name.p[i] == '-' ? '_' : m->name.p[i]);
		if (m->kind == FIELD_OBJECT) {
			buf_byte(&name, '_');
			if (claim_columns(cx, m,
				arena_dup(&cx->run, buf_str(&name)), taken) < 0)
				return -1;
			continue;
		}
		if (!map_add(taken, arena_dup(&cx->run, buf_str(&name)), taken))
			return field_fail(cx, m,
			    _("two fields would share "
			      "the column “%.*s”"),
			    STR_ARG(buf_str(&name)));
		if (m->kind == FIELD_LIST && check_columns(cx, m->item) < 0)
			return -1;
	}
	return 0;
}

static int
check_columns(struct cx *cx, const struct field *row)
{
	struct map taken = { .arena = &cx->run };

	if (row->kind != FIELD_OBJECT)
		return 0;
	return claim_columns(cx, row, STR(""), &taken);
}

/* --- what annotations of fields name --- */

static int
check_field(struct cx *cx, const struct types *types, const struct type *t,
    const struct field *f)
{
	const struct field *m;
	size_t i;

	for (i = 0; i < f->refs; i++)
		if (!str_eq(f->ref[i], STR("*")) &&
		    !types_get(types, f->ref[i]))
			return field_fail(cx, f,
			    _("x-ref names no record "
			      "type: “%.*s”"),
			    STR_ARG(f->ref[i]));
	if (!str_none(f->served_on) && str_starts(f->served_on, STR("/")) &&
	    !field_find(t->root, f->served_on))
		return field_fail(cx, f, _("x-served names no field: “%.*s”"),
		    STR_ARG(f->served_on));
	if (f->kind == FIELD_LIST)
		return check_field(cx, types, t, f->item);
	for (m = f->kind == FIELD_OBJECT ? f->first : NULL; m; m = m->next)
		if (check_field(cx, types, t, m) < 0)
			return -1;
	return 0;
}

/* --- loading --- */

static int
read_type(struct cx *cx, struct schema_set *set, struct type *t)
{
	const struct node *root;

	t->schema = schema_load(cx, set, t->file);
	if (!t->schema)
		return -1;
	root = schema_document(t->schema);
	t->root = field_tree(cx, t->schema);
	if (!t->root)
		return -1;
	if (t->root->kind != FIELD_OBJECT)
		return field_fail(cx, t->root,
		    _("a record is a group of "
		      "fields: type: object"));
	t->gives_basis = field_has_basis(t->root, BASIS_TARGET);
	t->title = t->root->title;
	t->title_en = t->root->title_en;
	t->identity = node_get(root, STR("x-identity"));
	t->approval = node_get(root, STR("x-approval"));
	if (read_path(cx, t, root) < 0 || read_id(cx, t, root) < 0 ||
	    read_name(cx, t, root) < 0 || read_personal(cx, t, root) < 0 ||
	    read_key_date(cx, t, root) < 0 || read_immutable(cx, t, root) < 0 ||
	    read_transitions(cx, t, root) < 0 || read_limits(cx, t, root) < 0 ||
	    freeze_read(
		cx, t->file, root, t->root, t->state_field, &t->freeze) < 0)
		return -1;
	return check_columns(cx, t->root);
}

static struct str
table_name(struct cx *cx, struct str type)
{
	char *p = arena_cstr(&cx->run, type);
	size_t i;

	for (i = 0; i < type.n; i++)
		if (p[i] == '-' || p[i] == '.')
			p[i] = '_';
	return (struct str){ p, type.n };
}

static int
add_type(struct cx *cx, struct schema_set *set, struct str file,
    struct str name, struct types *out)
{
	struct type *t = ARENA_NEW(&cx->run, struct type);

	t->file = file;
	t->name = name;
	t->table = table_name(cx, name);
	if (!out->set && read_type(cx, set, t) < 0)
		return -1;
	map_add(&out->by_name, name, t);
	out->v[out->n++] = t;
	return 0;
}

/* All of them, or their names if there is an out->set. */
static int
list_types(struct cx *cx, struct schema_set *set, struct str schema_dir,
    struct types *out)
{
	struct source_list list;
	struct str dir = arena_printf(
		       &cx->run, "%.*s/types/", STR_ARG(schema_dir)),
		   name;
	size_t i;

	out->by_name.arena = &cx->run;
	if (source_list(cx, set->source, str_slice(dir, 0, dir.n - 1), &list) <
	    0)
		return -1;
	out->v = ARENA_ARRAY(&cx->run, list.n, struct type *);
	for (i = 0; i < list.n; i++) {
		name = str_slice(list.v[i].path, dir.n, list.v[i].path.n);
		if (!str_ends(name, STR(".yaml")))
			continue;
		name.n -= STR(".yaml").n;
		if (add_type(cx, set, list.v[i].path, name, out) < 0)
			return -1;
	}
	return 0;
}

static struct schema_set *
new_set(struct cx *cx, struct source *source)
{
	struct schema_set *set = ARENA_NEW(&cx->run, struct schema_set);

	set->source = source;
	set->arena = &cx->run;
	return set;
}

int
types_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct types *out)
{
	size_t i;

	*out = (struct types){ 0 };
	if (list_types(cx, new_set(cx, source), schema_dir, out) < 0)
		return -1;
	for (i = 0; i < out->n; i++)
		if (check_field(cx, out, out->v[i], out->v[i]->root) < 0)
			return -1;
	return 0;
}

int
types_list(struct cx *cx, struct source *source, struct str schema_dir,
    struct types *out)
{
	*out = (struct types){ .cx = cx, .set = new_set(cx, source) };
	return list_types(cx, out->set, schema_dir, out);
}

const struct type *
types_get(const struct types *types, struct str name)
{
	struct type *t = map_get(&types->by_name, name);

	if (!t || t->schema || !types->set)
		return t;
	if (types->cx->err != ERR_NONE)
		return NULL;
	if (read_type(types->cx, types->set, t) < 0) {
		t->schema = NULL;
		return NULL;
	}
	return t;
}

const struct type *
types_named(const struct types *types, struct str name)
{
	return map_get(&types->by_name, name);
}

struct str
type_name(struct arena *a, const struct type *t, const struct node *root)
{
	struct buf b = { .arena = a };
	const struct node *n;
	size_t i;

	for (i = 0; i < t->name_fields; i++) {
		n = node_find(root, t->name_field[i], NULL);
		if (!n || n->kind >= NODE_LIST || n->text.n == 0)
			continue;
		if (b.n > 0)
			buf_byte(&b, ' ');
		buf_add(&b, str_trim(n->text));
	}
	for (i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			b.p[i] = ' ';
	return b.n > 0 ? buf_str(&b) : (struct str){ 0 };
}

struct str
type_path(struct arena *a, const struct type *t, struct str id,
    const struct node *root)
{
	return path_fill(a, t->path, id, root);
}

int
type_id_denies(struct cx *cx, const struct type *t, struct str id,
    const struct node *root, struct str *field, struct str *says)
{
	struct regex_group group[REGEX_GROUPS];
	struct str is;
	int n, i;

	if (t->id_fields == 0)
		return 0;
	n = regex_groups(cx, t->id, id, group);
	for (i = 0; i < n; i++) {
		is = node_text(root, group[i].name);
		if (str_none(is) || str_eq(is, group[i].text))
			continue;
		*field = group[i].name;
		*says = group[i].text;
		return 1;
	}
	return n < 0 ? -1 : 0;
}

int
type_keeps(struct cx *cx, const struct type *t, struct str pointer)
{
	struct regex_group group[REGEX_GROUPS];
	struct str name = str_slice(pointer, 1, pointer.n);
	int n = 0, i;

	if (t->id_fields > 0)
		n = regex_groups(cx, t->id, STR(""), group);
	for (i = 0; i < n; i++)
		if (str_eq(group[i].name, name))
			return PATH_WHOLE;
	return n < 0 ? -1 : path_keeps(t->path, name);
}
