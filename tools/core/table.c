#include "core/table.h"

#include "base/buf.h"

/* "/bulletin/issued" below a row is the column bulletin_issued. */
static struct str
column_name(struct arena *a, struct str pointer)
{
	char *p;
	size_t i;

	if (pointer.n == 0)
		return STR("value");
	p = arena_cstr(a, str_slice(pointer, 1, pointer.n));
	for (i = 0; p[i] != '\0'; i++)
		if (p[i] == '/' || p[i] == '-')
			p[i] = '_';
	return (struct str){ p, pointer.n - 1 };
}

static struct slot *fill(struct cx *cx, struct table *t,
    const struct field *field, struct str pointer);

static struct table *
new_table(struct cx *cx, const struct type *type, struct table *parent,
    struct str name, const struct field *row)
{
	struct table *t = ARENA_NEW(&cx->run, struct table);

	t->name = name;
	t->type = type;
	t->parent = parent;
	t->row = fill(cx, t, row, STR(""));
	return t;
}

static struct table *
new_child(struct cx *cx, struct table *t, const struct field *list,
    struct str pointer)
{
	struct str name = column_name(&cx->run, pointer);
	struct table *child;

	name = arena_printf(
	    &cx->run, "%.*s_%.*s", STR_ARG(t->name), STR_ARG(name));
	child = new_table(cx, t->type, t, name, list->item);
	child->list = list;
	if (t->children == t->child_cap)
		t->child = arena_grow(&cx->run, t->child, t->children,
		    &t->child_cap, sizeof(struct table *));
	t->child[t->children++] = child;
	return child;
}

static int
new_column(struct cx *cx, struct table *t, const struct field *field,
    struct str pointer)
{
	if (t->columns == t->cap)
		t->column = arena_grow(&cx->run, t->column, t->columns, &t->cap,
		    sizeof(*t->column));
	t->column[t->columns] = (struct column){
		.name = column_name(&cx->run, pointer),
		.pointer = pointer,
		.field = field,
	};
	return (int)t->columns++;
}

/* The slot of a field that stands at the pointer below the table's row. */
static struct slot *
fill(struct cx *cx, struct table *t, const struct field *field,
    struct str pointer)
{
	struct slot *s = ARENA_NEW(&cx->run, struct slot);
	const struct field *m;

	s->field = field;
	switch (field->kind) {
	case FIELD_OBJECT:
		s->member.arena = &cx->run;
		for (m = field->first; m; m = m->next)
			map_add(&s->member, m->name,
			    fill(cx, t, m,
				node_pointer(&cx->run, pointer, m->name)));
		break;
	case FIELD_LIST:
		s->table = new_child(cx, t, field, pointer);
		break;
	case FIELD_TEXT:
	case FIELD_INT:
	case FIELD_REAL:
	case FIELD_BOOL:
	case FIELD_DATE:
	case FIELD_MONEY:
		s->column = new_column(cx, t, field, pointer);
		break;
	}
	return s;
}

struct table *
table_of_type(struct cx *cx, const struct type *type)
{
	return new_table(cx, type, NULL, type->table, type->root);
}

int
table_fixed(const struct table *t)
{
	return t->parent ? 4 : 2;
}

const struct column *
table_column(const struct table *t, struct str pointer)
{
	size_t i;

	for (i = 0; i < t->columns; i++)
		if (str_eq(t->column[i].pointer, pointer))
			return &t->column[i];
	return NULL;
}

/* No declared type: a value keeps the kind with which it was bound. */
struct str
table_ddl(struct arena *a, const struct table *t, const char *prefix)
{
	struct buf b = { .arena = a };
	size_t i;

	buf_printf(&b, "CREATE TABLE \"%s%.*s\"(", prefix, STR_ARG(t->name));
	buf_add(&b, t->parent ? STR("_id, _at, _in, _n") : STR("_id, _path"));
	for (i = 0; i < t->columns; i++)
		buf_printf(&b, ", \"%.*s\"", STR_ARG(t->column[i].name));
	buf_add(&b,
	    t->parent ? STR(", PRIMARY KEY(_id, _at)") :
			STR(", PRIMARY KEY(_id)"));
	buf_add(&b, STR(") WITHOUT ROWID;"));
	return buf_str(&b);
}

struct str
table_insert(struct arena *a, const struct table *t, const char *prefix)
{
	struct buf b = { .arena = a };
	size_t i, n = t->columns + (size_t)table_fixed(t);

	buf_printf(&b, "INSERT OR IGNORE INTO \"%s%.*s\" VALUES(", prefix,
	    STR_ARG(t->name));
	for (i = 0; i < n; i++)
		buf_add(&b, i ? STR(",?") : STR("?"));
	buf_byte(&b, ')');
	return buf_str(&b);
}

struct str
table_delete(struct arena *a, const struct table *t)
{
	return arena_printf(
	    a, "DELETE FROM \"%.*s\" WHERE _id = ?", STR_ARG(t->name));
}

int
table_each(struct cx *cx, struct table *t, table_fn *fn, void *arg)
{
	size_t i;

	if (fn(cx, arg, t) < 0)
		return -1;
	for (i = 0; i < t->children; i++)
		if (table_each(cx, t->child[i], fn, arg) < 0)
			return -1;
	return 0;
}
