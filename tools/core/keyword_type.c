#include "base/buf.h"
#include "core/keyword.h"
#include "core/mend.h"
#include "core/number.h"
#include "port/i18n.h"

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

/* For a number, a truth value or nothing where a text should be. */
static struct str
text_of(struct arena *a, const struct schema *s, const struct node *n)
{
	struct str meant = { 0 };

	if (str_eq(node_text(s->document, STR("format")), STR("date")))
		meant = mend_day(a, n->text);
	if (str_eq(node_text(s->document, STR("x-money")), STR("true")))
		meant = mend_money(a, n->text);
	if (!str_none(meant) && !str_eq(meant, n->text))
		return arena_printf(a, _("write \"%.*s\""), STR_ARG(meant));
	return arena_printf(
	    a, _("put it in quotes: \"%.*s\""), STR_ARG(n->text));
}

/* For a text that should be a number or a truth value; or nobody knows. */
static struct str
text_remedy(struct arena *a, unsigned mask, const struct node *n)
{
	struct str meant;
	struct number number;

	if (mask & (KIND_INTEGER | KIND_NUMBER)) {
		meant = mend_number(a, n->text);
		if (!str_none(meant) && number_parse(a, meant, &number) &&
		    ((mask & KIND_NUMBER) || number_is_integer(&number)))
			return arena_printf(a,
			    _("write %.*s: half-width digits alone, without "
			      "quotes, commas and units"),
			    STR_ARG(meant));
	}
	if (!(mask & KIND_BOOL))
		return (struct str){ 0 };
	meant = mend_bool(a, n->text);
	if (str_none(meant))
		return str_from(_("write true or false, without quotes"));
	return arena_printf(a, _("write %.*s, without quotes"), STR_ARG(meant));
}

static struct str
scalar_remedy(
    struct run *r, const struct schema *s, unsigned mask, const struct node *n)
{
	struct arena *a = &r->cx->scratch;
	struct str out = { 0 }, keys;

	if (n->kind == NODE_NULL)
		return str_from(_("write the value, or delete the line"));
	if (n->kind == NODE_TEXT)
		out = text_remedy(a, mask, n);
	else if (mask & KIND_TEXT)
		out = text_of(a, s, n);
	if (!str_none(out))
		return out;
	if (mask & KIND_LIST)
		return str_from(
		    _("begin each element on a line of its own with “- ”, even "
		      "if there is only one"));
	keys = value_keys(a, node_get(s->document, STR("properties")));
	if (mask & KIND_MAP && keys.n > 0)
		return arena_printf(a,
		    _("write its fields on the lines below, two spaces further "
		      "to the right: %.*s"),
		    STR_ARG(keys));
	return arena_printf(
	    a, _("write %.*s here"), STR_ARG(kinds_wanted(a, mask)));
}

/* How it should have been written. */
static struct str
remedy_for(
    struct run *r, const struct schema *s, unsigned mask, const struct node *n)
{
	if (n->kind < NODE_LIST)
		return scalar_remedy(r, s, mask, n);
	if (mask & KIND_LIST)
		return str_from(
		    _("begin each element on a line of its own with “- ”, even "
		      "if there is only one"));
	if (mask & KIND_MAP)
		return str_from(_("write the fields themselves, without “- ” "
				  "before them"));
	return arena_printf(&r->cx->scratch,
	    _("write %.*s on the line of the field name, without brackets and "
	      "“- ”"),
	    STR_ARG(kinds_wanted(&r->cx->scratch, mask)));
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
		.remedy = remedy_for(r, s, mask, spot->value),
		.own = s->message,
	    });
}
