/* Tables of a summary: lined up by what they take on a terminal, or as JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "cmd/table.h"

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

/* Two columns, text and number. */
static struct str names[] = { { "dept", 4 }, { "n", 1 } };
static struct str labels[] = { { "科室", 6 }, { "件数", 6 } };
static bool numeric[] = { false, true };

static struct cell cells[] = {
	{ CELL_TEXT, { "办公室", 9 } },
	{ CELL_NUMBER, { "12", 2 } },
	{ CELL_TEXT, { "it\033", 3 } },
	{ CELL_NULL, { NULL, 0 } },
	{ CELL_TEXT, { "中\xff", 4 } },
	{ CELL_NUMBER, { "Inf", 3 } },
};

static struct table_model
model(size_t rows)
{
	return (struct table_model){ 2, rows, names, labels, numeric, cells };
}

static void
prints(const struct table_model *m, const char *want)
{
	struct term t = { 0 };
	char *bytes;
	size_t size;

	t.to = open_memstream(&bytes, &size);
	table_print(&cx, &t, m);
	assert_int_equal(fclose(t.to), 0);
	assert_string_equal(bytes, want);
	free(bytes);
}

static void
columns_are_lined_up(void **state)
{
	const struct table_model m = model(3);

	(void)state;
	prints(&m,
	    "  科室    件数\n"
	    "  ------  ----\n"
	    "  办公室    12\n"
	    "  it\\x1b     —\n"
	    "  中\\xff   Inf\n");
}

static void
json_has_names_and_values(void **state)
{
	const struct table_model m = model(3);
	struct json j = { 0 };
	char *bytes;
	size_t size;

	(void)state;
	j.to = open_memstream(&bytes, &size);
	json_open_flat(&j, '{');
	table_json(&j, &m);
	json_close(&j, '}');
	assert_int_equal(fclose(j.to), 0);
	assert_string_equal(bytes,
	    "{\"columns\": [{\"name\": \"dept\", \"label\": \"科室\"}, "
	    "{\"name\": \"n\", \"label\": \"件数\"}], "
	    "\"rows\": [[\"办公室\", 12], [\"it\\u001b\", null], "
	    "[\"中\xef\xbf\xbd\", \"Inf\"]]}\n");
	free(bytes);
}

static void
a_single_row_is_a_list(void **state)
{
	struct str name[4] = { { "a", 1 }, { "b", 1 }, { "c", 1 }, { "d", 1 } };
	struct str label[4] = { { "单位", 6 }, { "日", 3 }, { "c", 1 },
		{ "d", 1 } };
	struct cell row[4] = { { CELL_TEXT, { "局", 3 } },
		{ CELL_NUMBER, { "7", 1 } }, { CELL_NULL, { NULL, 0 } },
		{ CELL_TEXT, { "x", 1 } } };
	bool number[4] = { false, true, true, false };
	const struct table_model m = { 4, 1, name, label, number, row };

	(void)state;
	prints(&m, "  单位  局\n  日    7\n  c     —\n  d     x\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(columns_are_lined_up, clean),
		cmocka_unit_test_teardown(json_has_names_and_values, clean),
		cmocka_unit_test_teardown(a_single_row_is_a_list, clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
