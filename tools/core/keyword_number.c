#include "core/keyword.h"
#include "core/number.h"
#include "port/i18n.h"

/* A bound as it was written, and as a number. */
struct bound {
	struct str text;
	struct number number;
};

int
bound_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct bound *b = ARENA_NEW(c->set->arena, struct bound);

	b->text = value->text;
	if ((value->kind != NODE_INT && value->kind != NODE_FLOAT) ||
	    !number_parse(c->set->arena, value->text, &b->number))
		return compile_fail(c, value, _("a number is expected"));
	*data = b;
	return 0;
}

int
count_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	size_t *count = ARENA_NEW(c->set->arena, size_t), i;
	struct number n;

	if ((value->kind != NODE_INT && value->kind != NODE_FLOAT) ||
	    !number_parse(c->set->arena, value->text, &n) || n.negative ||
	    !number_is_integer(&n))
		return compile_fail(c, value,
		    _("a whole number that is not "
		      "negative is expected"));
	if (n.digits.n + (size_t)n.exponent > 18)
		*count = SIZE_MAX; /* nothing has as many */
	for (i = 0; *count < SIZE_MAX && i < n.digits.n; i++)
		*count = *count * 10 + (size_t)(n.digits.p[i] - '0');
	for (i = 0; *count < SIZE_MAX && i < (size_t)n.exponent; i++)
		*count *= 10;
	*data = count;
	return 0;
}

/* The value as a number; false if it is none, and nothing is asked of it. */
static bool
number_of(struct run *r, const struct spot *spot, struct number *out)
{
	const struct node *n = spot->value;

	if (n->kind != NODE_INT && n->kind != NODE_FLOAT)
		return false;
	if (n->text.n > NUMBER_LENGTH_MAX)
		return run_give_up(r, N_("a number is too long"));
	return number_parse(&r->cx->scratch, n->text, out);
}

static bool
refuse(struct run *r, const struct schema *s, const struct spot *spot,
    const char *rule, struct str remedy)
{
	struct arena *a = &r->cx->scratch;

	return run_wrong(r, spot,
	    (struct wrong){
		.rule = rule,
		.text = arena_printf(a, _("%.*s may not be %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = remedy,
		.own = s->message,
	    });
}

bool
minimum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct bound *b = data;
	struct number n;

	return !number_of(r, spot, &n) || number_cmp(&n, &b->number) >= 0 ||
	    (r->found &&
		refuse(r, s, spot, "schema-minimum",
		    arena_printf(&r->cx->scratch, _("write at least %.*s"),
			STR_ARG(b->text))));
}

bool
maximum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct bound *b = data;
	struct number n;

	return !number_of(r, spot, &n) || number_cmp(&n, &b->number) <= 0 ||
	    (r->found &&
		refuse(r, s, spot, "schema-maximum",
		    arena_printf(&r->cx->scratch, _("write at most %.*s"),
			STR_ARG(b->text))));
}

bool
exclusive_minimum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct bound *b = data;
	struct number n;

	return !number_of(r, spot, &n) || number_cmp(&n, &b->number) > 0 ||
	    (r->found &&
		refuse(r, s, spot, "schema-exclusive-minimum",
		    arena_printf(&r->cx->scratch, _("write more than %.*s"),
			STR_ARG(b->text))));
}

bool
exclusive_maximum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct bound *b = data;
	struct number n;

	return !number_of(r, spot, &n) || number_cmp(&n, &b->number) < 0 ||
	    (r->found &&
		refuse(r, s, spot, "schema-exclusive-maximum",
		    arena_printf(&r->cx->scratch, _("write less than %.*s"),
			STR_ARG(b->text))));
}

int
multiple_of_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	const struct number zero = { 0 };

	if (bound_compile(c, value, data) < 0)
		return -1;
	if (number_cmp(&((const struct bound *)*data)->number, &zero) <= 0)
		return compile_fail(c, value, _("“multipleOf” is above zero"));
	return 0;
}

bool
multiple_of_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct bound *b = data;
	struct number n;

	return !number_of(r, spot, &n) ||
	    number_is_multiple(&r->cx->scratch, &n, &b->number) ||
	    (r->found &&
		refuse(r, s, spot, "schema-multiple-of",
		    arena_printf(&r->cx->scratch,
			_("write a whole multiple of %.*s"),
			STR_ARG(b->text))));
}
