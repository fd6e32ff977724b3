#include "core/complaint.h"

static void
complain_and_fail(struct complaints *to, const struct complaint *c)
{
	if (to->cx->err != ERR_NONE)
		return;
	fail(to->cx, ERR_WORLD, "%.*s:%u:%u: %.*s", STR_ARG(to->path), c->line,
	    c->column, STR_ARG(c->text));
	if (c->remedy.n > 0)
		advise(to->cx, "%.*s", STR_ARG(c->remedy));
}

void
complaints_add(struct complaints *to, const struct complaint *c)
{
	struct finding f = {
		.severity = SEV_ERROR,
		.rule = c->rule,
		.path = to->path,
		.line = c->line,
		.column = c->column,
		.field = c->field,
		.text = c->text,
		.remedy = c->remedy,
	};

	if (to->n > 0 && to->line == c->line && to->column == c->column)
		return;
	to->line = c->line;
	to->column = c->column;
	if (!to->found)
		complain_and_fail(to, c);
	else if (to->n < COMPLAINTS_MAX)
		findings_add(to->cx, to->found, &f);
	to->n++;
}
