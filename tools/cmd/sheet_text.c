#include "cmd/sheet_text.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "cmd/wrap.h"
#include "core/label.h"
#include "port/i18n.h"

enum {
	INDENT = 2,
	GAP = 2,
	LABEL_MOST = 28,
	LINE_WIDTH = 78,
	TABLE_WIDTH = 100,
};

struct page {
	struct cx *cx;
	const struct term *t;
	const struct sheet *s;
	size_t column; /* where values begin */
};

static struct str
value_text(struct cx *cx, const struct sheet_line *l)
{
	if (l->kind == SHEET_EMPTY)
		return STR("—");
	if (str_none(l->ref_name))
		return sheet_value(l);
	return arena_printf(&cx->run, _("%.*s (%.*s)"), STR_ARG(sheet_value(l)),
	    STR_ARG(l->ref_name));
}

/* A list of single values: it fits behind its label. */
static bool
is_plain_list(const struct sheet_line *l)
{
	size_t i;

	for (i = 1; i <= l->below; i++)
		if (!l[i].element || l[i].kind != SHEET_VALUE)
			return false;
	return l->below > 0;
}

static struct str
joined(struct cx *cx, const struct sheet_line *l)
{
	struct buf b = { .arena = &cx->run };
	size_t i;

	for (i = 1; i <= l->below; i++) {
		if (i > 1)
			buf_add(&b, str_from(_(", ")));
		buf_add(&b, value_text(cx, &l[i]));
	}
	return buf_str(&b);
}

static size_t
label_width(const struct sheet_line *l)
{
	return INDENT + l->level * INDENT + utf8_width(l->label);
}

static void
print_lines(const struct page *p, size_t at, struct str text)
{
	struct str line;
	bool first = true;

	text = wrap(&p->cx->run, text, LINE_WIDTH, 0);
	while (text.n > 0 && str_next(&text, '\n', &line)) {
		term_blanks(p->t,
		    !first	       ? p->column :
			at < p->column ? p->column - at :
					 GAP);
		term_text(p->t, LOOK_PLAIN, line);
		term_printf(p->t, "\n");
		first = false;
	}
	if (first)
		term_printf(p->t, "\n");
}

static void
print_label(const struct page *p, const struct sheet_line *l, enum look look)
{
	term_blanks(p->t, INDENT + l->level * INDENT);
	term_text(p->t, look, l->label);
}

static void
print_value(const struct page *p, const struct sheet_line *l, struct str text)
{
	print_label(p, l, LOOK_DIM);
	print_lines(p, label_width(l), text);
}

/* --- a list as a table --- */

/* Elements that hold single values, or lists of them, and nothing else. */
static bool
is_flat(const struct sheet_line *l)
{
	size_t i, k;

	for (i = 1; i <= l->below; i += l[i].below + 1) {
		if (!l[i].element || l[i].kind != SHEET_GROUP)
			return false;
		for (k = i + 1; k <= i + l[i].below; k += l[k].below + 1)
			if (l[k].kind == SHEET_GROUP && !is_plain_list(&l[k]))
				return false;
	}
	return l->below > 0;
}

static size_t
column_of(struct cx *cx, struct table_model *m, const struct sheet_line *l)
{
	size_t i, cap = m->columns;

	for (i = 0; i < m->columns; i++)
		if (str_eq(m->name[i], l->node->key))
			return i;
	m->name =
	    arena_grow(&cx->run, m->name, m->columns, &cap, sizeof(*m->name));
	cap = m->columns;
	m->label =
	    arena_grow(&cx->run, m->label, m->columns, &cap, sizeof(*m->label));
	m->name[m->columns] = l->node->key;
	m->label[m->columns] = l->label;
	return m->columns++;
}

static void
fill_row(struct cx *cx, struct table_model *m, const struct sheet_line *l)
{
	struct cell *row = &m->cell[m->rows++ * m->columns];
	size_t k;

	for (k = 1; k <= l->below; k += l[k].below + 1)
		row[column_of(cx, m, &l[k])] = (struct cell){ CELL_TEXT,
			l[k].below ? joined(cx, &l[k]) :
				     value_text(cx, &l[k]) };
}

