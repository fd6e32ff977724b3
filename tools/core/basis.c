#include "core/basis.h"

#include "core/label.h"

enum { READ_MAX = 64 << 20 };

static void
add(struct arena *a, struct bases *to, const struct basis *b)
{
	if (to->n == to->cap)
		to->v = arena_grow(a, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n++] = *b;
}

/* --- fields that are one --- */

/* Called for each value of a field of that kind. */
typedef void value_fn(void *arg, const struct field *field, struct str value);

static void
each_value(const struct field *f, const struct node *n, enum field_basis basis,
    value_fn *fn, void *arg)
{
	const struct node *m;

	if (f->basis == basis && n->kind < NODE_LIST && n->text.n > 0)
		fn(arg, f, n->text);
	for (m = n->kind >= NODE_LIST ? n->first : NULL; m; m = m->next) {
		const struct field *below = f->kind == FIELD_LIST ? f->item :
		    f->kind == FIELD_OBJECT ? map_get(&f->member, m->key) :
					      NULL;

		if (below)
			each_value(below, m, basis, fn, arg);
	}
}

/* --- what the commit brought --- */

struct looking {
	struct arena *arena;
	struct repo *repo;
	size_t folder; /* "records/" */
	const struct type *type;
	struct bases *out;
	/* the record in hand */
	const struct alteration *alteration;
	struct bases was, is; /* what it named, and names */
	struct bases *named;  /* the one that is being filled */
};

static bool
names(const struct bases *b, struct str target)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		if (str_eq(b->v[i].target, target))
			return true;
	return false;
}

static void
add_target(void *arg, const struct field *field, struct str value)
{
	struct looking *l = arg;
	const struct type *t = l->type;
	const struct node *pointer = str_none(t->freeze.field) ?
	    NULL :
	    node_find(l->alteration->is, t->freeze.field, NULL);

	(void)field;
	if (names(l->named, value))
		return;
	add(l->arena, l->named,
	    &(struct basis){
		.target = value,
		.pointer = pointer ? pointer->text : (struct str){ 0 },
		.label = label_type(t, t->name),
		.text = l->alteration->id,
		.name = l->alteration->name,
	    });
}

/* What it named before is no news: something else of it changed. */
static void
add_targets(struct looking *l, const struct alteration *a)
{
	size_t i;

	l->alteration = a;
	l->was = l->is = (struct bases){ 0 };
	l->named = &l->was;
	if (a->was)
		each_value(l->type->root, a->was, BASIS_TARGET, add_target, l);
	l->named = &l->is;
	each_value(l->type->root, a->is, BASIS_TARGET, add_target, l);
	for (i = 0; i < l->is.n; i++)
		if (!names(&l->was, l->is.v[i].target))
			add(l->arena, l->out, &l->is.v[i]);
}

static int
read_side(struct cx *cx, struct looking *l, const struct repo_file *file,
    struct str *out)
{
	*out = (struct str){ 0 };
	if (!file)
		return 0;
	return repo_read_blob(cx, l->repo, l->arena, file->oid, READ_MAX, out) <
		0 ?
	    -1 :
	    0;
}

static int
look(struct cx *cx, void *arg, struct str path, const struct repo_file *old,
    const struct repo_file *new)
{
	struct looking *l = arg;
	struct alteration *a;
	struct str type, id, was, is;

	if (!new || !alter_path(path, l->folder, &type, &id))
		return 0;
	a = ARENA_NEW(l->arena, struct alteration);
	if (read_side(cx, l, old, &was) < 0 || read_side(cx, l, new, &is) < 0 ||
	    alter_make(cx, l->arena, l->type, arena_dup(l->arena, path),
		l->folder, was, is, a) < 0)
		return -1;
	if (a->is)
		add_targets(l, a);
	return 0;
}

/* --- what its message says --- */

