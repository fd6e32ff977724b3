/* Findings are copied, ordered and told once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/finding.h"

#include <cmocka.h>

static struct cx cx;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

static struct finding
make(const char *path, uint32_t line, const char *rule, const char *text)
{
	return (struct finding){
		.severity = SEV_ERROR,
		.rule = str_from(rule),
		.path = str_from(path),
		.line = line,
		.column = 1,
		.text = str_from(text),
	};
}

static void
texts_are_copied(void **state)
{
	struct findings all = { 0 };
	char text[] = "gone soon";
	struct finding f = make("a", 1, "r", text);

	(void)state;
	findings_add(&cx, &all, &f);
	text[0] = 'X';
	assert_string_equal(all.v[0].text.p, "gone soon");
	assert_true(str_none(all.v[0].remedy));
	assert_int_equal(all.n, 1);
}

static void
sorted_and_told_once(void **state)
{
	static const char *const want[] = { "1", "2", "3", "4", "5", "6" };
	const struct finding f[] = {
		make("b", 0, "r", "6"),
		make("a", 2, "s", "5"),
		make("a", 10, "r", "x"),
		make("a", 2, "r", "4"),
		make("a", 2, "r", "3"),
		make("a", 1, "z", "2"),
		make("a", 2, "r", "4"),
		make("", 0, "z", "1"),
	};
	struct findings all = { 0 };
	size_t i, k = 0;

	(void)state;
	for (i = 0; i < sizeof(f) / sizeof(f[0]); i++)
		findings_add(&cx, &all, &f[i]);
	findings_sort(&all);
	assert_int_equal(all.n, 7);
	for (i = 0; i < all.n; i++)
		if (all.v[i].line != 10)
			assert_string_equal(all.v[i].text.p, want[k++]);
	assert_string_equal(all.v[5].text.p, "x");
}

/* Whoever of two threads was first, the same one of two is kept. */
static void
order_of_arrival_does_not_show(void **state)
{
	struct finding one = make("a", 1, "r", "t");
	struct finding two = make("a", 1, "r", "t");
	struct findings all = { 0 }, back = { 0 };

	(void)state;
	two.severity = SEV_WARNING;
	findings_add(&cx, &all, &one);
	findings_add(&cx, &all, &two);
	findings_add(&cx, &back, &two);
	findings_add(&cx, &back, &one);
	findings_sort(&all);
	findings_sort(&back);
	assert_int_equal(all.n, 1);
	assert_int_equal(back.n, 1);
	assert_int_equal(all.v[0].severity, SEV_ERROR);
	assert_int_equal(back.v[0].severity, SEV_ERROR);
}

static void
merging_and_counting(void **state)
{
	struct finding one = make("a", 1, "r", "t");
	struct findings all = { 0 }, more = { 0 }, none = { 0 };
	int i;

	(void)state;
	findings_sort(&none);
	for (i = 0; i < 20; i++) {
		one.line = (uint32_t)i;
		one.severity = i % 2 ? SEV_DUE : SEV_FINDING;
		findings_add(&cx, &more, &one);
	}
	findings_merge(&cx, &all, &more);
	findings_merge(&cx, &all, &none);
	assert_int_equal(all.n, 20);
	assert_int_equal(findings_count(&all, SEV_DUE), 10);
	assert_int_equal(findings_count(&all, SEV_ERROR), 0);
}

static void
words_of_severities(void **state)
{
	enum severity s;

	(void)state;
	assert_string_equal(severity_word(SEV_FINDING).p, "finding");
	assert_true(severity_parse(STR("warning"), &s));
	assert_int_equal(s, SEV_WARNING);
	assert_true(severity_parse(severity_word(SEV_DUE), &s));
	assert_int_equal(s, SEV_DUE);
	assert_false(severity_parse(STR("Error"), &s));
	assert_false(severity_parse(STR(""), &s));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(texts_are_copied, clean),
		cmocka_unit_test_teardown(sorted_and_told_once, clean),
		cmocka_unit_test_teardown(
		    order_of_arrival_does_not_show, clean),
		cmocka_unit_test_teardown(merging_and_counting, clean),
		cmocka_unit_test_teardown(words_of_severities, clean),
	};

	return cmocka_run_group_tests_name("finding", tests, NULL, NULL);
}
