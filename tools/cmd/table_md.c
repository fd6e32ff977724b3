#include <string.h>

#include "cmd/table.h"

/* As it is read, not as it is meant: nothing in a record makes markup. */
static void
put(struct cx *cx, FILE *to, struct str s)
{
	struct str safe = term_escape(&cx->scratch, s);
	size_t i;

	fputs(" ", to);
	for (i = 0; i < safe.n; i++) {
		if (strchr("\\`*_[]<>|&~", safe.p[i]))
			fputc('\\', to);
		fputc(safe.p[i], to);
	}
	fputs(" |", to);
}

void
table_md(struct cx *cx, FILE *to, const struct table_model *m)
{
	const struct cell *c = m->cell;
	size_t row, i;

	fputs("|", to);
	for (i = 0; i < m->columns; i++)
		put(cx, to, m->label[i]);
	fputs("\n|", to);
	for (i = 0; i < m->columns; i++)
		fputs(m->numeric[i] ? " --: |" : " --- |", to);
	fputs("\n", to);
	for (row = 0; row < m->rows; row++) {
		fputs("|", to);
		for (i = 0; i < m->columns; i++, c++)
			put(cx, to, c->kind == CELL_NULL ? STR("—") : c->text);
		fputs("\n", to);
		arena_clear(&cx->scratch);
	}
}
