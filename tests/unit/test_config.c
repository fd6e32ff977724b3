/* taizhang.ini: what is read, and what is refused with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/config.h"

#include <cmocka.h>

static struct cx cx;

static int
release(void **state)
{
	(void)state;
	cx_forgive(&cx);
	cx_release(&cx);
	memset(&cx, 0, sizeof(cx));
	return 0;
}

static struct config
read_well(struct str text)
{
	struct config c;

	assert_int_equal(config_parse(&cx, text, &c), 0);
	return c;
}

/* It is refused, and the error begins with the line. */
static void
refuse(struct str text, const char *line)
{
	struct config c;

	assert_int_equal(config_parse(&cx, text, &c), -1);
	assert_int_equal(cx.err, ERR_WORLD);
	if (!str_starts(cx.err_text, str_from(line)))
		fail_msg("not %s: %s", line, cx.err_text.p);
	cx_forgive(&cx);
}

static void
is(struct str have, const char *want)
{
	assert_true(str_eq(have, str_from(want)));
}

static void
nothing_gives_the_defaults(void **state)
{
	struct config c = read_well(STR(""));

	(void)state;
	assert_true(str_none(c.lang));
	assert_true(str_none(c.color));
	is(c.records, "records");
	is(c.schema, "schema");
}

static void
everything_is_read(void **state)
{
	struct config c = read_well(STR("\xef\xbb\xbf; 说明\r\n# too\r\n\r\n"
					"[output]\r\nlang=en\r\n"
					"color = never ; why\r\n"
					"[paths]\r\nrecords: data/台账\r\n"
					"schema = rules\r\n"));

	(void)state;
	is(c.lang, "en");
	is(c.color, "never");
	is(c.records, "data/台账");
	is(c.schema, "rules");
}

static void
the_last_line_may_lack_its_end(void **state)
{
	(void)state;
	is(read_well(STR("[output]\nlang = zh_CN")).lang, "zh_CN");
}

static void
unknown_names_are_refused_with_the_nearest(void **state)
{
	struct config c;

	(void)state;
	refuse(STR("[outputs]\nlang = en\n"), "1: ");
	refuse(STR("\n[outputs]\n"), "2: ");
	refuse(STR("[]\n"), "1: ");
	refuse(STR("[output]\n\nlanguage = en\n"), "3: ");
	assert_int_equal(
	    config_parse(&cx, STR("[output]\ncolour = never\n"), &c), -1);
	assert_true(str_has(cx.err_remedy, STR("color")));
}

static void
values_are_checked(void **state)
{
	static const char *const folders[] = { "", "/etc", "../x", "a/../b",
		"a//b", "a/", ".git", "a\\b" };
	size_t i;

	(void)state;
	refuse(STR("[output]\nlang = fr\n"), "2: ");
	refuse(STR("[output]\ncolor =\n"), "2: ");
	refuse(STR("[output]\nlang = en\nlang = en\n"), "3: ");
	for (i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
		refuse(arena_printf(
			   &cx.run, "[paths]\nrecords = %s\n", folders[i]),
		    "2: ");
}

static void
what_is_neither_is_refused_where_it_stands(void **state)
{
	(void)state;
	refuse(STR("[output\nlang = en\n"), "1: ");
	refuse(STR("\nwords\n[output]\n"), "2: ");
	refuse(STR("lang = en\n"), "1: ");
	refuse(STR("[output]\n  lang = en\n"), "2: ");
	refuse(STR("[output] lang = en\n"), "1: ");
	is(read_well(STR("[output] ; how\nlang = en\n")).lang, "en");
}

/* 198 bytes after "; ": inih would take the rest for a line of its own. */
static void
what_the_library_would_cut_is_refused(void **state)
{
	char line[512];

	(void)state;
	memset(line, 'x', sizeof(line));
	line[0] = ';';
	line[197] = '\n';
	read_well((struct str){ line, 198 });
	line[197] = 'x';
	line[198] = '\n';
	refuse((struct str){ line, 199 }, "1: ");
	refuse(arena_printf(&cx.run, "\n[%060d]\n", 0), "2: ");
	refuse(STR("[output]\nlang = en\0garbage\n"), "2: ");
	refuse(STR("[output]\n; \xff\n"), "2: ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(nothing_gives_the_defaults, release),
		cmocka_unit_test_teardown(everything_is_read, release),
		cmocka_unit_test_teardown(
		    the_last_line_may_lack_its_end, release),
		cmocka_unit_test_teardown(
		    unknown_names_are_refused_with_the_nearest, release),
		cmocka_unit_test_teardown(values_are_checked, release),
		cmocka_unit_test_teardown(
		    what_is_neither_is_refused_where_it_stands, release),
		cmocka_unit_test_teardown(
		    what_the_library_would_cut_is_refused, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
