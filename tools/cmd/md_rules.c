#include "cmd/md_rules.h"

#include <stdio.h>

#include "base/buf.h"
#include "cmd/text.h"
#include "port/i18n.h"

/* One row, as its cells grow. */
struct row {
	struct buf where, severity, test;
	bool severe[SEV_WARNING + 1];
};

static void
add_part(struct buf *b, const char *between, const char *before,
    struct str text, const char *after)
{
	if (b->n > 0)
		buf_printf(b, "%s", between);
	buf_printf(b, "%s%.*s%s", before, STR_ARG(text), after);
}

static void
add_severity(struct row *r, enum severity s)
{
	if (r->severe[s])
		return;
	r->severe[s] = true;
	add_part(&r->severity, " ", "", severity_word(s), "");
}

/* "schema `plan/budget` `plan/items`" */
static void
add_list(struct buf *to, const char *label, const struct node *list)
{
	const struct node *e;

	if (!list || !list->first)
		return;
	add_part(to, "<br>", "", str_from(label), "");
	for (e = list->first; e; e = e->next)
		buf_printf(to, " `%.*s`", STR_ARG(e->text));
}

static void
add_rules(struct row *r, const struct rulebook *b, const struct obligation *o)
{
	bool any = false;
	size_t i;

	for (i = 0; i < b->n; i++) {
		const struct rulebook_entry *e = &b->v[i];

		if (!obligation_is_of(o, e->clause))
			continue;
		if (!any)
			add_part(
			    &r->where, "<br>", "", str_from(_("rule")), "");
		any = true;
		buf_printf(&r->where, " `%.*s`", STR_ARG(e->id));
		add_severity(r, e->severity);
		add_part(&r->test, "<br>", "tests/rules/", e->id, "");
	}
}

static void
print_row(struct cx *cx, const struct rulebook *b, const struct obligation *o)
{
	struct row r = { .where.arena = &cx->scratch,
		.severity.arena = &cx->scratch,
		.test.arena = &cx->scratch };
	const struct node *e;

	add_rules(&r, b, o);
	add_list(&r.where, _("schema"), o->schema);
	add_list(&r.where, _("program"), o->engine);
	add_list(&r.where, _("report"), o->report);
	if (!str_none(o->note.zh))
		add_part(&r.where, "<br>", "*", texts_pick(o->note), "*");
	if (o->schema || o->engine)
		add_severity(&r, SEV_ERROR);
	if (o->schema)
		add_part(&r.test, "<br>", "", STR("tests/schema/cases"), "");
	for (e = o->test ? o->test->first : NULL; e; e = e->next)
		add_part(&r.test, "<br>", "", e->text, "");
	if (r.severity.n == 0)
		add_part(&r.severity, "", "", STR("—"), "");
	printf("| %.*s | %.*s | %.*s | %.*s | %.*s |\n", STR_ARG(o->clause),
	    STR_ARG(texts_pick(o->duty)), STR_ARG(buf_str(&r.where)),
	    STR_ARG(buf_str(&r.severity)), STR_ARG(buf_str(&r.test)));
	arena_clear(&cx->scratch);
}

void
md_rules(struct cx *cx, const struct rulebook *b, const struct obligations *all,
    struct str article)
{
	struct str last = { 0 };
	size_t i;

	printf("# %s\n\n%s\n", _("Every obligation and what enforces it"),
	    _("Printed by “taizhang rules --format md”: do not edit."));
	for (i = 0; i < all->n; i++) {
		const struct obligation *o = &all->v[i];

		if (!str_none(article) && !str_eq(article, o->article))
			continue;
		if (!str_eq(last, o->article)) {
			printf("\n## %.*s\n\n",
			    STR_ARG(text_article(cx, &b->law, o->article)));
			printf("| %s | %s | %s | %s | %s |\n"
			       "|---|---|---|---|---|\n",
			    _("No."), _("Obligation"), _("Enforced by"),
			    _("Severity"), _("Tests"));
		}
		last = o->article;
		print_row(cx, b, o);
	}
}
