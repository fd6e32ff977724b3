#include "base/utf8.h"
#include "base/date.h"
#include "core/format.h"
#include "core/keyword.h"
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

	if (spot->value->kind != NODE_TEXT ||
	    utf8_count(spot->value->text) >= least)
		return true;
	return r->found &&
	    refuse(r, s, spot, "schema-min-length",
		least == 1 ? str_from(_("write something here")) :
			     arena_printf(&r->cx->scratch,
				 _("write at least %zu characters"), least));
}

bool
max_length_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const size_t most = *(const size_t *)data;

	if (spot->value->kind != NODE_TEXT ||
	    utf8_count(spot->value->text) <= most)
		return true;
	return r->found &&
	    refuse(r, s, spot, "schema-max-length",
		arena_printf(
		    &r->cx->scratch, _("write at most %zu characters"), most));
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

bool
pattern_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	struct arena *a = &r->cx->scratch;
	struct str own = texts_pick(s->pattern_message);

	if (spot->value->kind != NODE_TEXT ||
	    run_matches(r, data, spot->value->text))
		return true;
	if (!r->found)
		return false;
	if (str_none(own))
		own = arena_printf(a, _("write it in the form %.*s"),
		    STR_ARG(node_text(s->document, STR("pattern"))));
	return refuse(r, s, spot, "schema-pattern", own);
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

/* 2018/3/12 and 2018年3月12日 are days, too, to people. */
static struct str
day_meant(struct arena *a, struct str s)
{
	int part[3] = { 0 }, day;
	size_t i, n = 0;
	bool digit = false;
	struct str out;

	for (i = 0; i < s.n && n <= 3; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9') {
			n += !digit;
			if (n > 3 || part[n - 1] > 9999)
				return (struct str){ 0 };
			part[n - 1] = part[n - 1] * 10 + (s.p[i] - '0');
			digit = true;
		} else {
			digit = false;
		}
	}
	out = arena_printf(a, "%04d-%02d-%02d", part[0], part[1], part[2]);
	return n == 3 && date_parse(out, &day) ? out : (struct str){ 0 };
}

bool
format_holds(struct run *r, const struct schema *s, const void *data,
    const struct spot *spot)
{
	const struct format *f = data;
	struct arena *a = &r->cx->scratch;
	struct str meant;

	if (!f || spot->value->kind != NODE_TEXT || f->is(spot->value->text))
		return true;
	if (!r->found)
		return false;
	meant = str_eq(str_from(f->name), STR("date")) ?
	    day_meant(a, spot->value->text) :
	    (struct str){ 0 };
	return refuse(r, s, spot, "schema-format",
	    str_none(meant) ?
		arena_printf(a, _("write it as in \"%s\""), f->example) :
		arena_printf(a, _("write \"%.*s\""), STR_ARG(meant)));
}