static void
fill_table(struct cx *cx, const struct sheet_line *l, struct table_model *m)
{
	size_t i, k, rows = 0;

	*m = (struct table_model){ 0 };
	for (i = 1; i <= l->below; i += l[i].below + 1, rows++)
		for (k = 1; k <= l[i].below; k += l[i + k].below + 1)
			column_of(cx, m, &l[i + k]);
	m->numeric = ARENA_ARRAY(&cx->run, m->columns, bool);
	m->cell = ARENA_ARRAY(&cx->run, rows * m->columns + 1, struct cell);
	for (i = 1; i <= l->below; i += l[i].below + 1)
		fill_row(cx, m, &l[i]);
}

static size_t
table_width(const struct table_model *m)
{
	size_t i, row, n, widest, all = INDENT;

	for (i = 0; i < m->columns; i++) {
		widest = utf8_width(m->label[i]);
		for (row = 0; row < m->rows; row++) {
			n = utf8_width(m->cell[row * m->columns + i].text);
			widest = n > widest ? n : widest;
		}
		all += widest + GAP;
	}
	return all;
}

static bool
print_table(const struct page *p, const struct sheet_line *l)
{
	struct table_model m;

	if (l->level > 0 || !is_flat(l))
		return false;
	fill_table(p->cx, l, &m);
	if (m.rows < 2 || table_width(&m) > TABLE_WIDTH)
		return false;
	print_label(p, l, LOOK_BOLD);
	term_printf(p->t, "\n");
	table_print(p->cx, p->t, &m);
	term_printf(p->t, "\n");
	return true;
}

/* --- the whole --- */

/* Lines that were printed.  A table has a blank line behind it. */
static size_t
print_one(const struct page *p, const struct sheet_line *l)
{
	if (is_plain_list(l)) {
		print_value(p, l, joined(p->cx, l));
		return l->below + 1;
	}
	if (l->kind != SHEET_GROUP) {
		print_value(p, l, value_text(p->cx, l));
		return 1;
	}
	if (print_table(p, l))
		return l->below + 1;
	/* elements are numbered: the list itself needs no line */
	if (l->below == 0 || !l[1].element) {
		print_label(p, l, LOOK_BOLD);
		term_printf(p->t, "\n");
	}
	return 1;
}

void
sheet_print(struct cx *cx, const struct term *t, const struct sheet *s)
{
	struct page p = { cx, t, s, 0 };
	size_t i, n;

	for (i = 0; i < s->n; i++) {
		n = label_width(&s->v[i]) + GAP;
		if (n > p.column && n <= LABEL_MOST)
			p.column = n;
	}
	for (i = 0; i < s->n;)
		i += print_one(&p, &s->v[i]);
}

void
sheet_json(struct json *j, const struct sheet *s)
{
	const struct sheet_line *l;

	json_key(j, "fields");
	json_open(j, '[');
	for (l = s->v; l < s->v + s->n; l++) {
		if (l->kind == SHEET_GROUP)
			continue;
		json_open_flat(j, '{');
		json_put(j, "field", l->pointer);
		json_put(j, "label", l->path);
		json_put(j, "value",
		    l->kind == SHEET_VALUE && l->node->kind != NODE_NULL ?
			l->node->text :
			(struct str){ 0 });
		json_put(
		    j, "refers_to", l->ref ? l->ref->name : (struct str){ 0 });
		json_put(j, "name", l->ref_name);
		json_close(j, '}');
	}
	json_close(j, ']');
}

void
sheet_table(struct cx *cx, const struct sheet *s, struct table_model *m)
{
	enum { FIELD, LABEL, VALUE, TYPE, NAME, COLUMNS };
	static const char *const names[COLUMNS] = { "field", "label", "value",
		"refers_to", "name" };
	static const char *const labels[COLUMNS] = { N_("pointer"), N_("field"),
		N_("value"), N_("refers to"), N_("name") };
	size_t i;

	table_begin(cx, m, names, labels, COLUMNS, s->n);
	for (i = 0; i < s->n; i++) {
		const struct sheet_line *l = &s->v[i];
		const struct str text[COLUMNS] = { l->pointer, l->path,
			l->kind == SHEET_VALUE ? sheet_value(l) :
						 (struct str){ 0 },
			l->ref ? label_type(l->ref, l->ref->name) :
				 (struct str){ 0 },
			l->ref_name };

		if (l->kind != SHEET_GROUP)
			table_add(m, text);
	}
}
