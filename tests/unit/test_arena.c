/* Memory that is given back all at once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

#include <cmocka.h>

static void
zeroed_and_aligned(void **state)
{
	struct arena a = { 0 };
	unsigned char *p;
	size_t i, size;

	(void)state;
	for (size = 1; size < 300; size += 7) {
		p = arena_alloc(&a, size);
		assert_int_equal((uintptr_t)p % 16, 0);
		for (i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xAA, size);
	}
	arena_clear(&a);
	p = arena_alloc(&a, 4000);
	for (i = 0; i < 4000; i++)
		assert_int_equal(p[i], 0);
	arena_release(&a);
	assert_int_equal(a.total, 0);
}

static void
larger_than_a_chunk(void **state)
{
	struct arena a = { 0 };
	char *small, *large, *after;

	(void)state;
	small = arena_cstr(&a, STR("small"));
	large = arena_alloc(&a, 300 * 1000);
	memset(large, 'x', 300 * 1000);
	after = arena_cstr(&a, STR("after"));
	assert_string_equal(small, "small");
	assert_string_equal(after, "after");
	arena_release(&a);
}

static void
growing(void **state)
{
	struct arena a = { 0 };
	size_t n = 0, cap = 0;
	int *v = NULL;

	(void)state;
	for (; n < 1000; n++) {
		if (n == cap)
			v = arena_grow(&a, v, n, &cap, sizeof(*v));
		v[n] = (int)n;
	}
	for (n = 0; n < 1000; n++)
		assert_int_equal(v[n], n);
	arena_release(&a);
}

static void
copies_and_texts(void **state)
{
	struct arena a = { 0 };
	struct str s;

	(void)state;
	s = arena_dup(&a, STR("a\0b"));
	assert_int_equal(s.n, 3);
	assert_memory_equal(s.p, "a\0b", 4);
	assert_true(str_none(arena_dup(&a, (struct str){ 0 })));
	assert_false(str_none(arena_dup(&a, STR(""))));
	s = arena_printf(&a, "%.*s=%d", STR_ARG(STR("席位")), 12);
	assert_string_equal(s.p, "席位=12");
	assert_int_equal(s.n, strlen(s.p));
	arena_release(&a);
}

static void
clearing_keeps_little(void **state)
{
	struct arena a = { 0 };
	int i;

	(void)state;
	arena_clear(&a);
	for (i = 0; i < 100; i++)
		arena_alloc(&a, 10 * 1000);
	assert_true(a.total >= 1000 * 1000);
	arena_clear(&a);
	assert_true(a.total <= 64 * 1024);
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(zeroed_and_aligned),
		cmocka_unit_test(larger_than_a_chunk),
		cmocka_unit_test(growing),
		cmocka_unit_test(copies_and_texts),
		cmocka_unit_test(clearing_keeps_little),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
