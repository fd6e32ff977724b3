/* What people meant who typed something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/mend.h"

#include <cmocka.h>

static struct arena arena;

static int
clean(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

struct mending {
	struct str (*mend)(struct arena *a, struct str s);
	const char *typed, *meant; /* NULL: nobody can tell */
};

static void
what_was_meant_is_found(void **state)
{
	static const struct mending cases[] = {
		{ mend_text, "１２３４", "1234" },
		{ mend_text, " “ＯＥＭ”　", "OEM" },
		{ mend_text, "张 伟", "张 伟" },
		{ mend_text, "“”", "" },
		{ mend_number, "１２", "12" },
		{ mend_number, "12,500", "12500" },
		{ mend_number, "1，200.50 元", "1200.50" },
		{ mend_number, "-3", "-3" },
		{ mend_number, "12台", "12" },
		{ mend_number, "台", NULL },
		{ mend_number, "12a", NULL },
		{ mend_number, "1.2.3", NULL },
		{ mend_number, "", NULL },
		{ mend_number, "1.25万", NULL },
		{ mend_money, "12500", "12500.00" },
		{ mend_money, "12500.", "12500.00" },
		{ mend_money, "12500.5", "12500.50" },
		{ mend_money, "12,500.00", "12500.00" },
		{ mend_money, "￥12500元", "12500.00" },
		{ mend_money, "¥ 12 500.00", "12500.00" },
		{ mend_money, "１２５００．００", "12500.00" },
		{ mend_money, "1.25万元", NULL },
		{ mend_money, "12500.123", NULL },
		{ mend_money, "-5.00", NULL },
		{ mend_money, "面议", NULL },
		{ mend_day, "43171", "2018-03-12" },
		{ mend_day, "32873", NULL },
		{ mend_day, "73051", NULL },
		{ mend_day, "2018/3/2", "2018-03-02" },
		{ mend_day, "2018年3月2日", "2018-03-02" },
		{ mend_day, "２０１８.３.２", "2018-03-02" },
		{ mend_day, "20180302", "2018-03-02" },
		{ mend_day, "20180230", NULL },
		{ mend_day, "2018-02", NULL },
		{ mend_day, "12345678901-1-1", NULL },
		{ mend_day, "", NULL },
		{ mend_bool, "是", "true" },
		{ mend_bool, "“有”", "true" },
		{ mend_bool, "TRUE", "true" },
		{ mend_bool, "否", "false" },
		{ mend_bool, "没有", "false" },
		{ mend_bool, "也许", NULL },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct mending *c = &cases[i];
		struct str meant = c->mend(&arena, str_from(c->typed));

		if (str_none(meant) != (c->meant == NULL) ||
		    !str_eq(meant, str_from(c->meant)))
			fail_msg("%s: %.*s", c->typed, STR_ARG(meant));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_meant_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
