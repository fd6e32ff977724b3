/* From text to a pointer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/map.h"

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
a_key_is_added_once(void **state)
{
	struct map m = { .arena = &arena };
	int one, two;

	(void)state;
	assert_null(map_get(&m, STR("a")));
	assert_true(map_add(&m, STR("a"), &one));
	assert_false(map_add(&m, STR("a"), &two));
	assert_true(map_add(&m, STR("a\0"), &two));
	assert_true(map_add(&m, STR(""), &two));
	assert_ptr_equal(map_get(&m, STR("a")), &one);
	assert_ptr_equal(map_get(&m, STR("a\0")), &two);
	assert_null(map_get(&m, STR("b")));
	assert_int_equal(m.n, 3);
}

static void
many_keys_keep_their_order(void **state)
{
	struct map m = { .arena = &arena };
	static int values[5000];
	size_t i;

	(void)state;
	for (i = 0; i < 5000; i++)
		assert_true(
		    map_add(&m, arena_printf(&arena, "k%zu", i), &values[i]));
	for (i = 0; i < 5000; i++) {
		assert_ptr_equal(
		    map_get(&m, arena_printf(&arena, "k%zu", i)), &values[i]);
		assert_ptr_equal(m.v[i].value, &values[i]);
	}
	assert_null(map_get(&m, STR("k5000")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_key_is_added_once, clean),
		cmocka_unit_test_teardown(many_keys_keep_their_order, clean),
	};

	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
