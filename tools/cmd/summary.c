#include "base/buf.h"
#include "base/date.h"
#include "base/map.h"
#include "cmd/json_verdict.h"
#include "cmd/table.h"
#include "core/rulebook.h"
#include "core/suggest.h"
#include "core/trend.h"

static const struct opt opts[] = {
	JUDGE_OPTIONS,
	{ "year", "YEAR", N_("as of its last day; a trend of its months only"),
	    0, 0 },
	{ "by", "WHAT", N_("only reports that are split up by it, as month"), 0,
	    0 },
	{ "format", "text|json|csv|md",
	    N_("for people, programs, spreadsheets or documents"), 0, 0 },
	{ "profile", NULL, N_("print where the time went"), 0, 0 },
	{ 0 },
};

/* What is to be said. */
struct summary {
	struct judged judged;
	struct reports reports;
	bool *wanted;		   /* by report */
	struct table_model *table; /* by report, of those that are wanted */
	struct str by;		   /* by what they are split up; or none */
	bool whole;		   /* all of it, with findings */
	int since;		   /* day before which no trend begins */
};

/* --year: its last day, or today if that is earlier. */
static int
choose_year(struct cx *cx, const struct call *call, struct summary *s)
{
	int year, last;

	if (!call_has(call, "year"))
		return 0;
	if (call_has(call, "as-of")) {
		fail(cx, ERR_USAGE, _("--year and --as-of name two days"));
		return advise(cx, _("name one of them"));
	}
	if (call_number(cx, call, "year", 1990, 2999, &year) < 0)
		return -1;
	date_parse(arena_printf(&cx->run, "%04d-01-01", year), &s->since);
	last = date_add_months(s->since, 12) - 1;
	if (last < s->judged.ask.as_of)
		s->judged.ask.as_of = last;
	return 0;
}

/* Those that are split up by that; by none: all, each once. */
static struct str
ids_of(struct cx *cx, const struct reports *reports, struct str by)
{
	struct buf all = { .arena = &cx->run };
	size_t i;

	for (i = 0; i < reports->n; i++) {
		const struct report *r = &reports->v[i];

		if (reports_get(reports, r->id, by) == r)
			buf_printf(&all, " %.*s", STR_ARG(r->id));
	}
	return buf_str(&all);
}

static int
unknown_report(struct cx *cx, const struct reports *reports, struct str name)
{
	struct str none = { 0 }, *words, near;
	size_t i;

	words = ARENA_ARRAY(&cx->run, reports->n, struct str);
	for (i = 0; i < reports->n; i++)
		words[i] = reports->v[i].id;
	near = suggest_nearest(&cx->run, name, words, reports->n);
	fail(cx, ERR_USAGE, _("there is no report “%.*s”"), STR_ARG(name));
	if (!str_none(near))
		return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
	return advise(
	    cx, _("there are:%.*s"), STR_ARG(ids_of(cx, reports, none)));
}

/* By what reports are split up, each word once. */
static int
unknown_by(struct cx *cx, const struct reports *reports, struct str by)
{
	struct buf all = { .arena = &cx->run };
	struct map seen = { .arena = &cx->run };
	size_t i;

	for (i = 0; i < reports->n; i++) {
		struct str word = reports->v[i].by;

		if (!str_none(word) && map_add(&seen, word, &seen))
			buf_printf(&all, " %.*s", STR_ARG(word));
	}
	fail(cx, ERR_USAGE, _("no report is split up by “%.*s”"), STR_ARG(by));
	return advise(cx, _("there are:%.*s"), STR_ARG(buf_str(&all)));
}

/* A report that is named, or NULL with an error. */
static const struct report *
named(struct cx *cx, const struct summary *s, struct str name)
{
	const struct reports *all = &s->reports;
	const struct report *r = reports_get(all, name, s->by);

	if (r)
		return r;
	if (!reports_get(all, name, (struct str){ 0 })) {
		unknown_report(cx, all, name);
		return NULL;
	}
	fail(cx, ERR_USAGE, _("the report “%.*s” is not split up by “%.*s”"),
	    STR_ARG(name), STR_ARG(s->by));
	advise(cx, _("these are:%.*s"), STR_ARG(ids_of(cx, all, s->by)));
	return NULL;
}

