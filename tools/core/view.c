#include "core/view.h"

#include "base/buf.h"

/* What one arm of a view is written from: a column of a table. */
struct arm {
	const struct table *t;
	const struct column *c;
	bool touched; /* of records that the move touched, only */
};

/* Writes an arm for the column, or nothing if the view has none for it. */
typedef bool arm_fn(struct buf *b, const struct arm *arm);

static const struct table *
root_table(const struct table *t)
{
	while (t->parent)
		t = t->parent;
	return t;
}

/* The JSON pointer of the column's value, as an SQL expression. */
static void
add_field(struct buf *b, const struct arm *arm)
{
	if (!arm->t->parent)
		buf_printf(b, "'%.*s'", STR_ARG(arm->c->pointer));
	else
		buf_printf(b, "c._at || '%.*s'", STR_ARG(arm->c->pointer));
}

/*
 * The column that an annotation names: from the root if it begins with /, or
 * else a sibling in the same object.  alias gets the table it is found in.
 */
static const struct column *
other_column(
    struct arena *a, const struct arm *arm, struct str name, const char **alias)
{
	struct str here = arm->c->pointer;

	if (str_starts(name, STR("/"))) {
		*alias = arm->t->parent ? "r" : "c";
		return table_column(root_table(arm->t), name);
	}
	while (here.n > 0 && here.p[here.n - 1] != '/')
		here.n--;
	*alias = "c";
	return table_column(arm->t,
	    arena_printf(a, "%.*s%s%.*s", STR_ARG(here), here.n ? "" : "/",
		STR_ARG(name)));
}

static void
add_other(struct buf *b, const struct arm *arm, struct str name)
{
	const char *alias;
	const struct column *c;

	c = str_none(name) ? NULL : other_column(b->arena, arm, name, &alias);
	if (c)
		buf_printf(b, ", %s.\"%.*s\"", alias, STR_ARG(c->name));
	else
		/* A bare NULL has no affinity, columns have: SQLite would not
		 * flatten a view whose arms differ in that. */
		buf_add(b, STR(", CAST(NULL AS BLOB)"));
}

/* " FROM t c", and the record's own row as r where an annotation needs it. */
static void
add_from(
    struct buf *b, const struct arm *arm, struct str other, struct str more)
{
	bool joined = arm->t->parent &&
	    (str_starts(other, STR("/")) || str_starts(more, STR("/")));

	if (arm->touched)
		buf_printf(b,
		    " FROM change k CROSS JOIN \"%.*s\" c"
		    " ON touched('%.*s') AND k.type = '%.*s'"
		    " AND c._id = k.record",
		    STR_ARG(arm->t->name), STR_ARG(arm->t->type->name),
		    STR_ARG(arm->t->type->name));
	else
		buf_printf(b, " FROM \"%.*s\" c", STR_ARG(arm->t->name));
	if (joined)
		buf_printf(b, " JOIN \"%.*s\" r ON r._id = c._id",
		    STR_ARG(root_table(arm->t)->name));
	buf_printf(b, " WHERE c.\"%.*s\" IS NOT NULL", STR_ARG(arm->c->name));
}

static void
add_start(struct buf *b, const struct arm *arm)
{
	buf_printf(b, "SELECT '%.*s', c._id, ", STR_ARG(arm->t->type->name));
	add_field(b, arm);
}

static bool
reference_arm(struct buf *b, const struct arm *arm)
{
	const struct str none = { 0 };

	if (arm->c->field->refs == 0)
		return false;
	add_start(b, arm);
	buf_printf(b, ", c.\"%.*s\"", STR_ARG(arm->c->name));
	add_from(b, arm, none, none);
	return true;
}

static bool
served_arm(struct buf *b, const struct arm *arm)
{
	const struct field *f = arm->c->field;

	if (str_none(f->served_on))
		return false;
	add_start(b, arm);
	buf_printf(b, ", c.\"%.*s\"", STR_ARG(arm->c->name));
	add_other(b, arm, f->served_dept);
	add_other(b, arm, f->served_on);
	add_from(b, arm, f->served_on, f->served_dept);
	return true;
}

static bool
date_arm(struct buf *b, const struct arm *arm)
{
	const struct str none = { 0 };

	if (arm->c->field->kind != FIELD_DATE)
		return false;
	add_start(b, arm);
	buf_printf(b, ", c.\"%.*s\"", STR_ARG(arm->c->name));
	add_from(b, arm, none, none);
	return true;
}

static bool
period_arm(struct buf *b, const struct arm *arm)
{
	const struct field *f = arm->c->field;
	const struct str none = { 0 };

	if (str_none(f->not_before))
		return false;
	add_start(b, arm);
	add_other(b, arm, f->not_before);
	buf_printf(b, ", c.\"%.*s\"", STR_ARG(arm->c->name));
	add_from(b, arm, f->not_before, none);
	return true;
}

static bool
key_date_arm(struct buf *b, const struct arm *arm)
{
	if (arm->t->parent || !str_eq(arm->t->type->key_date, arm->c->pointer))
		return false;
	buf_printf(b, "SELECT '%.*s', c._id, c.\"%.*s\" FROM \"%.*s\" c",
	    STR_ARG(arm->t->type->name), STR_ARG(arm->c->name),
	    STR_ARG(arm->t->name));
	return true;
}

struct view {
	const char *columns;
	arm_fn *arm;
	bool touched, all;
	struct buf b;
	size_t arms;
};

