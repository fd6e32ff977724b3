#include "core/report.h"

#include "core/header.h"
#include "core/store.h"
#include "port/i18n.h"

enum { REPORT_BYTES = 256 << 10, ANSWER_BYTES = 256 << 20 };

static const char *const report_keys[] = {
	"report",
	"article",
	"clause",
	"title",
	"title.en",
	"alone",
	"by",
	"with",
	"columns",
	"columns.en",
	"why",
	"why.en",
	NULL,
};

static int
check_with(struct cx *cx, const struct header *h, bool *is)
{
	struct str got = header_get(h, "with");

	*is = str_eq(got, STR("findings"));
	return str_none(got) || *is ?
	    0 :
	    fail(cx, ERR_WORLD, _("1:1: “-- with:” is findings, not “%.*s”"),
		STR_ARG(got));
}

static int
parse_report(struct cx *cx, struct str text, struct report *r)
{
	struct header h;

	if (header_parse(cx, text, report_keys, &h) < 0 ||
	    header_need(cx, &h, "report", &r->id) < 0 ||
	    header_need(cx, &h, "title", &r->title.zh) < 0 ||
	    header_need(cx, &h, "columns", &r->columns.zh) < 0)
		return -1;
	r->title.en = header_get(&h, "title.en");
	r->alone = str_eq(header_get(&h, "alone"), STR("yes"));
	r->columns.en = header_get(&h, "columns.en");
	r->by = header_get(&h, "by");
	r->by_month = str_eq(r->by, STR("month"));
	if (check_with(cx, &h, &r->with_findings) < 0)
		return -1;
	r->sql = h.sql;
	r->sql_line = h.sql_line;
	return 0;
}

static int
load_file(struct cx *cx, struct source *source,
    const struct source_entry *entry, struct reports *to)
{
	struct str text;
	struct report *r;
	int rc = source_read(cx, source, &cx->run, entry, REPORT_BYTES, &text);

	if (rc > 0)
		return fail(cx, ERR_WORLD,
		    _("a report may have at most %d "
		      "bytes"),
		    REPORT_BYTES);
	if (rc < 0)
		return -1;
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	r = &to->v[to->n++];
	*r = (struct report){ .file = entry->path };
	return parse_report(cx, text, r);
}

int
reports_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct reports *out)
{
	struct source_list list = { 0 };
	size_t i;

	*out = (struct reports){ 0 };
	if (source_list(cx, source,
		arena_printf(&cx->run, "%.*s/reports", STR_ARG(schema_dir)),
		&list) < 0)
		return -1;
	for (i = 0; i < list.n; i++)
		if (str_ends(list.v[i].path, STR(".sql")) &&
		    load_file(cx, source, &list.v[i], out) < 0)
			return within(cx, list.v[i].path);
	return 0;
}

const struct report *
reports_get(const struct reports *r, struct str id, struct str by)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (str_eq(r->v[i].id, id) &&
		    (str_none(by) || str_eq(r->v[i].by, by)))
			return &r->v[i];
	return NULL;
}

/* The label of a column in "name=label name=label", or its name. */
static struct str
label_of(struct str labels, struct str name)
{
	struct str rest = labels, word, key, label;

	while (str_next(&rest, ' ', &word))
		if (str_cut(word, '=', &key, &label) && str_eq(key, name))
			return label;
	return name;
}

static void
begin_table(struct cx *cx, const struct query *q, struct table_model *t)
{
	size_t i;

	*t = (struct table_model){ .columns = (size_t)query_columns(q) };
	t->name = ARENA_ARRAY(&cx->run, t->columns, struct str);
	t->label = ARENA_ARRAY(&cx->run, t->columns, struct str);
	t->numeric = ARENA_ARRAY(&cx->run, t->columns, bool);
	for (i = 0; i < t->columns; i++) {
		t->name[i] = arena_dup(&cx->run, query_name(q, (int)i));
		t->numeric[i] = true;
	}
}

static void
add_cells(struct cx *cx, const struct query *q, struct table_model *t,
    struct cell *row)
{
	size_t i;

	for (i = 0; i < t->columns; i++) {
		row[i].text = arena_dup(&cx->run, query_text(q, (int)i));
		switch (query_kind(q, (int)i)) {
		case QUERY_NULL:
			row[i].kind = CELL_NULL;
			break;
		case QUERY_INT:
		case QUERY_REAL:
			row[i].kind = CELL_NUMBER;
			break;
		case QUERY_TEXT:
			row[i].kind = CELL_TEXT;
			t->numeric[i] = false;
			break;
		}
	}
}

/* The rows; what is more than `most` bytes of text is refused. */
static int
fetch(struct cx *cx, struct query *q, size_t most, struct table_model *t)
{
	size_t cap = t->rows, bytes = 0, i;
	struct cell *row;
	int rc;

	while ((rc = query_step(cx, q)) > 0) {
		if (t->rows == cap)
			t->cell = arena_grow(&cx->run, t->cell, t->rows, &cap,
			    t->columns * sizeof(*t->cell));
		row = t->cell + t->rows * t->columns;
		add_cells(cx, q, t, row);
		t->rows++;
		for (i = 0; i < t->columns; i++)
			bytes += sizeof(*row) + row[i].text.n;
		if (bytes > most) {
			fail(cx, ERR_WORLD, _("the answer is too large"));
			return advise(cx, _("ask for less: LIMIT, WHERE"));
		}
	}
	return rc;
}

int
report_run(struct cx *cx, struct store *store, const struct report *r,
    struct table_model *t)
{
	*t = (struct table_model){ 0 };
	return report_add(cx, store, r, t);
}

int
report_add(struct cx *cx, struct store *store, const struct report *r,
    struct table_model *t)
{
	struct db_use use;
	struct query *q = store_ask(cx, store, r->sql, r->sql_line, &use);
	size_t i;
	int rc;

	if (!q)
		return within(cx, r->file);
	if (t->columns == 0)
		begin_table(cx, q, t);
	for (i = 0; i < t->columns; i++)
		t->label[i] = label_of(texts_pick(r->columns), t->name[i]);
	rc = fetch(cx, q, SIZE_MAX, t);
	query_close(q);
	return rc < 0 ? within(cx, r->file) : 0;
}

int
report_ask(
    struct cx *cx, struct store *store, struct str sql, struct table_model *t)
{
	struct db_use use;
	struct query *q;
	size_t i;
	int rc;

	store_bound(store);
	q = store_ask(cx, store, sql, 1, &use);
	if (!q) { /* it is the caller's SQL that is wrong */
		cx->err = ERR_USAGE;
		return advise(cx,
		    _("“taizhang help sql” lists tables, columns and "
		      "functions"));
	}
	begin_table(cx, q, t);
	for (i = 0; i < t->columns; i++)
		t->label[i] =
		    arena_dup(&cx->run, store_label(store, q, (int)i));
	rc = fetch(cx, q, ANSWER_BYTES, t);
	query_close(q);
	return rc < 0 ? -1 : 0;
}
