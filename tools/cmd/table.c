#include "cmd/table.h"

#include "base/utf8.h"
#include "port/i18n.h"

enum {
	INDENT = 2,
	GAP = 2,
	LIST_FROM = 4, /* columns of a single row that make it a list */
};

void
table_begin(struct cx *cx, struct table_model *m, const char *const *name,
    const char *const *label, size_t columns, size_t rows)
{
	size_t i;

	*m = (struct table_model){ .columns = columns };
	m->name = ARENA_ARRAY(&cx->run, columns, struct str);
	m->label = ARENA_ARRAY(&cx->run, columns, struct str);
	m->numeric = ARENA_ARRAY(&cx->run, columns, bool);
	m->cell = ARENA_ARRAY(&cx->run, columns * rows + 1, struct cell);
	for (i = 0; i < columns; i++) {
		m->name[i] = str_from(name[i]);
		m->label[i] = str_from(_(label[i]));
	}
}

void
table_add(struct table_model *m, const struct str *text)
{
	struct cell *row = &m->cell[m->rows++ * m->columns];
	size_t i;

	for (i = 0; i < m->columns; i++)
		row[i] =
		    (struct cell){ str_none(text[i]) ? CELL_NULL : CELL_TEXT,
			    text[i] };
}

static struct str
cell_text(struct cx *cx, const struct cell *c)
{
	return c->kind == CELL_NULL ? STR("—") : term_escape(&cx->run, c->text);
}

static const struct cell *
cell_at(const struct table_model *m, size_t row, size_t column)
{
	return &m->cell[row * m->columns + column];
}

static void
print_padded(const struct term *t, enum look look, struct str text,
    size_t width, bool right)
{
	size_t n = utf8_width(text), blanks = n < width ? width - n : 0;

	if (right)
		term_blanks(t, blanks);
	term_text(t, look, text);
	if (!right)
		term_blanks(t, blanks);
}

static void
print_list(struct cx *cx, const struct term *t, const struct table_model *m)
{
	size_t i, width = 0, n;

	for (i = 0; i < m->columns; i++) {
		n = utf8_width(m->label[i]);
		width = n > width ? n : width;
	}
	for (i = 0; i < m->columns; i++) {
		term_blanks(t, INDENT);
		print_padded(t, LOOK_DIM, m->label[i], width + GAP, false);
		term_text(t, LOOK_PLAIN, cell_text(cx, cell_at(m, 0, i)));
		term_printf(t, "\n");
	}
}

static size_t *
measure(struct cx *cx, const struct table_model *m)
{
	size_t *width = ARENA_ARRAY(&cx->run, m->columns, size_t), i, row, n;

	for (i = 0; i < m->columns; i++)
		width[i] = utf8_width(m->label[i]);
	for (row = 0; row < m->rows; row++)
		for (i = 0; i < m->columns; i++) {
			n = utf8_width(cell_text(cx, cell_at(m, row, i)));
			width[i] = n > width[i] ? n : width[i];
		}
	return width;
}

/* One line; blanks at its end are left away. */
static void
print_row(const struct term *t, enum look look, const struct table_model *m,
    const size_t *width, const struct str *text)
{
	size_t i;

	for (i = 0; i < m->columns; i++) {
		bool last = i + 1 == m->columns;

		term_blanks(t, i == 0 ? INDENT : GAP);
		print_padded(t, look, text[i],
		    last && !m->numeric[i] ? 0 : width[i], m->numeric[i]);
	}
	term_printf(t, "\n");
}

static void
print_rule(
    const struct term *t, const struct table_model *m, const size_t *width)
{
	size_t i, n;

	for (i = 0; i < m->columns; i++) {
		term_blanks(t, i == 0 ? INDENT : GAP);
		for (n = 0; n < width[i]; n++)
			term_text(t, LOOK_DIM, STR("-"));
	}
	term_printf(t, "\n");
}

void
table_print(struct cx *cx, const struct term *t, const struct table_model *m)
{
	struct str *text = ARENA_ARRAY(&cx->run, m->columns, struct str);
	size_t *width, row, i;

	if (m->rows == 0) {
		term_printf(t, "%*s%s\n", INDENT, "", _("(no rows)"));
		return;
	}
	if (m->rows == 1 && m->columns >= LIST_FROM) {
		print_list(cx, t, m);
		return;
	}
	width = measure(cx, m);
	print_row(t, LOOK_PLAIN, m, width, m->label);
	print_rule(t, m, width);
	for (row = 0; row < m->rows; row++) {
		for (i = 0; i < m->columns; i++)
			text[i] = cell_text(cx, cell_at(m, row, i));
		print_row(t, LOOK_PLAIN, m, width, text);
	}
}

/* SQLite also writes Inf, which JSON does not know. */
static bool
is_json_number(struct str s)
{
	size_t at = s.n > 0 && s.p[0] == '-';

	return at < s.n && s.p[at] >= '0' && s.p[at] <= '9';
}

static void
json_cell(struct json *j, const struct cell *c)
{
	switch (c->kind) {
	case CELL_NULL:
		json_literal(j, STR("null"));
		return;
	case CELL_NUMBER:
		if (is_json_number(c->text)) {
			json_literal(j, c->text);
			return;
		}
		break;
	case CELL_TEXT:
		break;
	}
	json_text(j, c->text);
}

void
table_json(struct json *j, const struct table_model *m)
{
	size_t row, i;

	json_key(j, "columns");
	json_open(j, '[');
	for (i = 0; i < m->columns; i++) {
		json_open_flat(j, '{');
		json_put(j, "name", m->name[i]);
		json_put(j, "label", m->label[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_key(j, "rows");
	json_open(j, '[');
	for (row = 0; row < m->rows; row++) {
		json_open_flat(j, '[');
		for (i = 0; i < m->columns; i++)
			json_cell(j, cell_at(m, row, i));
		json_close(j, ']');
	}
	json_close(j, ']');
}
