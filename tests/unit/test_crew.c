/* Batches on several threads: in order, whatever their number. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/crew.h"

#include <cmocka.h>

enum { THINGS = 1000 };

struct list {
	size_t seen[THINGS], n;	    /* in turns */
	bool done[THINGS];	    /* outside of them */
	size_t bad, also_bad, ends; /* bad: 0 is none */
	size_t told;
};

static int
work(struct hand *h, size_t from, size_t end)
{
	struct list *l = h->arg;
	size_t i;

	for (i = from; i < end; i++)
		l->done[i] = true;
	for (i = from; i < end; i++) {
		if (l->bad > 0 && (i == l->bad || i == l->also_bad))
			return (fail)(&h->cx, ERR_WORLD, "number %zu", i);
		if (!crew_turn(h))
			return 0;
		l->seen[l->n++] = i;
	}
	return 0;
}

static void
end(struct hand *h, struct cx *cx)
{
	struct list *l = h->arg;

	(void)cx;
	l->ends++;
}

static void
tell(void *arg, size_t done, size_t all)
{
	struct list *l = arg;

	assert_true(done > l->told && done <= all);
	l->told = done;
}

static int
run(struct cx *cx, struct list *l, unsigned threads, size_t n)
{
	const struct crew_job job = {
		.arg = l,
		.n = n,
		.threads = threads,
		.work = work,
		.end = end,
		.progress = tell,
		.progress_arg = l,
	};

	return crew_run(cx, &job);
}

static void
all_is_done_in_order_by_any_number_of_threads(void **state)
{
	unsigned threads;
	size_t i;

	(void)state;
	for (threads = 1; threads < 9; threads++) {
		struct cx cx = { 0 };
		struct list l = { .n = 0 };

		assert_int_equal(run(&cx, &l, threads, THINGS), 0);
		assert_int_equal(l.n, THINGS);
		for (i = 0; i < THINGS; i++) {
			assert_int_equal(l.seen[i], i);
			assert_true(l.done[i]);
		}
		assert_int_equal(l.ends, threads);
		assert_int_equal(l.told, THINGS);
		cx_release(&cx);
	}
}

static void
the_first_error_is_the_one_that_counts(void **state)
{
	unsigned threads;

	(void)state;
	for (threads = 1; threads < 9; threads++) {
		struct cx cx = { 0 };
		struct list l = { .bad = 300, .also_bad = 700 };

		assert_int_equal(run(&cx, &l, threads, THINGS), -1);
		assert_string_equal(cx.err_text.p, "number 300");
		assert_int_equal(l.n, 300);
		cx_release(&cx);
	}
}

static void
few_things_need_few_hands(void **state)
{
	struct cx cx = { 0 };
	struct list none = { .n = 0 }, one = { .n = 0 };

	(void)state;
	assert_int_equal(run(&cx, &none, 8, 0), 0);
	assert_int_equal(none.ends, 1);
	assert_int_equal(run(&cx, &one, 8, 1), 0);
	assert_int_equal(one.ends, 1);
	assert_int_equal(one.n, 1);
	cx_release(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_is_done_in_order_by_any_number_of_threads),
		cmocka_unit_test(the_first_error_is_the_one_that_counts),
		cmocka_unit_test(few_things_need_few_hands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
