#include "base/utf8.h"
#include "cmd/desk.h"
#include "core/store.h"
#include "core/suggest.h"
#include "port/db_calls.h"

enum { NAME_WIDTH = 36, COLUMN_WIDTH = 26, KIND_WIDTH = 8, LINE_WIDTH = 78 };

/* What the tables are for that no type of record has. */
static const struct {
	const char *name, *about;
} known[] = {
	{ "record", N_("every record") },
	{ "broken", N_("records that cannot be read, and are nowhere else") },
	{ "reference", N_("every reference") },
	{ "served", N_("who acts where in a record, and on which day") },
	{ "served_touched", N_("the same, of records that the move touched") },
	{ "date_field", N_("every date") },
	{ "period", N_("every pair of dates that has an order") },
	{ "key_date", N_("the day by which a record counts as old") },
	{ "change", N_("the records that the move touched") },
	{ "change_field", N_("every value that changed in a record") },
	{ "correction_made", N_("what the corrections of the move say") },
	{ "act", N_("the commit that made the move") },
	{ "recount", N_("what was counted again in an earlier commit") },
	{ "found", N_("what the rules find, for reports “with: findings”") },
};

/* A register without records, for what its schemas say. */
struct sql_help {
	struct desk desk;
	struct types types;
	struct store *store;
	const struct term *t;
};

static void
close_store(void *store)
{
	store_close(store);
}

static int
open_help(struct cx *cx, const struct call *call, struct sql_help *h)
{
	struct str dir;

	if (desk_open_here(cx, call, &h->desk) < 0)
		return -1;
	dir = h->desk.config.schema;
	h->t = &h->desk.out;
	if (types_load(cx, h->desk.source, dir, &h->types) < 0)
		return -1;
	h->store = store_open(cx, &h->types, 0);
	if (!h->store)
		return -1;
	cx_at_end(cx, close_store, h->store);
	return store_seal(cx, h->store, h->desk.source, dir);
}

static void
print_heading(const struct term *t, const char *text)
{
	term_printf(t, "\n");
	term_text(t, LOOK_BOLD, str_from(text));
	term_printf(t, "\n");
}

static void
print_two(const struct term *t, size_t indent, struct str left, size_t width,
    struct str right)
{
	size_t n = utf8_width(left) + indent;

	term_blanks(t, indent);
	term_text(t, LOOK_PLAIN, left);
	if (right.n > 0) {
		term_blanks(t, n < width ? width - n : 2);
		term_text(t, LOOK_PLAIN, right);
	}
	term_printf(t, "\n");
}

static struct str
title_of(const struct table *t)
{
	const struct field *f = t->list;

	if (!f)
		return texts_pick(
		    (struct texts){ t->type->title, t->type->title_en });
	return texts_pick((struct texts){ f->title, f->title_en });
}

static int
print_table(struct cx *cx, void *arg, struct table *table)
{
	const struct table *up;
	size_t indent = 2;

	(void)cx;
	for (up = table->parent; up; up = up->parent)
		indent += 2;
	print_two(arg, indent, table->name, NAME_WIDTH, title_of(table));
	return 0;
}

/* "name(a, b, c)", over several lines if it is long. */
static void
print_shape(const struct term *t, struct str name, struct str columns)
{
	size_t at = 2 + name.n + 1;
	struct str word;
	bool first = true;

	term_blanks(t, 2);
	term_text(t, LOOK_PLAIN, name);
	term_printf(t, "(");
	while (str_next(&columns, ',', &word)) {
		if (!first)
			at += 2;
		if (!first && at + word.n + 1 > LINE_WIDTH) {
			term_printf(t, ",\n");
			term_blanks(t, 6);
			at = 6;
		} else if (!first) {
			term_printf(t, ", ");
		}
		term_text(t, LOOK_PLAIN, word);
		at += word.n;
		first = false;
	}
	term_printf(t, ")\n");
}

static const char *
about_of(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_eq(str_from(known[i].name), name))
			return _(known[i].about);
	return NULL;
}

/* What was made besides the tables of records. */
static int
print_others(struct cx *cx, const struct sql_help *h)
{
	struct query *q = db_prepare(cx, store_db(h->store),
	    STR("SELECT m.name, group_concat(c.name, ',')"
		"  FROM (SELECT * FROM sqlite_master UNION ALL"
		"        SELECT * FROM sqlite_temp_master) m,"
		"       pragma_table_info(m.name) c"
		" WHERE m.type IN ('table', 'view')"
		"   AND m.name NOT GLOB 'was_*' AND m.name NOT GLOB 'before_*'"
		"   AND m.name NOT GLOB 'sqlite_*'"
		" GROUP BY m.name ORDER BY m.name"));
	const char *about;
	int rc;

	if (!q)
		return -1;
	while ((rc = query_step(cx, q)) > 0) {
		struct str name = query_text(q, 0);

		if (store_table(h->store, name))
			continue;
		print_shape(h->t, name, query_text(q, 1));
		about = about_of(name);
		if (about)
			print_two(h->t, 6, str_from(about), 0, STR(""));
	}
	query_close(q);
	return rc;
}

