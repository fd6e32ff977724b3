#include "cmd/judge.h"
#include "cmd/table.h"

static const struct opt opts[] = {
	JUDGE_OPTIONS,
	{ "format", "text|json|csv|md",
	    N_("for people, programs, spreadsheets or documents"), 0, 0 },
	{ 0 },
};

static void
print_json(const struct judged *j, const struct table_model *table)
{
	struct json to = { .to = stdout };

	json_open(&to, '{');
	json_put_number(&to, "version", 1);
	json_put(&to, "as_of", j->verdict.as_of);
	table_json(&to, table);
	json_close(&to, '}');
}

static int
run(struct cx *cx, const struct call *call)
{
	struct judged *j = ARENA_NEW(&cx->run, struct judged);
	struct table_model table;

	if (judge_ask(cx, call, j) < 0)
		return -1;
	j->ask.load_only = true;
	if (judge(cx, j) < 0 || judge_warn(cx, j) < 0 ||
	    report_ask(cx, j->verdict.store, call->word[0], &table) < 0)
		return -1;
	if (call_is(call, "format", "json"))
		print_json(j, &table);
	else if (call_is(call, "format", "csv"))
		table_csv(stdout, &table);
	else if (call_is(call, "format", "md"))
		table_md(cx, stdout, &table);
	else
		table_print(cx, &j->desk.out, &table);
	return EXIT_CLEAN;
}

const struct command command_query = {
	.name = "query",
	.summary = N_("ask the records in SQL"),
	.words = "SELECT",
	.least = 1,
	.most = 1,
	.opts = opts,
	.run = run,
	.about =
	    N_("Runs one SELECT on the tables that rules and reports ask; it "
	       "can read, and nothing else. “taizhang help sql” lists tables, "
	       "columns and functions."),
};
