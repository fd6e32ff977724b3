/* Texts and files that may stand nowhere: found wherever they hide. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "core/refuse.h"

#include <cmocka.h>

static struct cx cx;
static char dir[] = "/tmp/test_refuse.XXXXXX";
static struct refusals *refusals;

static int
load(void **state)
{
	struct str path;

	(void)state;
	if (!mkdtemp(dir))
		return -1;
	path = arena_printf(&cx.run, "%s/schema/refuse.yaml", dir);
	if (file_write(&cx, path,
		STR("text:\n"
		    "  - {rule: t-key, pattern: 'KEY-\\d{3}', text: t}\n"
		    "files:\n"
		    "  - rule: f-program\n    extensions: [exe]\n"
		    "    magic: [{offset: 1, hex: 4d5a}]\n    text: f\n"),
		0644) < 0)
		return -1;
	return refuse_load(
	    &cx, source_folder(&cx, str_from(dir)), STR("schema"), &refusals);
}

static int
clean(void **state)
{
	static const char *const made[] = { "schema/refuse.yaml", "a.EXE",
		"b.dat", "c.txt" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(made) / sizeof(made[0]); i++)
		unlink(arena_printf(&cx.run, "%s/%s", dir, made[i]).p);
	rmdir(arena_printf(&cx.run, "%s/schema", dir).p);
	rmdir(dir);
	cx_release(&cx);
	return 0;
}

static void
texts_are_found_with_their_place(void **state)
{
	static const struct {
		struct str text;
		size_t n;
		uint32_t line, column;
	} cases[] = {
		{ STR("nothing"), 0, 0, 0 },
		{ STR("一\n二 KEY-123"), 1, 2, 3 },
		{ STR("# KEY-1 KEY-22"), 0, 0, 0 },
		{ STR("KEY-111 KEY-222"), 2, 1, 1 },
		{ STR("\xff\xfe KEY-123 \xc3"), 1, 1, 4 },
		{ STR("a\0KEY-123"), 1, 1, 3 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct findings found = { 0 };

		assert_int_equal(
		    refuse_text(&cx, refusals, cases[i].text, false,
			&(struct finding){ .path = STR("a") }, &found),
		    0);
		assert_int_equal(found.n, cases[i].n);
		if (found.n == 0)
			continue;
		assert_int_equal(found.v[0].line, cases[i].line);
		assert_int_equal(found.v[0].column, cases[i].column);
		assert_true(str_eq(found.v[0].rule, STR("t-key")));
	}
}

static void
files_are_known_by_name_and_by_what_is_in_them(void **state)
{
	struct source *s = source_folder(&cx, str_from(dir));
	const struct source_list none = { 0 };
	struct source_list all;
	struct findings found = { 0 };

	(void)state;
	file_write(&cx, arena_printf(&cx.run, "%s/a.EXE", dir), STR("x"), 0644);
	file_write(
	    &cx, arena_printf(&cx.run, "%s/b.dat", dir), STR("?MZ"), 0644);
	file_write(
	    &cx, arena_printf(&cx.run, "%s/c.txt", dir), STR("MZ"), 0644);
	assert_int_equal(source_list(&cx, s, STR(""), &all), 0);
	assert_int_equal(
	    refuse_files(&cx, refusals, s, &all, &none, STR("records"), &found),
	    0);
	assert_int_equal(found.n, 2);
	assert_true(str_eq(found.v[0].path, STR("a.EXE")));
	assert_true(str_eq(found.v[1].path, STR("b.dat")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_found_with_their_place),
		cmocka_unit_test(
		    files_are_known_by_name_and_by_what_is_in_them),
	};

	return cmocka_run_group_tests(tests, load, clean);
}