/* Those that the whole has; with --by, all that are split up by it. */
static int
choose_all(struct cx *cx, struct summary *s)
{
	const struct reports *all = &s->reports;
	bool any = false;
	size_t i;

	for (i = 0; i < all->n; i++) {
		s->wanted[i] =
		    s->whole ? !all->v[i].alone : str_eq(all->v[i].by, s->by);
		any |= s->wanted[i];
	}
	return s->whole || any ? 0 : unknown_by(cx, all, s->by);
}

static int
choose_reports(struct cx *cx, const struct call *call, struct summary *s)
{
	const struct report *r;
	size_t i;

	if (reports_load(cx, s->judged.desk.source, s->judged.ask.schema_dir,
		&s->reports) < 0)
		return -1;
	s->by = call_text(call, "by");
	s->whole = call->words == 0 && str_none(s->by);
	if (call_is(call, "format", "csv") && call->words != 1) {
		fail(cx, ERR_USAGE, _("a CSV file holds one table"));
		return advise(cx, _("name one report"));
	}
	s->wanted = ARENA_ARRAY(&cx->run, s->reports.n, bool);
	if (call->words == 0)
		return choose_all(cx, s);
	for (i = 0; i < call->words; i++) {
		r = named(cx, s, call->word[i]);
		if (!r)
			return -1;
		s->wanted[r - s->reports.v] = true;
	}
	return 0;
}

static void
print_title(const struct term *t, struct str title)
{
	term_printf(t, "\n");
	term_text(t, LOOK_BOLD, title);
	term_printf(t, "\n");
}

static void
print_head(struct cx *cx, const struct summary *s)
{
	const struct verdict *v = &s->judged.verdict;
	const struct term *t = &s->judged.desk.out;

	if (v->has_commit) {
		term_printf(t, _("commit %.*s  %.*s  "),
		    STR_ARG(short_id(cx, &v->commit)), STR_ARG(v->commit.date));
		term_text(t, LOOK_PLAIN, v->commit.subject);
		term_printf(t, "\n");
	}
	text_tally(cx, &s->judged, false);
}

static void
print_finding(const struct term *t, const struct finding *f, bool upcoming)
{
	struct str word = upcoming ? f->due : severity_word(f->severity);

	term_blanks(t, 2);
	term_text(t, LOOK_PLAIN, word);
	term_printf(t, "  ");
	term_text(t, LOOK_PLAIN, f->text);
	term_text(t, LOOK_DIM, STR("  ["));
	term_text(t, LOOK_DIM, f->rule);
	term_text(t, LOOK_DIM, STR("]"));
	term_printf(t, "\n");
}

/* Those of the article at that place of the law; a title before the first. */
static void
print_article(struct cx *cx, const struct summary *s, size_t order)
{
	const struct verdict *v = &s->judged.verdict;
	const struct term *t = &s->judged.desk.out;
	bool any = false;
	size_t i;

	for (i = 0; i < v->findings.n; i++) {
		const struct finding *f = &v->findings.v[i];

		if (rulebook_order(&v->law, f->article) != order ||
		    !finding_counts(f, v->as_of))
			continue;
		if (!any)
			print_title(t,
			    order < v->law.n ?
				text_article(cx, &v->law, f->article) :
				str_from(_("for all articles")));
		any = true;
		print_finding(t, f, false);
	}
}

static void
print_upcoming(const struct summary *s)
{
	const struct verdict *v = &s->judged.verdict;
	const struct term *t = &s->judged.desk.out;
	bool any = false;
	size_t i;

	for (i = 0; i < v->findings.n; i++) {
		const struct finding *f = &v->findings.v[i];

		if (finding_counts(f, v->as_of))
			continue;
		if (!any)
			print_title(t, str_from(_("Still to come")));
		any = true;
		print_finding(t, f, true);
	}
}

