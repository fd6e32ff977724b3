#include <stdlib.h>

#include "cmd/check_range.h"
#include "cmd/json_verdict.h"
#include "cmd/output.h"
#include "cmd/receive.h"

enum { JOBS_MOST = 256 };

static const struct opt opts[] = {
	JUDGE_DOORS,
	{ "range", "A..B", N_("commits, each as --at judges it"), 0, 1 },
	{ "receive", NULL, N_("what is pushed, as git tells pre-receive"), 0,
	    1 },
	JUDGE_DAY,
	{ "format", OUTPUT_FORMATS, N_("for people or for programs"), 0, 0 },
	{ "fail-on", "error|finding|due|warning",
	    N_("exit with 1 on these, and on what stands before them"), 0, 0 },
	{ "rule", "RULE", N_("judge by this rule alone"), 0, 0 },
	{ "jobs", "N", N_("threads that read records"), 0, 0 },
	{ "upcoming", NULL, N_("show what will be due, too"), 0, 0 },
	{ "all", NULL, N_("show more than the first 20 of a rule"), 0, 0 },
	{ "profile", NULL, N_("print where the time went"), 0, 0 },
	{ "no-cache", NULL, N_("do without what earlier runs left"), 0, 0 },
	{ "quiet", NULL, N_("print only what makes it fail"), 'q', 0 },
	{ 0 },
};

static void
print_json(struct cx *cx, const struct judged *judged, const struct wanted *w)
{
	struct json j = { .to = stdout };

	json_open(&j, '{');
	json_head(cx, &j, judged);
	json_findings(&j, judged, w);
	json_close(&j, '}');
}

static int
know_rule(struct cx *cx, const struct judged *j)
{
	struct rulebook book;

	if (str_none(j->ask.only))
		return 0;
	if (rulebook_load(cx, j->verdict.source, j->ask.schema_dir, &book) < 0)
		return -1;
	return rulebook_get(&book, j->ask.only) ?
	    0 :
	    rulebook_unknown(cx, &book, j->ask.only);
}

/* The worst that was found, up to a severity, makes it fail. */
static int
status(const struct judged *j, enum severity up_to)
{
	const struct tally n = tally_findings(&j->verdict);
	enum severity s;

	for (s = SEV_ERROR; s <= up_to; s++)
		if (n.of[s] > 0)
			return EXIT_FINDINGS;
	return EXIT_CLEAN;
}

static void
print_text(struct cx *cx, const struct judged *j, const struct wanted *w)
{
	text_findings(cx, j, w);
	text_tally(cx, j, !w->upcoming);
}

/* The findings that are wanted, for a format of cmd/output.h. */
static int
open_output(struct cx *cx, const struct judged *j, const struct wanted *w,
    enum severity bar, struct output *out)
{
	const struct verdict *v = &j->verdict;
	struct rulebook *book = ARENA_NEW(&cx->run, struct rulebook);
	size_t i;

	*out = (struct output){
		.cx = cx,
		.to = stdout,
		.v = ARENA_ARRAY(
		    &cx->run, v->findings.n + 1, const struct finding *),
		.bar = bar,
		.book = book,
		.source = v->source,
		.as_of = v->as_of,
		.home = j->ask.records_dir,
		.whole = text_place(j, &(struct finding){ .line = 1 }),
	};
	for (i = 0; i < v->findings.n; i++)
		if (is_wanted(w, v, &v->findings.v[i]))
			out->v[out->n++] = &v->findings.v[i];
	if (rulebook_load(cx, v->source, j->ask.schema_dir, book) < 0)
		return -1;
	out->asked = ARENA_ARRAY(&cx->run, book->n, struct str);
	for (i = 0; i < book->n; i++)
		if (str_none(j->ask.only) || str_eq(j->ask.only, book->v[i].id))
			out->asked[out->n_asked++] = book->v[i].id;
	return 0;
}

/* In a job of GitHub Actions people get annotations, too. */
static int
print_for_people(struct cx *cx, const struct judged *j, const struct wanted *w,
    enum severity bar)
{
	struct output o;

