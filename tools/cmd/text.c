#include "cmd/text.h"

#include "base/buf.h"
#include "base/map.h"
#include "cmd/excerpt.h"
#include "core/rulebook.h"

enum { SHOWN_MOST = 20 };

struct tally
tally_findings(const struct verdict *v)
{
	struct tally t = { 0 };
	size_t i;

	for (i = 0; i < v->findings.n; i++)
		if (finding_counts(&v->findings.v[i], v->as_of))
			t.of[v->findings.v[i].severity]++;
		else
			t.upcoming++;
	return t;
}

bool
is_wanted(
    const struct wanted *w, const struct verdict *v, const struct finding *f)
{
	return f->severity <= w->least &&
	    (w->upcoming || finding_counts(f, v->as_of));
}

static enum look
look_of(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return LOOK_RED;
	case SEV_FINDING:
		return LOOK_YELLOW;
	case SEV_DUE:
		return LOOK_CYAN;
	case SEV_WARNING:
		return LOOK_BLUE;
	}
	return LOOK_PLAIN;
}

struct str
text_article(struct cx *cx, const struct law *law, struct str key)
{
	const struct article *a = law_get(law, key);

	if (rulebook_is_general(key))
		return str_from(_("for all articles"));
	if (!a)
		return key;
	return arena_printf(&cx->run, _("article %.*s, %.*s"), STR_ARG(a->key),
	    STR_ARG(a->title));
}

struct str
text_place(const struct judged *j, const struct finding *f)
{
	if (f->path.n > 0)
		return f->path;
	if (f->record.n > 0)
		return f->record;
	return str_from(j->ask.door == DOOR_COMMIT && f->line > 0 ?
		_("commit message") :
		_("register"));
}

static void
print_aside(const struct term *t, const char *label, struct str text)
{
	if (text.n == 0)
		return;
	term_printf(t, "  ");
	term_text(t, LOOK_DIM, str_from(label));
	term_text(t, LOOK_PLAIN, text);
	term_printf(t, "\n");
}

/*
 * What was just said of the one before is not said again, and no line is shown
 * where a rule means the record as a whole.
 */
static void
print_finding(struct excerpt *x, const struct judged *j,
    const struct finding *f, const struct finding *before)
{
	const struct verdict *v = &j->verdict;
	const struct term *t = &j->desk.out;

	term_text(t, LOOK_BOLD, text_place(j, f));
	if (f->path.n > 0 && f->line > 0)
		term_printf(t, ":%u:%u", f->line, f->column);
	term_printf(t, ": ");
	term_text(t, look_of(f->severity), severity_word(f->severity));
	term_printf(t, ": ");
	term_text(t, LOOK_PLAIN, f->text);
	if (f->severity == SEV_DUE)
		term_text(t, LOOK_PLAIN,
		    arena_printf(
			&x->cx->scratch, _(" (due %.*s)"), STR_ARG(f->due)));
	term_printf(t, " ");
	term_text(t, LOOK_DIM,
	    arena_printf(&x->cx->scratch, "[%.*s]", STR_ARG(f->rule)));
	term_printf(t, "\n");
	if (f->field.n > 0 || !rules_get(&v->rules, f->rule))
		excerpt_print(x, t, f);
	if (before && str_eq(before->rule, f->rule) &&
	    str_eq(before->remedy, f->remedy) &&
	    str_eq(before->article, f->article))
		return;
	print_aside(t, _("remedy: "), f->remedy);
	if (law_get(&v->law, f->article) && !rulebook_is_general(f->article))
		print_aside(
		    t, _("basis: "), text_article(x->cx, &v->law, f->article));
}

/* How many there were of a rule. */
struct fold {
	struct str rule;
	size_t n;
};

/* One more of this rule. */
static size_t
count(struct map *folds, struct str rule)
{
	struct fold *fold = map_get(folds, rule);

	if (!fold) {
		fold = ARENA_NEW(folds->arena, struct fold);
		fold->rule = rule;
		map_add(folds, rule, fold);
	}
	return ++fold->n;
}

static void
print_folds(const struct term *t, const struct map *folds)
{
	const struct fold *fold;
	size_t i;

	for (i = 0; i < folds->n; i++) {
		fold = folds->v[i].value;
		if (fold->n > SHOWN_MOST)
			term_printf(t, _("%zu more of [%.*s] (--all)\n"),
			    fold->n - SHOWN_MOST, STR_ARG(fold->rule));
	}
}

void
text_findings(struct cx *cx, const struct judged *j, const struct wanted *w)
{
	const struct verdict *v = &j->verdict;
	struct excerpt x = { .cx = cx, .source = v->source };
	struct map folds = { .arena = &cx->run };
	const struct finding *f, *before = NULL;
	size_t i;

	for (i = 0; i < v->findings.n; i++) {
		f = &v->findings.v[i];
		if (!is_wanted(w, v, f) ||
		    (!w->all && count(&folds, f->rule) > SHOWN_MOST))
			continue;
		print_finding(&x, j, f, before);
		before = f;
	}
	excerpt_close(&x);
	print_folds(&j->desk.out, &folds);
}

struct str
full_id(struct cx *cx, const struct repo_commit *commit)
{
	struct buf b = { .arena = &cx->run };
	size_t i;

	for (i = 0; i < REPO_OID; i++)
		buf_printf(&b, "%02x", commit->id[i]);
	return buf_str(&b);
}

struct str
short_id(struct cx *cx, const struct repo_commit *commit)
{
	return str_slice(full_id(cx, commit), 0, 12);
}

static const char *
door_text(enum door door)
{
	switch (door) {
	case DOOR_WORKTREE:
		return _("files");
	case DOOR_STAGED:
		return _("index");
	case DOOR_COMMIT:
		return _("commit");
	}
	return "";
}

static void
print_counts(struct cx *cx, const struct term *t, const struct tally *n)
{
	const char *comma = "";
	enum severity s;

	for (s = SEV_ERROR; s <= SEV_WARNING; s++) {
		if (n->of[s] == 0)
			continue;
		term_printf(t, "%s", comma);
		term_text(t, look_of(s),
		    arena_printf(&cx->scratch, "%.*s %zu",
			STR_ARG(severity_word(s)), n->of[s]));
		comma = _(", ");
	}
	if (*comma == '\0')
		term_printf(t, "%s", _("nothing wrong was found"));
}

void
text_tally(struct cx *cx, const struct judged *j, bool hint)
{
	const struct verdict *v = &j->verdict;
	const struct tally n = tally_findings(v);
	const struct term *t = &j->desk.out;

	term_printf(
	    t, _("%zu records (%s"), v->records, door_text(j->ask.door));
	if (j->ask.door == DOOR_COMMIT)
		term_printf(t, " %.*s", STR_ARG(short_id(cx, &v->commit)));
	term_printf(t, _(", as of %.*s): "), STR_ARG(v->as_of));
	print_counts(cx, t, &n);
	if (n.upcoming > 0)
		term_printf(t, _("; %zu still to come"), n.upcoming);
	term_printf(t, n.upcoming > 0 && hint ? " (--upcoming)\n" : "\n");
}
