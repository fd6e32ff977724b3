/* Patterns: what they mean, and that they end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "port/regex.h"

#include <cmocka.h>

static struct cx cx;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	return 0;
}

static int
matches(const char *pattern, const char *text)
{
	struct regex *re = regex_compile(&cx, &cx.run, str_from(pattern));

	assert_non_null(re);
	return regex_match(&cx, re, str_from(text), NULL, NULL);
}

static void
patterns_mean_what_ecma_262_says(void **state)
{
	static const struct {
		const char *pattern, *text;
		int want;
	} cases[] = {
		{ "^.{2}$", "科室", 1 }, /* characters, not bytes */
		{ "^a$", "a\n", 0 },	 /* the very end */
		{ "^\\d$", "３", 0 },	 /* ASCII digits only */
		{ "^\\u79d1", "科室", 1 },
		{ "b", "abc", 1 }, /* not anchored */
		{ "^$", "", 1 },
		/* lost by the JIT of PCRE2 10.42 with MATCH_INVALID_UTF */
		{ "^\\s*\\S", "在用", 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(
		    matches(cases[i].pattern, cases[i].text), cases[i].want);
}

static void
a_match_says_where(void **state)
{
	struct regex *re = regex_compile(&cx, &cx.run, STR("b+"));
	size_t from, to;

	(void)state;
	assert_int_equal(regex_match(&cx, re, STR("abbc"), &from, &to), 1);
	assert_int_equal(from, 1);
	assert_int_equal(to, 3);
}

static void
a_broken_pattern_is_an_error(void **state)
{
	(void)state;
	assert_null(regex_compile(&cx, &cx.run, STR("a(")));
	assert_int_equal(cx.err, ERR_WORLD);
	cx_forgive(&cx);
}

static void
a_pattern_that_explodes_is_stopped(void **state)
{
	(void)state;
	assert_int_equal(
	    matches("^(a+)+(b+)+(a+)+$",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"),
	    -1);
	cx_forgive(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns_mean_what_ecma_262_says),
		cmocka_unit_test(a_match_says_where),
		cmocka_unit_test(a_broken_pattern_is_an_error),
		cmocka_unit_test(a_pattern_that_explodes_is_stopped),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
