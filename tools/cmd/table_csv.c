#include <string.h>

#include "cmd/table.h"

static void
put_field(FILE *to, struct str s, bool formula)
{
	size_t i;

	fputc('"', to);
	if (formula)
		fputc('\'', to);
	for (i = 0; i < s.n; i++) {
		if (s.p[i] == '"')
			fputc('"', to);
		fputc(s.p[i], to);
	}
	fputc('"', to);
}

static bool
needs_quotes(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '\0' || strchr("\",\r\n", s.p[i]))
			return true;
	return false;
}

static void
put(FILE *to, struct str s, bool text, bool last)
{
	bool formula =
	    text && s.n > 0 && s.p[0] != '\0' && strchr("=+-@\t\r", s.p[0]);

	if (formula || needs_quotes(s))
		put_field(to, s, formula);
	else if (s.n > 0)
		fwrite(s.p, 1, s.n, to);
	fputs(last ? "\r\n" : ",", to);
}

void
table_csv_head(FILE *to, const struct table_model *m)
{
	size_t i;

	fputs("\xef\xbb\xbf", to);
	for (i = 0; i < m->columns; i++)
		put(to, m->label[i], true, i + 1 == m->columns);
}

void
table_csv_rows(FILE *to, const struct table_model *m)
{
	const struct cell *c = m->cell;
	size_t row, i;

	for (row = 0; row < m->rows; row++)
		for (i = 0; i < m->columns; i++, c++)
			put(to, c->text, c->kind == CELL_TEXT,
			    i + 1 == m->columns);
}

void
table_csv(FILE *to, const struct table_model *m)
{
	table_csv_head(to, m);
	table_csv_rows(to, m);
}
