#include "cmd/text.h"
#include "cmd/wrap.h"
#include "core/rulebook.h"

enum { PAGE_WIDTH = 78, INDENT = 2 };

static const struct opt opts[] = {
	{ "sql", NULL, N_("show the SELECT as well"), 0, 0 },
	{ 0 },
};

/* The page that is being written. */
struct page {
	struct cx *cx;
	const struct term *t;
	const struct rulebook *book;
};

static void
print_lines(const struct term *t, struct str text)
{
	struct str line;

	while (text.n > 0 && str_next(&text, '\n', &line)) {
		term_text(t, LOOK_PLAIN, line);
		term_printf(t, "\n");
	}
}

static void
print_part(const struct page *p, const char *label, struct str text)
{
	if (text.n == 0)
		return;
	term_printf(p->t, "\n");
	term_text(p->t, LOOK_DIM, str_from(label));
	term_printf(p->t, "\n");
	print_lines(p->t, wrap(&p->cx->run, text, PAGE_WIDTH, INDENT));
}

static void
print_article(const struct page *p, const struct article *a)
{
	term_text(p->t, LOOK_BOLD,
	    rulebook_is_general(a->key) ?
		a->title :
		text_article(p->cx, &p->book->law, a->key));
	if (p->book->law.title.n > 0)
		term_text(p->t, LOOK_DIM,
		    arena_printf(&p->cx->run, _(" (%.*s)"),
			STR_ARG(p->book->law.title)));
	term_printf(p->t, "\n\n");
	print_lines(p->t, wrap(&p->cx->run, a->text, PAGE_WIDTH, INDENT));
}

static struct str
when_text(struct cx *cx, const struct rulebook_entry *e)
{
	const char *text = _("It judges the register as it stands.");

	if (e->of_schema)
		text = _("“taizhang schema check” judges each schema.");
	else if (!e->rule)
		text = _("It judges each record or file as it is read.");
	else if (e->on_change)
		text = _("It judges what a change does to the register.");
	return arena_dup(&cx->run, str_from(text));
}

static const char *
weight_text(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return _("error: it is refused, and never committed");
	case SEV_FINDING:
		return _("finding: a fact against the rules; it is shown, and "
			 "can be committed");
	case SEV_DUE:
		return _("due: a duty with a last day; it counts once that "
			 "day is over");
	case SEV_WARNING:
		return _("warning: advice that no article orders");
	}
	return "";
}

static void
print_rule(const struct page *p, const struct rulebook_entry *e, bool sql)
{
	const struct article *a = law_get(&p->book->law, e->article);

	term_text(p->t, LOOK_BOLD, e->id);
	term_printf(p->t, "  ");
	term_text(p->t, LOOK_BOLD, e->title);
	term_printf(p->t, "\n");
	print_part(p, _("Why"), e->why);
	print_part(p, _("Severity"), str_from(weight_text(e->severity)));
	print_part(p, _("When"), when_text(p->cx, e));
	print_part(p, _("It says"), e->text);
	print_part(p, _("Remedy"), e->remedy);
	if (e->rule && !e->rule->builtin)
		print_part(p, _("File"), e->rule->file);
	if (sql && e->rule) {
		term_printf(p->t, "\n");
		term_text(p->t, LOOK_DIM, STR("SQL"));
		term_printf(p->t, "\n");
		print_lines(p->t, e->rule->sql);
	}
	if (!a || rulebook_is_general(e->article))
		return;
	term_printf(p->t, "\n");
	print_article(p, a);
}

/* The rules that serve an article, one a line. */
static void
print_serving(const struct page *p, struct str article)
{
	bool any = false;
	size_t i;

	for (i = 0; i < p->book->n; i++) {
		const struct rulebook_entry *e = &p->book->v[i];

		if (!str_eq(e->article, article))
			continue;
		if (!any) {
			term_printf(p->t, "\n");
			term_text(p->t, LOOK_DIM, str_from(_("Rules")));
			term_printf(p->t, "\n");
		}
		any = true;
		term_blanks(p->t, INDENT);
		term_text(p->t, LOOK_PLAIN, e->id);
		term_printf(p->t, "  ");
		term_text(p->t, LOOK_PLAIN, e->title);
		term_printf(p->t, "\n");
	}
}

static int
run(struct cx *cx, const struct call *call)
{
	struct desk desk;
	struct rulebook book;
	struct page p = { cx, &desk.out, &book };
	const struct rulebook_entry *e;
	const struct article *a;

	if (desk_open_here(cx, call, &desk) < 0 ||
	    rulebook_load(cx, desk.source, desk.config.schema, &book) < 0)
		return -1;
	e = rulebook_get(&book, call->word[0]);
	a = law_get(&book.law, call->word[0]);
	if (!e && !a)
		return rulebook_unknown(cx, &book, call->word[0]);
	if (e) {
		print_rule(&p, e, call_has(call, "sql"));
		return EXIT_CLEAN;
	}
	print_article(&p, a);
	print_serving(&p, a->key);
	return EXIT_CLEAN;
}

const struct command command_explain = {
	.name = "explain",
	.summary = N_("explain a rule, or quote an article"),
	.words = "RULE|ARTICLE",
	.least = 1,
	.most = 1,
	.opts = opts,
	.run = run,
};