	if (!getenv("GITHUB_ACTIONS")) {
		print_text(cx, j, w);
		return 0;
	}
	if (open_output(cx, j, w, bar, &o) < 0)
		return -1;
	output_github_hush(&o);
	print_text(cx, j, w);
	output_github_heed(&o);
	output_github(&o);
	return 0;
}

static int
print_for_programs(struct cx *cx, const struct judged *j,
    const struct wanted *w, enum severity bar, const struct output_format *f)
{
	struct output o;

	if (open_output(cx, j, w, bar, &o) < 0)
		return -1;
	f->print(&o);
	return 0;
}

static int
print(struct cx *cx, const struct call *call, const struct judged *j,
    enum severity bar)
{
	const struct output_format *f =
	    output_format_get(call_text(call, "format"));
	const bool quiet = call_has(call, "quiet");
	const bool json = call_is(call, "format", "json");
	const bool all = json || (f && f->upcoming);
	const struct wanted wanted = {
		quiet ? bar : SEV_WARNING,
		(call_has(call, "upcoming") || all) && !quiet,
		call_has(call, "all"),
	};

	if (f)
		return print_for_programs(cx, j, &wanted, bar, f);
	if (json)
		print_json(cx, j, &wanted);
	else if (!quiet || status(j, bar) != EXIT_CLEAN)
		return print_for_people(cx, j, &wanted, bar);
	return 0;
}

/* What is about one verdict says nothing of many. */
static int
refuse_with_range(struct cx *cx, const struct call *call)
{
	static const char *const alone[] = { "rule", "jobs", "upcoming",
		"profile" };
	size_t i;

	for (i = 0; i < sizeof(alone) / sizeof(alone[0]); i++)
		if (call_has(call, alone[i]))
			return fail(cx, ERR_USAGE,
			    _("--%s does not go with --range"), alone[i]);
	if (!call_has(call, "format") || call_is(call, "format", "text") ||
	    call_is(call, "format", "json"))
		return 0;
	fail(cx, ERR_USAGE, _("with --range, --format is text or json"));
	return advise(cx, _("for another format judge one commit: --at REV"));
}

static int
run(struct cx *cx, const struct call *call)
{
	enum severity bar = SEV_ERROR;
	struct judged *j = ARENA_NEW(&cx->run, struct judged);
	int jobs = 0;

	if (call_has(call, "fail-on"))
		severity_parse(call_text(call, "fail-on"), &bar);
	if (call_has(call, "receive"))
		return receive(cx, call);
	if (call_has(call, "range"))
		return refuse_with_range(cx, call) < 0 ?
		    -1 :
		    check_range(cx, call, bar);
	if (call_number(cx, call, "jobs", 1, JOBS_MOST, &jobs) < 0 ||
	    judge_ask(cx, call, j) < 0)
		return -1;
	j->ask.only = call_text(call, "rule");
	j->ask.findings_only = true;
	j->ask.jobs = (unsigned)jobs;
	j->ask.cache &= !call_has(call, "no-cache");
	j->ask.clock = call_has(call, "profile") ? text_clock : NULL;
	if (judge(cx, j) < 0 || know_rule(cx, j) < 0)
		return -1;
	if (print(cx, call, j, bar) < 0)
		return -1;
	text_profile(&j->verdict.profile);
	return status(j, bar);
}

int
check_staged(struct cx *cx, const struct call *call)
{
	const struct wanted errors = { SEV_ERROR, false, false };
	struct judged *j = ARENA_NEW(&cx->run, struct judged);

	if (judge_ask_staged(cx, call, j) < 0 || judge(cx, j) < 0)
		return -1;
	j->desk.out =
	    term_open(stderr, call_text(call, "color"), j->desk.config.color);
	if (status(j, SEV_ERROR) != EXIT_CLEAN)
		print_text(cx, j, &errors);
	return status(j, SEV_ERROR);
}

const struct command command_check = {
	.name = "check",
	.summary = N_("check the records, and what was done to them"),
	.opts = opts,
	.run = run,
	.about =
	    N_("Without --staged and --at the files are judged as they "
	       "lie here, against the last commit. Exit status: 0 nothing that "
	       "fails, 1 findings that fail, 2 wrong call, 3 could not be "
	       "decided."),
};
