/* [section] and key = value: what is told, in which order, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "port/conf.h"

#include <cmocka.h>

static struct cx cx;
static struct buf told;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	told = (struct buf){ 0 };
	return 0;
}

/* "[section]" and "section.key=value;", one behind the other. */
static int
tell(struct cx *c, void *arg, struct str section, struct str key,
    struct str value)
{
	(void)arg;
	if (str_none(key))
		buf_printf(&told, "[%.*s]", STR_ARG(section));
	else
		buf_printf(&told, "%.*s.%.*s=%.*s;", STR_ARG(section),
		    STR_ARG(key), STR_ARG(value));
	if (str_eq(key, STR("stop")))
		return (fail)(c, ERR_WORLD, "stopped"); /* not cmocka's */
	return 0;
}

static void
is(struct str have, const char *want)
{
	if (!str_eq(have, str_from(want)))
		fail_msg("%.*s, not %s", STR_ARG(have), want);
}

static void
tells(const char *text, const char *want)
{
	told = (struct buf){ .arena = &cx.run };
	assert_int_equal(conf_parse(&cx, str_from(text), tell, NULL), 0);
	is(buf_str(&told), want);
}

/* What was told up to there, and how the error begins. */
static void
refuses(struct str text, const char *want, const char *line)
{
	told = (struct buf){ .arena = &cx.run };
	assert_int_equal(conf_parse(&cx, text, tell, NULL), -1);
	is(buf_str(&told), want);
	if (!str_starts(cx.err_text, str_from(line)))
		fail_msg("not %s: %s", line, cx.err_text.p);
	cx_forgive(&cx);
}

static void
pairs_and_sections(void **state)
{
	(void)state;
	tells("", "");
	tells("\n\n; a\n# b\n", "");
	tells("[a]\n[b]\nk = v\n", "[a][b]b.k=v;");
	tells("[a]\r\nk=v w\r\nl:\r\n", "[a]a.k=v w;a.l=;");
	tells("k = v", ".k=v;");
	tells("\xef\xbb\xbf[台账]\n名称 = 甲=乙\n", "[台账]台账.名称=甲=乙;");
	tells("[a] ; c\nk = v ; c\nl = v;w\n", "[a]a.k=v;a.l=v;w;");
}

static void
the_first_error_ends_it(void **state)
{
	(void)state;
	refuses(STR("[a]\nk = v\n\nstop = 1\nl = w\n"), "[a]a.k=v;a.stop=1;",
	    "4: stopped");
	refuses(STR("[a]\nwords\nk = v\n"), "[a]a.k=v;", "2: ");
	refuses(STR("words\nstop = 1\n"), ".stop=1;", "1: ");
	refuses(STR("[a\nk = v\n"), ".k=v;", "1: ");
	refuses(STR("[a]\n k = v\n"), "[a]", "2: ");
	refuses(STR("[a]\n\tk = v\n"), "[a]", "2: ");
}

static void
nothing_is_told_of_what_would_be_cut(void **state)
{
	char line[300];

	(void)state;
	memset(line, 'x', sizeof(line));
	line[0] = 'k';
	line[1] = '=';
	refuses((struct str){ line, 198 }, "", "1: ");
	refuses((struct str){ line, 300 }, "", "1: ");
	line[197] = '\n';
	tells(arena_cstr(&cx.run, (struct str){ line, 198 }),
	    arena_printf(&cx.run, ".k=%.*s;", 195, line + 2).p);
	line[0] = '[';
	line[49] = ']'; /* 48 bytes of name are the most */
	line[50] = '\n';
	tells(arena_cstr(&cx.run, (struct str){ line, 51 }),
	    arena_printf(&cx.run, "%.*s", 50, line).p);
	line[49] = 'x';
	line[50] = ']';
	refuses((struct str){ line, 51 }, "", "1: ");
}

static void
nothing_is_told_of_odd_bytes(void **state)
{
	(void)state;
	refuses(STR("[a]\nk = v\0w\n"), "[a]", "2: ");
	refuses(STR("\0"), "", "1: ");
	refuses(STR("k = \xff\n"), "", "1: ");
	refuses(STR("k = \xed\xa0\x80\n"), "", "1: ");
	refuses(STR("[a] b = c\n"), "", "1: ");
	refuses(STR("[a]b\n"), "", "1: ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(pairs_and_sections, clean),
		cmocka_unit_test_teardown(the_first_error_ends_it, clean),
		cmocka_unit_test_teardown(
		    nothing_is_told_of_what_would_be_cut, clean),
		cmocka_unit_test_teardown(nothing_is_told_of_odd_bytes, clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
