/* The head of a rule: keys, continued lines, and where the SQL begins. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/header.h"

#include <cmocka.h>

static const char *const keys[] = { "rule", "title", "text", NULL };
static struct cx cx;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

static void
a_head_ends_where_the_sql_begins(void **state)
{
	struct header h;
	struct str title;

	(void)state;
	assert_int_equal(header_parse(&cx,
			     STR("-- rule: a\n"
				 "-- title: one\n--   and two\n\nSELECT 1\n"),
			     keys, &h),
	    0);
	assert_int_equal(header_need(&cx, &h, "title", &title), 0);
	assert_string_equal(title.p, "one and two");
	assert_int_equal(h.sql_line, 4);
	assert_string_equal(h.sql.p, "\nSELECT 1\n");
	assert_true(str_none(header_get(&h, "text")));
}

static void
what_a_head_may_not_say(void **state)
{
	static const char *const bad[][2] = {
		{ "-- rule: a\n-- titel: b\nSELECT 1", "2:4: " },
		{ "-- rule: a\n-- rule: b\nSELECT 1", "2:4: " },
		{ "-- rule: a\n-- no colon\nSELECT 1", "2:1: " },
	};
	struct header h;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(
		    header_parse(&cx, str_from(bad[i][0]), keys, &h), -1);
		assert_true(str_starts(cx.err_text, str_from(bad[i][1])));
		cx_forgive(&cx);
	}
}

static void
a_near_miss_is_named(void **state)
{
	struct header h;

	(void)state;
	assert_int_equal(header_parse(&cx, STR("-- titel: b\n"), keys, &h), -1);
	assert_true(str_has(cx.err_text, STR("title")));
}

static void
what_is_needed_must_not_be_empty(void **state)
{
	struct header h;
	struct str v;

	(void)state;
	assert_int_equal(
	    header_parse(&cx, STR("-- rule:\nSELECT 1"), keys, &h), 0);
	assert_int_equal(header_need(&cx, &h, "rule", &v), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    a_head_ends_where_the_sql_begins, clean),
		cmocka_unit_test_teardown(what_a_head_may_not_say, clean),
		cmocka_unit_test_teardown(a_near_miss_is_named, clean),
		cmocka_unit_test_teardown(
		    what_is_needed_must_not_be_empty, clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
