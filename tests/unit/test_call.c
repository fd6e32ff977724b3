/* The command line: options of all shapes, and what is wrong with a call. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "cmd/call.h"

#include <cmocka.h>

enum { WORDS_MOST = 8 };

static struct cx cx;
static struct call call;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

/* Words are divided by one blank; "''" is the empty word. */
static int
parse(const char *line)
{
	struct str rest = str_from(line), word;
	char *argv[WORDS_MOST + 2] = { arena_cstr(&cx.run, STR("taizhang")) };
	int argc = 1;

	cx_forgive(&cx);
	while (rest.n > 0 && str_next(&rest, ' ', &word)) {
		assert_true(argc <= WORDS_MOST);
		argv[argc++] = arena_cstr(
		    &cx.run, str_eq(word, STR("''")) ? STR("") : word);
	}
	return call_parse(&cx, argc, argv, &call);
}

static void
is_refused(const char *line, const char *text, const char *remedy)
{
	assert_int_equal(parse(line), -1);
	assert_int_equal(cx.err, ERR_USAGE);
	if (!str_has(cx.err_text, str_from(text)))
		fail_msg("%s: %.*s", line, STR_ARG(cx.err_text));
	if (remedy && !str_has(cx.err_remedy, str_from(remedy)))
		fail_msg("%s: %.*s", line, STR_ARG(cx.err_remedy));
}

static void
has(const char *name, const char *value)
{
	assert_true(call_has(&call, name));
	assert_string_equal(call_text(&call, name).p, value);
}

static void
options_of_all_shapes(void **state)
{
	(void)state;
	assert_int_equal(parse("check --as-of 2018-12-31 --format=json"), 0);
	assert_ptr_equal(call.command, &command_check);
	has("as-of", "2018-12-31");
	has("format", "json");
	assert_true(call_is(&call, "format", "json"));
	assert_false(call_has(&call, "staged"));
	assert_true(str_none(call_text(&call, "at")));
	assert_int_equal(parse("-C a check -Cb -q --at HEAD"), 0);
	has("directory", "b");
	has("at", "HEAD");
	assert_true(call_has(&call, "quiet"));
	assert_int_equal(parse("check -qC d"), 0);
	has("directory", "d");
	assert_true(call_has(&call, "quiet"));
}

static void
the_last_one_counts(void **state)
{
	(void)state;
	assert_int_equal(parse("check --at a --at=b"), 0);
	has("at", "b");
	assert_int_equal(parse("check --at="), 0);
	has("at", "");
}

static void
words(void **state)
{
	(void)state;
	assert_int_equal(parse("explain 07-seats"), 0);
	assert_int_equal(call.words, 1);
	assert_string_equal(call.word[0].p, "07-seats");
	assert_int_equal(parse("explain -- -x"), 0);
	assert_string_equal(call.word[0].p, "-x");
	assert_int_equal(parse("explain -"), 0);
	assert_string_equal(call.word[0].p, "-");
	assert_int_equal(parse("explain --sql 七"), 0);
	assert_true(call_has(&call, "sql"));
	assert_string_equal(call.word[0].p, "七");
}

static void
help_needs_nothing_else(void **state)
{
	(void)state;
	assert_int_equal(parse("-h"), 0);
	assert_null(call.command);
	assert_int_equal(parse("explain -h"), 0);
	assert_true(call_has(&call, "help"));
	assert_int_equal(parse("--version"), 0);
	assert_ptr_equal(call.command, &command_version);
}

static void
what_is_wrong_with_a_call(void **state)
{
	(void)state;
	is_refused("", "command", NULL);
	is_refused("''", "command", NULL);
	is_refused("chek", "chek", "check");
	is_refused("check --stagged", "--stagged", "--staged");
	is_refused("check --sql", "--sql", NULL);
	is_refused("--sql explain x", "--sql", NULL);
	is_refused("check -x", "-x", "check -h");
	is_refused("check -qx", "-x", NULL);
	is_refused("check --staged=1", "--staged", NULL);
	is_refused("check --as-of", "--as-of", NULL);
	is_refused("check -C", "--directory", NULL);
	is_refused("check --format xml", "xml", "text|json");
	is_refused("check --format=", "--format", "text|json");
	is_refused("check --staged --at HEAD", "--at", NULL);
	is_refused("--lang tlh check", "tlh", "zh_CN|en");
	is_refused("explain", "explain", NULL);
	is_refused("explain a b", "b", NULL);
	is_refused("version 2", "2", NULL);
	is_refused("check \xff", "\xff", NULL);
}

static void
days(void **state)
{
	static const char *const bad[] = { "2018-02-30", "2018-2-3", "20180203",
		"''", "heute", "0000-00-00", "2018-13-01", "2018-12-31x" };
	size_t i;
	int day = 7;

	(void)state;
	assert_int_equal(parse("check"), 0);
	assert_int_equal(call_day(&cx, &call, "as-of", &day), 0);
	assert_int_equal(day, 7);
	assert_int_equal(parse("check --as-of 1970-01-02"), 0);
	assert_int_equal(call_day(&cx, &call, "as-of", &day), 0);
	assert_int_equal(day, 1);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(
		    parse(arena_printf(&cx.run, "check --as-of %s", bad[i]).p),
		    0);
		assert_int_equal(call_day(&cx, &call, "as-of", &day), -1);
		assert_int_equal(cx.err, ERR_USAGE);
		assert_int_equal(day, 1);
	}
}

static void
numbers(void **state)
{
	static const char *const bad[] = { "0", "9", "-1", "1.5", "x", "''",
		"99999999999999999999" };
	size_t i;
	int n = 3;

	(void)state;
	assert_int_equal(parse("check --jobs 8"), 0);
	assert_int_equal(call_number(&cx, &call, "jobs", 1, 8, &n), 0);
	assert_int_equal(n, 8);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(
		    parse(arena_printf(&cx.run, "check --jobs %s", bad[i]).p),
		    0);
		assert_int_equal(call_number(&cx, &call, "jobs", 1, 8, &n), -1);
		assert_int_equal(cx.err, ERR_USAGE);
		assert_int_equal(n, 8);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(options_of_all_shapes, clean),
		cmocka_unit_test_teardown(the_last_one_counts, clean),
		cmocka_unit_test_teardown(words, clean),
		cmocka_unit_test_teardown(help_needs_nothing_else, clean),
		cmocka_unit_test_teardown(what_is_wrong_with_a_call, clean),
		cmocka_unit_test_teardown(days, clean),
		cmocka_unit_test_teardown(numbers, clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
