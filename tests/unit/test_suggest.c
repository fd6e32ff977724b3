/* The word that was probably meant. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/suggest.h"

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
the_nearest_word_is_named_if_it_is_near(void **state)
{
	static const struct str words[] = {
		{ "status", 6 },
		{ "seats", 5 },
		{ "在用", 6 },
		{ "停用", 6 },
		{ "已卸载", 9 },
	};
	static const char *const cases[][2] = {
		{ "statsu", "status" },
		{ "stauts", "status" },
		{ "seat", "seats" },
		{ "在甪", "在用" },
		{ "卸载", "已卸载" },
		{ "Status", "status" },
		{ "ｓｅａｔｓ", "seats" },
		{ "“停用”", "停用" },
		{ "停用（三楼）", "停用" },
		{ "xyz", NULL },
		{ "", NULL },
		{ "永久", NULL },
	};
	struct str near;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		near = suggest_nearest(&arena, str_from(cases[i][0]), words,
		    sizeof(words) / sizeof(words[0]));
		assert_true(str_eq(near, str_from(cases[i][1])));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_word_is_named_if_it_is_near),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
