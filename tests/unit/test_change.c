/* Which leaves differ between two versions of a record. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/change.h"
#include "core/reader.h"

#include <cmocka.h>

static struct cx cx;

static int
write_leaf(
    struct cx *c, void *arg, struct str pointer, struct str old, struct str new)
{
	(void)c;
	buf_printf(arg, "%.*s %.*s>%.*s\n", STR_ARG(pointer),
	    STR_ARG(str_none(old) ? STR("-") : old),
	    STR_ARG(str_none(new) ? STR("-") : new));
	return 0;
}

static const char *
differences(const char *old, const char *new)
{
	struct buf b = { .arena = &cx.run };
	struct findings found = { 0 };
	struct node *a, *z;

	assert_int_equal(reader_record(&cx, &cx.run, STR("a"), str_from(old),
			     &reader_record_limits, &found, &a),
	    0);
	assert_int_equal(reader_record(&cx, &cx.run, STR("z"), str_from(new),
			     &reader_record_limits, &found, &z),
	    0);
	assert_int_equal(change_leaves(&cx, a, z, write_leaf, &b), 0);
	return buf_str(&b).p;
}

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	return 0;
}

static void
layout_and_comments_are_no_leaves(void **state)
{
	(void)state;
	assert_string_equal(
	    differences("a: 1\nb: [x, w]\n", "# why\nb:\n  - x\n  - w\na: 1\n"),
	    "");
}

static void
each_changed_leaf_has_its_pointer(void **state)
{
	(void)state;
	assert_string_equal(
	    differences("a: 1\nb: {c: x}\nd: 4\n", "a: 2\nb: {c: x, e: w}\n"),
	    "/a 1>2\n/b/e ->w\n/d 4>-\n");
}

static void
lists_are_compared_by_index(void **state)
{
	(void)state;
	assert_string_equal(differences("l: [{k: 1}, {k: 2}]\n",
				"l: [{k: 1}, {k: 3}, {k: 4}]\n"),
	    "/l/1/k 2>3\n/l/2/k ->4\n");
}

static void
a_scalar_may_become_a_list(void **state)
{
	(void)state;
	assert_string_equal(
	    differences("a: x\n", "a: [w]\n"), "/a x>-\n/a/0 ->w\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(layout_and_comments_are_no_leaves),
		cmocka_unit_test(each_changed_leaf_has_its_pointer),
		cmocka_unit_test(lists_are_compared_by_index),
		cmocka_unit_test(a_scalar_may_become_a_list),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