static int
add_arms(struct cx *cx, void *arg, struct table *t)
{
	struct view *v = arg;
	struct buf one = { .arena = &cx->scratch };
	size_t i;

	for (i = 0; i < t->columns; i++) {
		buf_clear(&one);
		if (!v->arm(
			&one, &(struct arm){ t, &t->column[i], v->touched }))
			continue;
		if (v->arms++ > 0)
			buf_add(&v->b, STR("\nUNION ALL "));
		buf_add(&v->b, buf_str(&one));
	}
	return 0;
}

static void
add_view(struct cx *cx, struct buf *to, struct view *v,
    struct table *const *tables, size_t n)
{
	struct str rest, column;
	size_t i;

	v->b.arena = &cx->scratch;
	for (i = 0; i < n; i++)
		if (!v->touched || v->all ||
		    (tables[i] && tables[i]->stir > STIR_NONE))
			table_each(cx, tables[i], add_arms, v);
	buf_printf(
	    to, "CREATE %sVIEW %s AS ", v->touched ? "TEMP " : "", v->columns);
	buf_add(to, buf_str(&v->b));
	if (v->arms == 0) { /* nothing says so: an empty view */
		rest = str_from(v->columns);
		buf_add(to, STR("SELECT NULL"));
		for (str_next(&rest, ',', &column);
		     str_next(&rest, ',', &column);)
			buf_add(to, STR(", NULL"));
		buf_add(to, STR(" WHERE 0"));
	}
	buf_add(to, STR(";\n"));
}

static void
add_record_view(struct buf *to, struct table *const *tables, size_t n)
{
	size_t i;

	buf_add(to, STR("CREATE VIEW record(type, record, path) AS "));
	for (i = 0; i < n; i++)
		buf_printf(to, "%sSELECT '%.*s', _id, _path FROM \"%.*s\"",
		    i ? "\nUNION ALL " : "", STR_ARG(tables[i]->type->name),
		    STR_ARG(tables[i]->name));
	buf_add(to, n ? STR(";\n") : STR("SELECT NULL,NULL,NULL WHERE 0;\n"));
}

/* What the corrections of this move say, and where they say it. */
static void
add_correction_view(struct buf *to, struct table *const *tables, size_t n)
{
	const struct freeze *f;
	size_t i, arms = 0;

	buf_add(to,
	    STR("CREATE VIEW correction_made(correction, record, field, old,"
		" new, at_field, at_old, at_new) AS "));
	for (i = 0; i < n; i++) {
		f = &tables[i]->type->freeze;
		if (str_none(f->target))
			continue;
		buf_printf(to,
		    "%sSELECT k._id, k.\"%.*s\", k.\"%.*s\", k.\"%.*s\","
		    " k.\"%.*s\", '%.*s', '%.*s', '%.*s'"
		    " FROM \"%.*s\" k JOIN change c ON c.record = k._id"
		    " WHERE c.kind = 'added'",
		    arms++ ? "\nUNION ALL " : "",
		    STR_ARG(table_column(tables[i], f->target)->name),
		    STR_ARG(table_column(tables[i], f->field)->name),
		    STR_ARG(table_column(tables[i], f->old)->name),
		    STR_ARG(table_column(tables[i], f->new)->name),
		    STR_ARG(f->field), STR_ARG(f->old), STR_ARG(f->new),
		    STR_ARG(tables[i]->name));
	}
	buf_add(to,
	    arms ? STR(";\n") :
		   STR("SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
		       " WHERE 0;\n"));
}

static int
add_before(struct cx *cx, void *arg, struct table *t)
{
	struct buf *to = arg;

	(void)cx;
	buf_printf(to,
	    "CREATE VIEW \"before_%.*s\" AS SELECT * FROM \"%.*s\""
	    " WHERE _id NOT IN (SELECT record FROM change)"
	    " UNION ALL SELECT * FROM \"was_%.*s\";\n",
	    STR_ARG(t->name), STR_ARG(t->name), STR_ARG(t->name));
	return 0;
}

struct str
view_script(struct cx *cx, struct table *const *tables, size_t n)
{
	struct view views[] = {
		{ .columns = "reference(type, record, field, target)",
		    .arm = reference_arm },
		{ .columns = "served(type, record, field, person, dept, day)",
		    .arm = served_arm },
		{ .columns = "date_field(type, record, field, day)",
		    .arm = date_arm },
		{ .columns = "period(type, record, field, earlier, later)",
		    .arm = period_arm },
		{ .columns = "key_date(type, record, day)",
		    .arm = key_date_arm },
	};
	struct buf to = { .arena = &cx->scratch };
	size_t i;

	add_record_view(&to, tables, n);
	add_correction_view(&to, tables, n);
	for (i = 0; i < sizeof(views) / sizeof(views[0]); i++)
		add_view(cx, &to, &views[i], tables, n);
	for (i = 0; i < n; i++)
		table_each(cx, tables[i], add_before, &to);
	return buf_str(&to);
}

struct str
view_of_touched(struct cx *cx, struct table *const *tables, size_t n, bool all)
{
	struct view v = {
		.columns =
		    "served_touched(type, record, field, person, dept, day)",
		.arm = served_arm,
		.touched = true,
		.all = all,
	};
	struct buf to = { .arena = &cx->scratch };

	add_view(cx, &to, &v, tables, n);
	return buf_str(&to);
}
