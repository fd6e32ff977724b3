#include "core/keyword.h"
#include "core/suggest.h"
#include "port/i18n.h"

int
enum_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	if (value->kind != NODE_LIST)
		return compile_fail(c, value, _("“enum” is a list"));
	*data = value;
	return 0;
}

static struct str
nearest_of(struct run *r, const struct node *list, const struct node *n)
{
	struct arena *a = &r->cx->scratch;
	const struct node *e;
	struct str *word;
	size_t count = 0;

	if (n->kind >= NODE_LIST || !run_may_guess(r, list->count))
		return (struct str){ 0 };
	word = ARENA_ARRAY(a, list->count + 1, struct str);
	for (e = list->first; e; e = e->next)
		if (e->kind == NODE_TEXT)
			word[count++] = e->text;
	return suggest_nearest(a, n->text, word, count);
}

/* The same, but for the quotation marks: how to write it. */
static struct str
other_kind(struct arena *a, const struct node *e, const struct node *n)
{
	if (e->kind >= NODE_LIST || n->kind >= NODE_LIST ||
	    e->kind == n->kind || !str_eq(e->text, n->text))
		return (struct str){ 0 };
	if (e->kind == NODE_TEXT)
		return arena_printf(
		    a, _("put it in quotes: \"%.*s\""), STR_ARG(e->text));
	return arena_printf(
	    a, _("write %.*s, without quotes"), STR_ARG(e->text));
}

static struct str
enum_remedy(struct run *r, const struct node *list, const struct node *n)
{
	struct arena *a = &r->cx->scratch;
	struct str near = nearest_of(r, list, n), other;
	const struct node *e;

	for (e = list->first; e; e = e->next) {
		other = other_kind(a, e, n);
		if (!str_none(other))
			return other;
	}
	if (str_none(near))
		return arena_printf(
		    a, _("choose one of: %.*s"), STR_ARG(value_list(a, list)));
	return arena_printf(a, _("did you mean “%.*s”? Allowed are: %.*s"),
	    STR_ARG(near), STR_ARG(value_list(a, list)));
}

bool
enum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *list = data, *e;
	struct arena *a = &r->cx->scratch;

	for (e = list->first; e; e = e->next)
		if (value_equal(e, spot->value))
			return true;
	if (!r->found)
		return false;
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-enum",
		.text = arena_printf(a, _("%.*s may not be %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = enum_remedy(r, list, spot->value),
		.own = s->message,
	    });
}

int
const_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	(void)c;
	*data = value;
	return 0;
}

bool
const_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *wanted = data;
	struct arena *a = &r->cx->scratch;
	struct str other;

	if (value_equal(wanted, spot->value))
		return true;
	if (!r->found)
		return false;
	other = other_kind(a, wanted, spot->value);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-const",
		.text = arena_printf(a, _("%.*s must be %.*s; here is %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, wanted)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = str_none(other) ?
		    arena_printf(a, _("write %.*s here"),
			STR_ARG(value_shown(a, wanted))) :
		    other,
		.own = s->message,
	    });
}
