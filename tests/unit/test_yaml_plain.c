/* What the short way reads, it reads as libyaml does; the rest it leaves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "../as_libyaml.h"

#include <cmocka.h>

static struct cx cx;

static void
expect_same(const char *text)
{
	struct yaml_plain plain;

	if (!yaml_plain_read(&plain, &cx.scratch, str_from(text)))
		fail_msg("left to libyaml:\n%s", text);
	if (!is_as_libyaml(&cx, &plain, str_from(text)))
		fail_msg("libyaml reads it in another way:\n%s", text);
	cx_release(&cx);
}

static void
reads_what_records_look_like(void **state)
{
	static const char *const texts[] = {
		"a: 1\n",
		"  a: 1\n  b: 2\n",
		"# 说明\n\na: 中文 与 空格  # 说明\n   \nb: x#y\n# 完\n",
		"a: \"双引号: {x} # \"  # c\nb: 'it \\ [y]'\nc: \"\"\nd: ''\n",
		"a:\nb:   \nc: # c\nd:\n",
		"a:\n  b:\n    c: 1\n  d: 2\ne: 3\n",
		"a:\n  b:\n    c:\n",
		"a:\n  - x\n  - \"y\"\nb: 1\n",
		"a:\n- x\n- y\nb:\n- z\n",
		"a:\n  - k: 1\n    l:\n      - m\n  -   k: 2\n      l:\nb:\n",
		"a:\n- k:\n  - m\n  l:\n- k: 2\n",
		"- a\n- b: 1\n  c: 2\n- [1, 2]\n",
		"a: [一, 二 三 , \"四, \", '五']\nb: []\nc: {}\nd: [ ]\n",
		"a: {k: 中文, l: \"2\", m: [x, {n: y/z}]}  # c\n",
		"a: http://example.com/?a=b&c:d\nb: 12:30\nc: -5\nd: -x-\n",
		"a: x ? y ! z & * | > % @ ` , ] }\nb: <<\nc: ~\nd: .5\n",
		"a: 　全角空格\nb: “引号”、—…\n",
		"a-b_C9: yes\n_x: null\n",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		expect_same(texts[i]);
}

static const char *const others[] = {
	"",
	"\n",
	"# only\n",
	"a: 1",
	"a\n",
	"a:1\n",
	"a: 1\r\n",
	"a:\t1\n",
	"a: b: c\n",
	"a: b:\n",
	"a: 1\n b: 2\n",
	"a:\n    b: 1\n  c: 2\n",
	" a: 1\nb: 2\n",
	"a: 1\n- b\n",
	"- a\nb: 1\n",
	"a: x\n  y\n",
	"a:\n  x\n",
	"a: |\n  x\n",
	"a: >-\n  x\n",
	"a: \"x\n  y\"\n",
	"a: \"x\\ty\"\n",
	"a: 'it''s'\n",
	"a: \"x\"y\n",
	"a: \"x\"# c\n",
	"a: [x,\n  y]\n",
	"a: [x, y\n",
	"a: [x, ]\n",
	"a: [x: y]\n",
	"a: [x]y\n",
	"a: {x}\n",
	"a: {x: }\n",
	"a: {x: 1, \"y\": 2}\n",
	"a: {甲: 1}\n",
	"a: [x # y]\n",
	"\"a\": 1\n",
	"? a\n: 1\n",
	"a: &x 1\n",
	"a: *x\n",
	"a: !!str 1\n",
	"a: - b\n",
	"-\n",
	"- - a\n",
	"---\na: 1\n",
	"a: 1\n...\n",
	"a: 1\n---\nb: 2\n",
	"%YAML 1.2\n---\na: 1\n",
	"a: @x\n",
	"a: `x`\n",
	"a: %x\n",
	"\357\273\277a: 1\n",
	"a: \xC2\x85\n",
	"a: x\xE2\x80\xA8y: 1\n",
	"# \xE2\x80\xA9\na: 1\n",
	"a: \xFF\n",
	"a: \xE4\xB8\n",
	"a: \x01\n",
	"a: \x7F\n",
};

static void
leaves_what_it_does_not_know(void **state)
{
	struct yaml_plain plain;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (yaml_plain_read(&plain, &cx.scratch, str_from(others[i])))
			fail_msg("read, and should not:\n%s", others[i]);
	cx_release(&cx);
}

/* It has a place for so many levels, and none for more. */
static void
leaves_what_is_deep(void **state)
{
	struct yaml_plain plain;
	struct str text = STR("a: "), close = STR("");
	int depth;

	(void)state;
	for (depth = 1; depth < 40; depth++) {
		text = arena_join(&cx.scratch, text, STR("["), STR(""));
		close = arena_join(&cx.scratch, close, STR("]"), STR(""));
		assert_int_equal(
		    yaml_plain_read(&plain, &cx.scratch,
			arena_join(&cx.scratch, text, close, STR("\n"))),
		    depth <= 16);
	}
	cx_release(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_records_look_like),
		cmocka_unit_test(leaves_what_it_does_not_know),
		cmocka_unit_test(leaves_what_is_deep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
