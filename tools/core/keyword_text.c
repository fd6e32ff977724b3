#include "base/utf8.h"
#include "core/format.h"
#include "core/keyword.h"
#include "core/mend.h"
#include "port/i18n.h"
#include "port/regex.h"

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
min_length_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t least = *(const size_t *)data;
	const struct node *n = spot->value;

	if (n->kind != NODE_TEXT || utf8_count(n->text) >= least)
		return true;
	return r->found &&
	    refuse(r, s, spot, "schema-min-length",
		least == 1 ? str_from(_("write something here")) :
			     arena_printf(&r->cx->scratch,
				 _("write at least %zu characters; here are "
				   "%zu"),
				 least, utf8_count(n->text)));
}

bool
max_length_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t most = *(const size_t *)data;
	const struct node *n = spot->value;

	if (n->kind != NODE_TEXT || utf8_count(n->text) <= most)
		return true;
	return r->found &&
	    refuse(r, s, spot, "schema-max-length",
		arena_printf(&r->cx->scratch,
		    _("write at most %zu characters; here are %zu"), most,
		    utf8_count(n->text)));
}

int
pattern_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	struct regex *re;

	if (value->kind != NODE_TEXT)
		return compile_fail(c, value, _("“pattern” is a text"));
	re = regex_compile(c->cx, c->set->arena, value->text);
	if (!re)
		return document_within(c->cx, c->resource->document, value);
	*data = re;
	return 0;
}

/* For a remedy alone: whatever goes wrong, it is no. */
static bool
is_like(struct run *r, const struct regex *re, struct str text)
{
	int rc = text.n > 0 ? regex_match(r->cx, re, text, NULL, NULL) : 0;

	if (rc < 0)
		cx_forgive(r->cx);
	return rc > 0;
}

/* Full-width digits and blanks at the ends are not seen by who wrote them. */
static struct str
pattern_remedy(struct run *r, const struct schema *s, const struct regex *re,
    struct str given)
{
	struct arena *a = &r->cx->scratch;
	struct str meant = mend_text(a, given), own;
	const struct node *example = node_get(s->document, STR("examples"));

	if (!str_eq(meant, given) && is_like(r, re, meant))
		return arena_printf(a,
		    _("write \"%.*s\", in half-width characters, with nothing "
		      "around it"),
		    STR_ARG(meant));
	if (str_eq(node_text(s->document, STR("x-money")), STR("true")))
		meant = mend_money(a, given);
	if (!str_eq(meant, given) && is_like(r, re, meant))
		return arena_printf(a, _("write \"%.*s\""), STR_ARG(meant));
	own = texts_pick(s->pattern_message);
	if (!str_none(own))
		return own;
	example = example ? example->first : NULL;
	if (example && example->kind == NODE_TEXT)
		return arena_printf(
		    a, _("write it as in \"%.*s\""), STR_ARG(example->text));
	return arena_printf(a, _("write it in the form %.*s"),
	    STR_ARG(node_text(s->document, STR("pattern"))));
}

bool
pattern_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	if (spot->value->kind != NODE_TEXT ||
	    run_matches(r, data, spot->value->text))
		return true;
	return r->found &&
	    refuse(r, s, spot, "schema-pattern",
		pattern_remedy(r, s, data, spot->value->text));
}

int
format_compile(
    const struct compiling *c, const struct node *value, const void **data)
{
	const struct dialect *dialect = c->resource->dialect;

	if (value->kind != NODE_TEXT)
		return compile_fail(c, value, _("“format” is a text"));
	if (c->set->formats_annotate &&
	    !(dialect->vocabularies & VOCABULARY_ASSERTION))
		return 0;
	*data = format_get(value->text);
	return 0;
}

static struct str
format_remedy(struct run *r, const struct format *f, struct str given)
{
	struct arena *a = &r->cx->scratch;
	bool date = str_eq(str_from(f->name), STR("date"));
	struct str meant = date ? mend_day(a, given) : mend_text(a, given);

	if (!str_none(meant) && f->is(meant))
		return arena_printf(a, _("write \"%.*s\""), STR_ARG(meant));
	if (date && given.n == 10 && given.p[4] == '-' && given.p[7] == '-')
		return str_from(
		    _("there is no such day; look into a calendar"));
	return arena_printf(
	    a, _("write it as in \"%.*s\""), STR_ARG(str_from(f->example)));
}

bool
format_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct format *f = data;

	if (!f || spot->value->kind != NODE_TEXT || f->is(spot->value->text))
		return true;
	if (!r->found)
		return false;
	return refuse(r, s, spot, "schema-format",
	    format_remedy(r, f, spot->value->text));
}
