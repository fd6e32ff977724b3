/* Text that grows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

#include <cmocka.h>

static struct arena arena;

static int
clean(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void
an_empty_one(void **state)
{
	struct buf b = { .arena = &arena };

	(void)state;
	assert_int_equal(buf_str(&b).n, 0);
	assert_false(str_none(buf_str(&b)));
	buf_add(&b, (struct str){ 0 });
	assert_string_equal(buf_str(&b).p, "");
}

static void
adding(void **state)
{
	struct buf b = { .arena = &arena };

	(void)state;
	buf_add(&b, STR("正版"));
	buf_byte(&b, '\0');
	buf_printf(&b, "%s-%04d", "x", 17);
	assert_true(str_eq(buf_str(&b), STR("正版\0x-0017")));
	buf_clear(&b);
	buf_byte(&b, 'y');
	assert_string_equal(buf_str(&b).p, "y");
}

static void
growing(void **state)
{
	struct buf b = { .arena = &arena };
	struct str s;
	int i;

	(void)state;
	for (i = 0; i < 10000; i++)
		buf_printf(&b, "%04d", i);
	s = buf_str(&b);
	assert_int_equal(s.n, 40000);
	assert_int_equal(s.p[s.n], 0);
	assert_true(str_eq(str_slice(s, 4 * 1234, 4 * 1235), STR("1234")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(an_empty_one, clean),
		cmocka_unit_test_teardown(adding, clean),
		cmocka_unit_test_teardown(growing, clean),
	};

	return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
