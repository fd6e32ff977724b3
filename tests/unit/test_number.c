/* Numbers as they are written, exactly. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/number.h"

#include <cmocka.h>

static struct arena arena;

static int
clean(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct number
parse(const char *text)
{
	struct number n;

	assert_true(number_parse(&arena, str_from(text), &n));
	return n;
}

static void
numbers_compare_by_value(void **state)
{
	static const struct {
		const char *a, *b;
		int order;
	} cases[] = {
		{ "1", "1.0", 0 },
		{ "1e2", "100", 0 },
		{ "-0", "0", 0 },
		{ "0.10", ".1", 0 },
		{ "0x1f", "31", 0 },
		{ "0o17", "15", 0 },
		{ "9007199254740993", "9007199254740992", 1 },
		{ "-2", "1", -1 },
		{ "-2", "-10", 1 },
		{ "0.9", "0.10", 1 },
		{ "99999999999999999999999", "100000000000000000000000", -1 },
		{ "1e-400", "0", 1 },
		{ "0xffffffffffffffffffff", "1208925819614629174706175", 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct number a = parse(cases[i].a), b = parse(cases[i].b);

		assert_int_equal(number_cmp(&a, &b), cases[i].order);
		assert_int_equal(number_cmp(&b, &a), -cases[i].order);
	}
}

static void
multiples_are_exact(void **state)
{
	static const struct {
		const char *n, *step;
		bool is;
	} cases[] = {
		{ "4.35", "0.01", true },
		{ "4.351", "0.01", false },
		{ "0", "7", true },
		{ "-14", "7", true },
		{ "15", "7", false },
		{ "1e30", "7", false },
		{ "7e300", "7", true },
		{ "0.0075", "0.0001", true },
		{ "1", "0.3", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct number n = parse(cases[i].n);
		struct number step = parse(cases[i].step);

		assert_int_equal(
		    number_is_multiple(&arena, &n, &step), cases[i].is);
	}
}

/* Numbers that would be long are not written out. */
static void
exponents_have_no_end(void **state)
{
	struct number n, step;

	(void)state;
	assert_true(number_parse(&arena, STR("1e999999999999999999"), &n));
	assert_true(number_parse(&arena, STR("1e308"), &step));
	assert_int_equal(number_cmp(&n, &step), 1);
	assert_true(number_parse(&arena, STR("1e-999999999999999999"), &step));
	assert_int_equal(number_cmp(&step, &n), -1);
	assert_true(number_parse(&arena, STR("1024"), &step));
	assert_true(number_is_multiple(&arena, &n, &step));
	assert_true(number_parse(&arena, STR("1e9"), &n));
	assert_true(number_is_multiple(&arena, &n, &step) == false);
	assert_true(number_parse(&arena, STR("7"), &step));
	assert_false(number_is_multiple(&arena, &n, &step));
	assert_true(number_parse(&arena, STR("1e10"), &n));
	assert_true(number_parse(&arena, STR("1024"), &step));
	assert_true(number_is_multiple(&arena, &n, &step));
}

static void
what_is_no_number_is_refused(void **state)
{
	static const char *const bad[] = { "", "-", ".", "1e", "1.2.3", ".inf",
		".nan", "1e", "1e+", "1e5x", "a" };
	struct number n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(number_parse(&arena, str_from(bad[i]), &n));
}

static void
whole_numbers(void **state)
{
	struct number n;

	(void)state;
	n = parse("1.0");
	assert_true(number_is_integer(&n));
	n = parse("1.50e1");
	assert_true(number_is_integer(&n));
	n = parse("0.5");
	assert_false(number_is_integer(&n));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_compare_by_value),
		cmocka_unit_test(multiples_are_exact),
		cmocka_unit_test(exponents_have_no_end),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(whole_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
