/* Lines of text: where they may end, and that nothing is lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "cmd/wrap.h"

#include <cmocka.h>

static struct arena arena;

static void
breaks_at_blanks_and_between_characters(void **state)
{
	(void)state;
	assert_string_equal(
	    wrap(&arena, STR("one two three"), 11, 0).p, "one two\nthree\n");
	assert_string_equal(wrap(&arena, STR("一二三四五六七八"), 12, 2).p,
	    "  一二三四五\n  六七八\n");
	assert_string_equal(wrap(&arena, STR("abcdefghijklmnopq"), 10, 0).p,
	    "abcdefghij\nklmnopq\n");
}

static void
marks_stay_with_what_they_belong_to(void **state)
{
	(void)state;
	assert_string_equal(
	    wrap(&arena, STR("一二三四五，六"), 10, 0).p, "一二三四\n五，六\n");
	assert_string_equal(
	    wrap(&arena, STR("一二三（四五）"), 8, 0).p, "一二三\n（四五）\n");
	assert_string_equal(wrap(&arena, STR("国办发〔2014〕88号"), 8, 0).p,
	    "国办发\n〔2014〕\n88号\n");
}

static void
lines_of_the_text_stay(void **state)
{
	(void)state;
	assert_string_equal(
	    wrap(&arena, STR("a\n\nb"), 40, 2).p, "  a\n\n  b\n");
}

/* Whatever the width, the characters are there, and lines are not wider. */
static void
nothing_is_lost(void **state)
{
	const struct str text =
	    STR("办公室要会同“财务科”，依法 v2.0 (x64) 登记。"
		"\xff\xfe 末尾 averyveryverylongword 。」");
	size_t width;

	(void)state;
	for (width = 8; width < 60; width++) {
		struct str out = wrap(&arena, text, width, 0), line;
		size_t at = 0, from = 0;

		while (at < out.n || from < text.n) {
			while (at < out.n &&
			    (out.p[at] == '\n' || out.p[at] == ' '))
				at++;
			while (from < text.n && text.p[from] == ' ')
				from++;
			if (at == out.n || from == text.n)
				break;
			assert_int_equal(out.p[at++], text.p[from++]);
		}
		assert_int_equal(at, out.n);
		assert_int_equal(from, text.n);
		while (out.n > 0 && str_next(&out, '\n', &line))
			assert_true(utf8_width(line) <= width);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_at_blanks_and_between_characters),
		cmocka_unit_test(marks_stay_with_what_they_belong_to),
		cmocka_unit_test(lines_of_the_text_stay),
		cmocka_unit_test(nothing_is_lost),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_release(&arena);
	return failed;
}
