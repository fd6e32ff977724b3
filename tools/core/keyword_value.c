#include "base/buf.h"
#include "base/utf8.h"
#include "core/keyword.h"
#include "core/number.h"
#include "core/suggest.h"
#include "port/i18n.h"

/* --- type --- */

enum {
	KIND_NULL = 1,
	KIND_BOOL = 2,
	KIND_INTEGER = 4,
	KIND_NUMBER = 8,
	KIND_TEXT = 16,
	KIND_LIST = 32,
	KIND_MAP = 64
};

static const struct {
	const char *word;
	unsigned kind;
	const char *name;
} kinds[] = {
	{ "null", KIND_NULL, N_("nothing") },
	{ "boolean", KIND_BOOL, N_("true or false") },
	{ "integer", KIND_INTEGER, N_("a whole number") },
	{ "number", KIND_NUMBER, N_("a number") },
	{ "string", KIND_TEXT, N_("a text") },
	{ "array", KIND_LIST, N_("a list") },
	{ "object", KIND_MAP, N_("a group of fields") },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static unsigned
kind_of_word(struct str word)
{
	size_t i;

	for (i = 0; i < KINDS; i++)
		if (str_eq(word, str_from(kinds[i].word)))
			return kinds[i].kind;
	return 0;
}

int
type_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	unsigned *mask = ARENA_NEW(c->set->arena, unsigned), one;
	const struct node *n = value->kind == NODE_LIST ? value->first : value;

	for (; n; n = value->kind == NODE_LIST ? n->next : NULL) {
		one = kind_of_word(n->text);
		if (one == 0)
			return compile_fail(
			    c, n, _("“%.*s” is no type"), STR_ARG(n->text));
		*mask |= one;
	}
	*data = mask;
	return 0;
}

static bool
is_whole(struct run *r, const struct node *n)
{
	struct number number;

	return number_parse(&r->cx->scratch, n->text, &number) &&
	    number_is_integer(&number);
}

static unsigned
kind_of_value(struct run *r, const struct node *n)
{
	switch (n->kind) {
	case NODE_NULL:
		return KIND_NULL;
	case NODE_BOOL:
		return KIND_BOOL;
	case NODE_INT:
		return KIND_INTEGER | KIND_NUMBER;
	case NODE_FLOAT:
		return KIND_NUMBER | (is_whole(r, n) ? KIND_INTEGER : 0);
	case NODE_TEXT:
		return KIND_TEXT;
	case NODE_LIST:
		return KIND_LIST;
	case NODE_MAP:
		return KIND_MAP;
	}
	return 0;
}

static struct str
kinds_wanted(struct arena *a, unsigned mask)
{
	struct buf b = { .arena = a };
	size_t i;

	for (i = 0; i < KINDS; i++) {
		if (!(mask & kinds[i].kind))
			continue;
		if (b.n > 0)
			buf_add(&b, str_from(_(" or ")));
		buf_add(&b, str_from(_(kinds[i].name)));
	}
	return buf_str(&b);
}

/* A half-width copy of ０-９ ． －, which clerks type without noticing. */
static struct str
half_width(struct arena *a, struct str s)
{
	struct buf b = { .arena = a };
	char bytes[4];
	size_t at = 0;

	while (at < s.n) {
		int32_t c = utf8_next(s, &at);

		if (c >= 0xff01 && c <= 0xff5e)
			c -= 0xfee0;
		if (c == ',' || c < 0)
			continue; /* 12,500 */
		buf_add(
		    &b, (struct str){ bytes, utf8_put((uint32_t)c, bytes) });
	}
	return buf_str(&b);
}

/* How it should have been written; none if nobody can tell. */
static struct str
mended(struct run *r, unsigned mask, const struct node *n)
{
	struct arena *a = &r->cx->scratch;
	struct number number;
	struct str digits;

	if ((mask & KIND_TEXT) && n->kind < NODE_TEXT && n->kind != NODE_NULL)
		return arena_printf(
		    a, _("put it in quotes: \"%.*s\""), STR_ARG(n->text));
	if (n->kind == NODE_NULL)
		return str_from(_("write the value, or delete the line"));
	if ((mask & (KIND_INTEGER | KIND_NUMBER)) && n->kind == NODE_TEXT) {
		digits = half_width(a, n->text);
		if (number_parse(a, digits, &number))
			return arena_printf(a,
			    _("write %.*s, without quotes, "
			      "commas or full-width digits"),
			    STR_ARG(digits));
	}
	if ((mask & KIND_BOOL) && n->kind == NODE_TEXT)
		return str_from(_("write true or false, without quotes"));
	if ((mask & KIND_LIST) && n->kind != NODE_LIST)
		return arena_printf(a,
		    _("begin each element on a line of its "
		      "own with “- ”, even if there is only one"));
	return arena_printf(
	    a, _("write %.*s here"), STR_ARG(kinds_wanted(a, mask)));
}

bool
type_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const unsigned mask = *(const unsigned *)data;
	struct arena *a = &r->cx->scratch;

	if (mask & kind_of_value(r, spot->value))
		return true;
	if (!r->found)
		return false;
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-type",
		.text = arena_printf(a, _("%.*s must be %.*s; here is %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(kinds_wanted(a, mask)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = mended(r, mask, spot->value),
		.own = s->message,
	    });
}

/* --- enum and const --- */

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
nearest_of(struct arena *a, const struct node *list, const struct node *n)
{
	struct str *word = ARENA_ARRAY(a, list->count + 1, struct str);
	const struct node *e;
	size_t count = 0;

	if (n->kind >= NODE_LIST)
		return (struct str){ 0 };
	for (e = list->first; e; e = e->next)
		if (e->kind == NODE_TEXT)
			word[count++] = e->text;
	return suggest_nearest(a, n->text, word, count);
}

bool
enum_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct node *list = data, *e;
	struct arena *a = &r->cx->scratch;
	struct str near, allowed;

	for (e = list->first; e; e = e->next)
		if (value_equal(e, spot->value))
			return true;
	if (!r->found)
		return false;
	near = nearest_of(a, list, spot->value);
	allowed = value_list(a, list);
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-enum",
		.text = arena_printf(a, _("%.*s may not be %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = str_none(near) ?
		    arena_printf(
			a, _("choose one of: %.*s"), STR_ARG(allowed)) :
		    arena_printf(a,
			_("did you mean “%.*s”? Allowed are: "
			  "%.*s"),
			STR_ARG(near), STR_ARG(allowed)),
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

	if (value_equal(wanted, spot->value))
		return true;
	if (!r->found)
		return false;
	return run_wrong(r, spot,
	    (struct wrong){
		.rule = "schema-const",
		.text = arena_printf(a, _("%.*s must be %.*s; here is %.*s"),
		    STR_ARG(spot_label(a, spot)),
		    STR_ARG(value_shown(a, wanted)),
		    STR_ARG(value_shown(a, spot->value))),
		.remedy = arena_printf(
		    a, _("write %.*s here"), STR_ARG(value_shown(a, wanted))),
		.own = s->message,
	    });
}
