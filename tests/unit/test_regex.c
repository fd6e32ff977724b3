/* Patterns: what they mean, and that they end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
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
	/* spaces and line ends of Unicode */
	{ "^\\s$", "\u3000", 1 },
	{ "^[\\s]$", "\uFEFF", 1 },
	{ "^\\S$", "\u00A0", 0 },
	{ "^[^\\S]$", "\u2028", 1 },
	{ "^.$", "\u2028", 0 },
	{ "^.$", "\r", 0 },
	/* but letters and digits of ASCII */
	{ "^\\w$", "é", 0 },
	{ "^[\\w-]+$", "a-b_9", 1 },
	{ "^\\W$", "科", 1 },
	/* Unicode by name */
	{ "^\\p{Letter}+$", "科é", 1 },
	{ "^\\p{digit}$", "৪", 1 },
	{ "^\\P{Lu}$", "A", 0 },
	{ "^\\p{Script=Han}+$", "科室", 1 },
	{ "^\\p{sc=Greek}$", "a", 0 },
	{ "^\\p{gc=Nd}[\\p{L}]$", "1a", 1 },
	{ "^\\p{Alphabetic}$", "a", 1 },
	{ "^\\p{ASCII}$", "é", 0 },
	{ "^\\p{Assigned}$", "a", 1 },
	/* characters by number */
	{ "^\\ud83d\\ude00$", "\U0001F600", 1 },
	{ "^\\u{1F600}$", "\U0001F600", 1 },
	{ "^[\\u{1F600}-\\u{1F64F}]$", "\U0001F610", 1 },
	{ "^[^\\ud800-\\udfff]$", "a", 1 },
	{ "^\\x41\\cJ\\0?$", "A\n", 1 },
	{ "^\\v\\t\\n\\f\\r$", "\v\t\n\f\r", 1 },
	{ "^\\v$", "\n", 0 }, /* not any line end */
	/* classes */
	{ "^[]", "a", 0 },
	{ "^[^]$", "\n", 1 },
	{ "^[[:alpha:]]$", "a]", 1 }, /* no POSIX classes */
	{ "^[[:alpha:]]$", "b]", 0 },
	{ "^[a&&b]+$", "&", 1 },
	{ "^[\\b]$", "\b", 1 },
	{ "^[\\-\\]^.]+$", "-]^.", 1 },
	{ "^[a-]$", "-", 1 },
	/* groups */
	{ "^(?<y>\\d)-\\k<y>\\1$", "3-33", 1 },
	{ "^\\1(a)$", "a", 1 }, /* empty before it is set */
	{ "^(?:a|(b))\\1c$", "ac", 1 },
	{ "(?<=a)b(?!c)", "abd", 1 },
	/* signs for themselves */
	{ "^a{b}$", "a{b}", 1 },
	{ "^a{,2}$", "a{,2}", 1 },
	{ "^\\/\\-\\_$", "/-_", 1 },
	{ "^a{2}?$", "aa", 1 },
	{ "^#x y$", "#x y", 1 },
};

static void
patterns_mean_what_ecma_262_says(void **state)
{
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
	/* the last ones are PCRE2's own */
	static const char *const bad[] = { "a(", "a)", "[a", "*", "a**",
		"a{2}{3}", "\\", "\\1", "(a)\\2", "\\x4", "\\u12",
		"\\u{110000}", "\\c1", "\\p", "\\p{Nothing}", "\\p{x=L}",
		"[b-a]", "\\01", "\\k<a>", "(?<a>x)(?<a>y)", "\\a", "\\A",
		"\\Z", "\\Qa\\E", "\\h", "\\e", "\\g{1}(a)", "\\K", "(?i)a",
		"(?>a)", "(?#a)", "(?P<a>x)", "(?1)", "(*FAIL)", "a++", "a?+" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (regex_compile(&cx, &cx.run, str_from(bad[i])))
			fail_msg("%s is taken for a pattern", bad[i]);
		assert_int_equal(cx.err, ERR_WORLD);
		cx_forgive(&cx);
	}
}

static void
an_error_says_where(void **state)
{
	(void)state;
	assert_null(regex_compile(&cx, &cx.run, STR("a\\sb\\a")));
	assert_true(str_has(cx.err_text, STR("4")));
	cx_forgive(&cx);
	assert_null(regex_compile(&cx, &cx.run, STR("\\s\\s\\s)")));
	assert_true(str_has(cx.err_text, STR("6")));
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

/* As long as a record may be. */
static void
a_long_text_is_no_trap(void **state)
{
	struct buf b = { .arena = &cx.run };

	(void)state;
	while (b.n < 64 << 10)
		buf_add(&b, STR("/a"));
	assert_int_equal(matches("^(/[^/]+)+$", b.p), 1);
	buf_byte(&b, '/');
	assert_int_equal(matches("^(/[^/]+)+$", b.p), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns_mean_what_ecma_262_says),
		cmocka_unit_test(a_match_says_where),
		cmocka_unit_test(a_broken_pattern_is_an_error),
		cmocka_unit_test(an_error_says_where),
		cmocka_unit_test(a_pattern_that_explodes_is_stopped),
		cmocka_unit_test(a_long_text_is_no_trap),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