static int
run_report(struct cx *cx, struct summary *s, size_t i)
{
	const struct report *r = &s->reports.v[i];
	struct verdict *v = &s->judged.verdict;
	int rc = r->by_month ?
	    trend_run(cx, &s->judged.ask, v, r, s->since, &s->table[i]) :
	    report_run(cx, v->store, r, &s->table[i]);

	if (rc < 0)
		return -1;
	profile_lap(cx, &v->profile,
	    (struct lap){
		.name = r->id, .rows = s->table[i].rows, .is_query = true });
	return 0;
}

/* All before the first is printed: half a summary is none. */
static int
run_reports(struct cx *cx, struct summary *s)
{
	size_t i;

	s->table = ARENA_ARRAY(&cx->run, s->reports.n, struct table_model);
	for (i = 0; i < s->reports.n; i++)
		if (s->wanted[i] && run_report(cx, s, i) < 0)
			return -1;
	return 0;
}

static void
print_text(struct cx *cx, const struct summary *s)
{
	const struct term *t = &s->judged.desk.out;
	size_t i;

	print_head(cx, s);
	for (i = 0; i < s->reports.n; i++) {
		if (!s->wanted[i])
			continue;
		print_title(t, texts_pick(s->reports.v[i].title));
		table_print(cx, t, &s->table[i]);
	}
	if (!s->whole)
		return;
	for (i = 0; i <= s->judged.verdict.law.n; i++)
		print_article(cx, s, i);
	print_upcoming(s);
}

static void
print_json(struct cx *cx, const struct summary *s)
{
	const struct wanted all = { SEV_WARNING, true, true };
	struct json j = { .to = stdout };
	size_t i;

	json_open(&j, '{');
	json_head(cx, &j, &s->judged);
	json_key(&j, "reports");
	json_open(&j, '[');
	for (i = 0; i < s->reports.n; i++) {
		if (!s->wanted[i])
			continue;
		json_open(&j, '{');
		json_put(&j, "report", s->reports.v[i].id);
		if (!str_none(s->reports.v[i].by))
			json_put(&j, "by", s->reports.v[i].by);
		json_put(&j, "title", texts_pick(s->reports.v[i].title));
		table_json(&j, &s->table[i]);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	if (s->whole)
		json_findings(&j, &s->judged, &all);
	json_close(&j, '}');
}

/* Titles are ours and hold no markup. */
static void
print_md(struct cx *cx, const struct summary *s)
{
	const char *gap = "";
	size_t i;

	for (i = 0; i < s->reports.n; i++) {
		if (!s->wanted[i])
			continue;
		printf("%s## %.*s\n\n", gap,
		    STR_ARG(texts_pick(s->reports.v[i].title)));
		table_md(cx, stdout, &s->table[i]);
		gap = "\n";
	}
}

static void
print_csv(const struct summary *s)
{
	size_t i;

	for (i = 0; i < s->reports.n; i++)
		if (s->wanted[i])
			table_csv(stdout, &s->table[i]);
}

static int
run(struct cx *cx, const struct call *call)
{
	struct summary *s = ARENA_NEW(&cx->run, struct summary);

	if (judge_ask(cx, call, &s->judged) < 0)
		return -1;
	s->judged.ask.clock = call_has(call, "profile") ? text_clock : NULL;
	if (choose_year(cx, call, s) < 0 || choose_reports(cx, call, s) < 0 ||
	    judge(cx, &s->judged) < 0 || run_reports(cx, s) < 0)
		return -1;
	if (call_is(call, "format", "json"))
		print_json(cx, s);
	else if (call_is(call, "format", "md"))
		print_md(cx, s);
	else if (call_is(call, "format", "csv"))
		print_csv(s);
	else
		print_text(cx, s);
	text_profile(&s->judged.verdict.profile);
	return EXIT_CLEAN;
}

const struct command command_summary = {
	.name = "summary",
	.summary = N_("sum up where the office stands"),
	.words = "[REPORT ...]",
	.most = 64,
	.opts = opts,
	.run = run,
	.about =
	    N_("Prints every report of the schemas and the findings by "
	       "article, or only the reports that are named. Findings do not "
	       "make it fail."),
};
