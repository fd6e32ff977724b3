/* UTF-8 is taken strictly, and counted in three ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

#include <cmocka.h>

static void
every_code_point_there_and_back(void **state)
{
	char bytes[4];
	uint32_t c;
	size_t n, at;

	(void)state;
	for (c = 0; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		n = utf8_put(c, bytes);
		at = 0;
		assert_true(
		    utf8_next((struct str){ bytes, n }, &at) == (int32_t)c);
		assert_true(at == n);
	}
}

static void
what_is_not_utf8(void **state)
{
	static const struct str bad[] = {
		{ "\x80", 1 },
		{ "\xBF", 1 },
		{ "\xC0\x80", 2 },
		{ "\xC1\xBF", 2 },
		{ "\xE0\x80\x80", 3 },
		{ "\xE0\x9F\xBF", 3 },
		{ "\xED\xA0\x80", 3 },
		{ "\xED\xBF\xBF", 3 },
		{ "\xF0\x8F\xBF\xBF", 4 },
		{ "\xF4\x90\x80\x80", 4 },
		{ "\xF8\x88\x80\x80\x80", 5 },
		{ "\xFE", 1 },
		{ "\xFF", 1 },
		{ "\xE4\xBD", 2 },
		{ "\xE4\x41\x42", 3 },
		{ "\xC3", 1 },
	};
	size_t i, at;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		at = 0;
		assert_int_equal(utf8_next(bad[i], &at), -1);
		assert_int_equal(at, 1);
	}
}

static void
counting(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(STR("")), 0);
	assert_int_equal(utf8_count(STR("正版 ab")), 5);
	assert_int_equal(utf8_count(STR("𠀀é")), 2);
	assert_int_equal(utf8_count(STR("a\xFF\xFE")), 3);
}

static void
columns_on_a_terminal(void **state)
{
	static const struct {
		struct str text;
		size_t width;
	} table[] = {
		{ { "", 0 }, 0 },
		{ { "ab 1", 4 }, 4 },
		{ { "正版", 6 }, 4 },
		{ { "（：）", 9 }, 6 },
		{ { "𠀀", 4 }, 2 },
		{ { "한글", 6 }, 4 },
		{ { "e\xCC\x81", 3 }, 1 },
		{ { "\xE2\x80\x8B", 3 }, 0 },
		{ { "\x1B", 1 }, 0 },
		{ { "ｱ", 3 }, 1 },
		{ { "“…”", 9 }, 3 },
		{ { "\xFF", 1 }, 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		assert_int_equal(utf8_width(table[i].text), table[i].width);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_there_and_back),
		cmocka_unit_test(what_is_not_utf8),
		cmocka_unit_test(counting),
		cmocka_unit_test(columns_on_a_terminal),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