static void
print_functions(const struct term *t)
{
	const struct db_call *f;

	print_heading(t, _("Functions, besides those of SQLite:"));
	for (f = db_calls; f->name; f++)
		print_two(t, 2, str_from(f->call), COLUMN_WIDTH,
		    str_from(_(f->about)));
}

static int
print_all(struct cx *cx, const struct sql_help *h)
{
	size_t i;

	term_printf(h->t, "%s\n",
	    _("SQL for “taizhang query”, rules and reports. A table a type of "
	      "record, a table\na list in it. “taizhang help sql TABLE” says "
	      "what the columns mean."));
	print_heading(h->t, _("Records:"));
	for (i = 0; i < h->types.n; i++)
		table_each(cx, store_table(h->store, h->types.v[i]->table),
		    print_table, (void *)h->t);
	print_heading(h->t, _("Views, what the schemas say, and the move:"));
	if (print_others(cx, h) < 0)
		return -1;
	print_two(h->t, 2, STR("was_…, before_…"), COLUMN_WIDTH,
	    str_from(_("each table of records: rows that the move changed, "
		       "all rows before it")));
	print_functions(h->t);
	return EXIT_CLEAN;
}

static struct str
kind_text(struct cx *cx, const struct field *f)
{
	struct str refs = { 0 };
	size_t i;

	for (i = 0; i < f->refs; i++)
		refs = i == 0 ?
		    f->ref[0] :
		    arena_join(&cx->run, refs, STR(", "), f->ref[i]);
	if (f->refs > 0)
		return arena_printf(&cx->run, " → %.*s", STR_ARG(refs));
	switch (f->kind) {
	case FIELD_DATE:
		return str_from(_(" (YYYY-MM-DD)"));
	case FIELD_MONEY:
		return str_from(_(" (in 分; yuan() makes it yuan)"));
	case FIELD_BOOL:
		return str_from(_(" (1 or 0)"));
	case FIELD_TEXT:
	case FIELD_INT:
	case FIELD_REAL:
	case FIELD_OBJECT:
	case FIELD_LIST:
		break;
	}
	return STR("");
}

static void
print_fixed(const struct term *t, const struct table *table)
{
	print_two(t, 2, STR("_id"), COLUMN_WIDTH,
	    table->parent ? str_from(_("the id of the record that holds it")) :
			    str_from(_("its id: the file's name")));
	if (!table->parent) {
		print_two(
		    t, 2, STR("_path"), COLUMN_WIDTH, str_from(_("the file")));
		return;
	}
	print_two(t, 2, STR("_at"), COLUMN_WIDTH,
	    str_from(_("where it stands: a JSON pointer, /lines/3")));
	print_two(t, 2, STR("_in"), COLUMN_WIDTH,
	    str_from(_("where the element stands that holds its list, or ''")));
	print_two(
	    t, 2, STR("_n"), COLUMN_WIDTH, str_from(_("its index, from 0")));
}

static void
print_columns(struct cx *cx, const struct term *t, const struct table *table)
{
	const struct field *f;
	struct str title;
	size_t i;

	print_two(t, 0, table->name, COLUMN_WIDTH, title_of(table));
	term_printf(t, "\n");
	print_fixed(t, table);
	for (i = 0; i < table->columns; i++) {
		f = table->column[i].field;
		title = texts_pick((struct texts){ f->title, f->title_en });
		print_two(t, 2, table->column[i].name, COLUMN_WIDTH,
		    arena_join(&cx->run, title, STR(""), kind_text(cx, f)));
	}
	if (table->children > 0)
		print_heading(t, _("Lists in it:"));
	for (i = 0; i < table->children; i++)
		print_two(t, 2, table->child[i]->name, NAME_WIDTH,
		    title_of(table->child[i]));
}

struct names {
	struct str *v;
	size_t n, cap;
};

static int
add_name(struct cx *cx, void *arg, struct table *t)
{
	struct names *names = arg;

	if (names->n == names->cap)
		names->v = arena_grow(&cx->run, names->v, names->n, &names->cap,
		    sizeof(*names->v));
	names->v[names->n++] = t->name;
	return 0;
}

static int
unknown_table(struct cx *cx, const struct sql_help *h, struct str name)
{
	struct names names = { 0 };
	struct str near;
	size_t i;

	for (i = 0; i < h->types.n; i++)
		table_each(cx, store_table(h->store, h->types.v[i]->table),
		    add_name, &names);
	near = suggest_nearest(&cx->run, name, names.v, names.n);
	fail(cx, ERR_USAGE, _("there is no table of records “%.*s”"),
	    STR_ARG(name));
	if (str_none(near))
		return advise(cx, _("“taizhang help sql” lists the tables"));
	return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
}

int
print_help_sql(struct cx *cx, const struct call *call, struct str name)
{
	struct sql_help *h = ARENA_NEW(&cx->run, struct sql_help);
	const struct table *table;

	if (open_help(cx, call, h) < 0)
		return -1;
	if (str_none(name))
		return print_all(cx, h);
	table = store_table(h->store, name);
	if (!table)
		return unknown_table(cx, h, name);
	print_columns(cx, h->t, table);
	return EXIT_CLEAN;
}
