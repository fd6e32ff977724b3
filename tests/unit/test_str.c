/* Pieces of text: what they equal, where they are cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#include <cmocka.h>

#define assert_str(s, literal) assert_true(str_eq((s), STR(literal)))

static void
none_and_empty(void **state)
{
	struct str none = { 0 };

	(void)state;
	assert_true(str_none(none));
	assert_true(str_none(str_from(NULL)));
	assert_false(str_none(STR("")));
	assert_true(str_eq(none, STR("")));
	assert_true(str_none(str_slice(none, 0, 5)));
	assert_true(str_starts(none, none));
	assert_int_equal(str_find(none, 'a'), 0);
}

static void
comparing(void **state)
{
	(void)state;
	assert_false(str_eq(STR("a"), STR("a\0")));
	assert_true(str_cmp(STR("a"), STR("b")) < 0);
	assert_true(str_cmp(STR("ab"), STR("a")) > 0);
	assert_true(str_cmp(STR(""), STR("a")) < 0);
	assert_int_equal(str_cmp(STR("a\0b"), STR("a\0b")), 0);
	assert_true(str_cmp(STR("\xE6"), STR("z")) > 0);
	assert_true(str_starts(STR("abc"), STR("ab")));
	assert_false(str_starts(STR("a"), STR("ab")));
	assert_true(str_ends(STR("x.yaml"), STR(".yaml")));
	assert_false(str_ends(STR("yaml"), STR(".yaml")));
	assert_true(str_has(STR("abc"), STR("bc")));
	assert_true(str_has(STR("abc"), STR("")));
	assert_false(str_has(STR("abc"), STR("cb")));
}

static void
cutting(void **state)
{
	struct str s = STR("a,,b"), rest = s, head, tail, piece;

	(void)state;
	assert_str(str_slice(s, 1, 3), ",,");
	assert_str(str_slice(s, 3, 99), "b");
	assert_str(str_slice(s, 9, 2), "");
	assert_str(str_trim(STR(" \t a b\r\n")), "a b");
	assert_str(str_trim(STR("  ")), "");
	assert_true(str_cut(STR("k: v: w"), ':', &head, &tail));
	assert_str(head, "k");
	assert_str(tail, " v: w");
	assert_false(str_cut(STR("k"), ':', &head, &tail));
	assert_str(head, "k");
	assert_true(str_none(tail));
	assert_true(str_next(&rest, ',', &piece));
	assert_str(piece, "a");
	assert_true(str_next(&rest, ',', &piece));
	assert_str(piece, "");
	assert_true(str_next(&rest, ',', &piece));
	assert_str(piece, "b");
	assert_false(str_next(&rest, ',', &piece));
}

static void
numbers(void **state)
{
	(void)state;
	assert_int_equal(str_number(STR("0")), 0);
	assert_int_equal(str_number(STR("007")), 7);
	assert_int_equal(str_number(STR("2147483647")), INT32_MAX);
	assert_int_equal(str_number(STR("2147483648")), -1);
	assert_int_equal(str_number(STR("99999999999999999999")), -1);
	assert_int_equal(str_number(STR("")), -1);
	assert_int_equal(str_number(STR("-1")), -1);
	assert_int_equal(str_number(STR("1 ")), -1);
	assert_int_equal(str_number(STR("１")), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none_and_empty),
		cmocka_unit_test(comparing),
		cmocka_unit_test(cutting),
		cmocka_unit_test(numbers),
	};

	return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
