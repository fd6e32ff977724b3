/* Finding one's way in a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/node.h"

#include <cmocka.h>

/* {lines: [{seats: 12}, {seats: null}], "a/b~c": yes, ok: True} */
static struct node seats = {
	.kind = NODE_INT, .text = { "12", 2 }, .key = { "seats", 5 }
};
static struct node gone = { .kind = NODE_NULL, .key = { "seats", 5 } };
static struct node first = { .kind = NODE_MAP };
static struct node second = { .kind = NODE_MAP };
static struct node lines = { .kind = NODE_LIST, .key = { "lines", 5 } };
static struct node odd = {
	.kind = NODE_TEXT, .text = { "yes", 3 }, .key = { "a/b~c", 5 }
};
static struct node ok = {
	.kind = NODE_BOOL, .text = { "True", 4 }, .key = { "ok", 2 }
};
static struct node root = { .kind = NODE_MAP };

static int
build(void **state)
{
	(void)state;
	node_append(&first, NULL, &seats);
	node_append(&second, NULL, &gone);
	node_append(&lines, NULL, &first);
	node_append(&lines, &first, &second);
	node_append(&root, NULL, &lines);
	node_append(&root, &lines, &odd);
	node_append(&root, &odd, &ok);
	return 0;
}

static void
members_and_elements(void **state)
{
	(void)state;
	assert_int_equal(root.count, 3);
	assert_ptr_equal(node_get(&root, STR("lines")), &lines);
	assert_null(node_get(&root, STR("line")));
	assert_null(node_get(NULL, STR("lines")));
	assert_null(node_get(&lines, STR("lines")));
	assert_ptr_equal(node_at(&lines, 1), &second);
	assert_null(node_at(&lines, 2));
	assert_null(node_at(&root, 0));
	assert_true(str_eq(node_text(&first, STR("seats")), STR("12")));
	assert_true(str_none(node_text(&second, STR("seats"))));
	assert_true(str_none(node_text(&root, STR("lines"))));
	assert_true(node_is_true(&ok));
	assert_false(node_is_true(&odd));
	assert_false(node_is_true(NULL));
}

static void
pointers(void **state)
{
	const struct node *near = NULL;

	(void)state;
	assert_ptr_equal(node_find(&root, STR(""), NULL), &root);
	assert_ptr_equal(
	    node_find(&root, STR("/lines/0/seats"), &near), &seats);
	assert_ptr_equal(near, &seats);
	assert_ptr_equal(node_find(&root, STR("/a~1b~0c"), NULL), &odd);
	assert_null(node_find(&root, STR("/lines/1/room"), &near));
	assert_ptr_equal(near, &second);
	assert_null(node_find(&root, STR("/lines/x"), &near));
	assert_ptr_equal(near, &lines);
	assert_null(node_find(&root, STR("/a"), &near));
	assert_ptr_equal(near, &root);
	assert_null(node_find(NULL, STR("/a"), &near));
}

static void
writing_pointers(void **state)
{
	struct arena a = { 0 };
	struct str p = node_pointer(&a, STR("/x"), STR("a/b~c"));

	(void)state;
	assert_string_equal(p.p, "/x/a~1b~0c");
	assert_string_equal(node_pointer_at(&a, p, 3).p, "/x/a~1b~0c/3");
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_and_elements),
		cmocka_unit_test(pointers),
		cmocka_unit_test(writing_pointers),
	};

	return cmocka_run_group_tests_name("node", tests, build, NULL);
}
