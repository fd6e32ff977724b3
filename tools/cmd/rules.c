#include "base/utf8.h"
#include "cmd/desk.h"
#include "cmd/json.h"
#include "cmd/md_rules.h"
#include "cmd/text.h"
#include "core/rulebook.h"

static const struct opt opts[] = {
	{ "format", "text|json|md",
	    N_("for people, for programs, or what enforces each obligation"), 0,
	    0 },
	{ 0 },
};

/* Columns of the list. */
enum { ID_WIDTH = 28, SEVERITY_WIDTH = 9 };

static bool
is_asked(const struct call *call, const struct rulebook_entry *e)
{
	return call->words == 0 || str_eq(call->word[0], e->article);
}

static void
print_padded(
    const struct term *t, enum look look, struct str text, size_t width)
{
	size_t n = utf8_width(text);

	term_text(t, look, text);
	term_blanks(t, n < width ? width - n : 1);
}

static void
print_text(struct cx *cx, const struct term *t, const struct rulebook *b,
    const struct call *call)
{
	struct str article = { 0 };
	size_t i;

	for (i = 0; i < b->n; i++) {
		const struct rulebook_entry *e = &b->v[i];

		if (!is_asked(call, e))
			continue;
		if (str_none(article) || !str_eq(article, e->article)) {
			term_printf(t, str_none(article) ? "" : "\n");
			term_text(t, LOOK_BOLD,
			    text_article(cx, &b->law, e->article));
			term_printf(t, "\n");
		}
		article = e->article;
		term_blanks(t, 2);
		print_padded(t, LOOK_PLAIN, e->id, ID_WIDTH);
		print_padded(
		    t, LOOK_DIM, severity_word(e->severity), SEVERITY_WIDTH);
		term_text(t, LOOK_PLAIN, e->title);
		term_printf(t, "\n");
	}
}

static void
print_json(const struct rulebook *b, const struct call *call)
{
	struct json j = { .to = stdout };
	size_t i;

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put(&j, "law", b->law.title);
	json_key(&j, "rules");
	json_open(&j, '[');
	for (i = 0; i < b->n; i++) {
		const struct rulebook_entry *e = &b->v[i];

		if (!is_asked(call, e))
			continue;
		json_open(&j, '{');
		json_put(&j, "rule", e->id);
		json_put(&j, "article", e->article);
		json_put(&j, "clause", e->clause);
		json_put(&j, "severity", severity_word(e->severity));
		json_put(&j, "on", e->on_change ? STR("change") : STR("state"));
		json_put(&j, "title", e->title);
		json_put(&j, "why", e->why);
		json_put(&j, "text", e->text);
		json_put(&j, "remedy", e->remedy);
		json_put(
		    &j, "file", e->rule ? e->rule->file : (struct str){ 0 });
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
}

static int
run(struct cx *cx, const struct call *call)
{
	struct desk desk;
	struct obligations all;
	struct rulebook b;
	size_t i, n = 0;

	if (desk_open_here(cx, call, &desk) < 0 ||
	    rulebook_load(cx, desk.source, desk.config.schema, &b) < 0 ||
	    obligations_load(cx, desk.source, desk.config.schema, &all) < 0)
		return -1;
	for (i = 0; i < b.n; i++)
		n += is_asked(call, &b.v[i]);
	if (n == 0)
		return rulebook_unknown(cx, &b, call->word[0]);
	if (call_is(call, "format", "json"))
		print_json(&b, call);
	else if (call_is(call, "format", "md"))
		md_rules(cx, &b, &all,
		    call->words ? call->word[0] : (struct str){ 0 });
	else
		print_text(cx, &desk.out, &b, call);
	return EXIT_CLEAN;
}

const struct command command_rules = {
	.name = "rules",
	.summary = N_("list the rules, by article"),
	.words = "[ARTICLE]",
	.most = 1,
	.opts = opts,
	.run = run,
};