/* Titles of the fields of this kind, in both languages. */
static bool
is_called(const struct field *f, struct str word)
{
	const struct field *m;

	if (f->basis == BASIS_SELF &&
	    (str_eq(word, f->title) || str_eq(word, f->title_en)))
		return true;
	if (f->kind == FIELD_LIST)
		return is_called(f->item, word);
	for (m = f->kind == FIELD_OBJECT ? f->first : NULL; m; m = m->next)
		if (is_called(m, word))
			return true;
	return false;
}

/* The last paragraph, if it is not the subject as well. */
static struct str
last_paragraph(struct str message)
{
	size_t i;

	message = str_trim(message);
	for (i = message.n; i > 1; i--)
		if (message.p[i - 1] == '\n' && message.p[i - 2] == '\n')
			return str_slice(message, i, message.n);
	return (struct str){ 0 };
}

/* "依据: 第七条", with either colon. */
static void
read_trailers(struct arena *a, const struct types *types, struct str message,
    struct bases *out)
{
	struct str rest = last_paragraph(message), line, key, value;
	size_t i;

	while (rest.n > 0 && str_next(&rest, '\n', &line)) {
		if (!str_cut(line, ':', &key, &value))
			continue;
		for (i = 0; i < types->n; i++)
			if (is_called(types->v[i]->root, str_trim(key)))
				break;
		if (i < types->n)
			add(a, out,
			    &(struct basis){
				.label = arena_dup(a, str_trim(key)),
				.text = arena_dup(a, str_trim(value)),
			    });
	}
}

int
basis_of_commit(struct cx *cx, struct arena *a, struct repo *repo,
    const struct types *types, struct str records_dir, const unsigned char *old,
    const unsigned char *new, struct str message, struct bases *out)
{
	struct looking l = { .arena = a,
		.repo = repo,
		.folder = records_dir.n + 1,
		.out = out };
	size_t i;

	*out = (struct bases){ 0 };
	for (i = 0; i < types->n; i++) {
		l.type = types->v[i];
		if (!l.type->gives_basis)
			continue;
		if (repo_compare(cx, repo, old, new,
			arena_printf(a, "%.*s/%.*s", STR_ARG(records_dir),
			    STR_ARG(l.type->name)),
			look, &l) < 0)
			return -1;
	}
	read_trailers(a, types, message, out);
	return 0;
}

/* --- what the record says --- */

struct own {
	struct arena *arena;
	const struct alteration *alteration;
	struct bases *out;
};

/* Was the field's value among those of before? */
static void
compare_value(void *arg, const struct field *field, struct str value)
{
	struct basis *b = arg;

	(void)field;
	if (str_eq(value, b->text))
		b->target = (struct str){ 0 };
}

/* A record of the same commit says it as well, and with its name. */
static bool
is_told(const struct bases *b, const struct basis *own)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		if (str_eq(b->v[i].target, own->target) &&
		    str_eq(b->v[i].text, own->text))
			return true;
	return false;
}

static void
add_own(void *arg, const struct field *field, struct str value)
{
	struct own *o = arg;
	const struct alteration *a = o->alteration;
	struct basis b = {
		.target = a->id,
		.label = label_field(field, field->name),
		.text = value,
	};

	if (a->was)
		each_value(
		    a->type->root, a->was, BASIS_SELF, compare_value, &b);
	if (!str_none(b.target) && !is_told(o->out, &b))
		add(o->arena, o->out, &b);
}

void
basis_of_record(
    struct arena *arena, const struct alteration *a, struct bases *out)
{
	struct own o = { .arena = arena, .alteration = a, .out = out };

	if (a->type && a->is)
		each_value(a->type->root, a->is, BASIS_SELF, add_own, &o);
}

bool
basis_is_of(const struct basis *b, struct str record, struct str pointer)
{
	return (str_none(b->target) || str_eq(b->target, record)) &&
	    (str_none(b->pointer) || str_eq(b->pointer, pointer));
}
