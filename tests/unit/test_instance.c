/*
 * Documents of others: YAML with anchors, JSON, one or many.  Each is shown
 * as it was understood.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/instance.h"

#include <cmocka.h>

static struct cx cx;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	return 0;
}

static void
show(struct buf *b, const struct node *n)
{
	const struct node *m;

	switch (n->kind) {
	case NODE_TEXT:
		buf_printf(b, "\"%.*s\"", STR_ARG(n->text));
		return;
	case NODE_NULL:
		buf_add(b, STR("null"));
		return;
	case NODE_BOOL:
	case NODE_INT:
	case NODE_FLOAT:
		buf_add(b, n->text);
		return;
	case NODE_LIST:
	case NODE_MAP:
		buf_byte(b, n->kind == NODE_LIST ? '[' : '{');
		for (m = n->first; m; m = m->next) {
			if (m != n->first)
				buf_byte(b, ',');
			if (n->kind == NODE_MAP)
				buf_printf(b, "%.*s:", STR_ARG(m->key));
			show(b, m);
		}
		buf_byte(b, n->kind == NODE_LIST ? ']' : '}');
	}
}

/* Documents with blanks between them, then "line:column rule" if broken. */
static const char *
read_all(const char *path, struct str text)
{
	struct buf b = { .arena = &cx.run };
	struct findings found = { 0 };
	struct instances *in;
	struct node *root;
	int rc;

	in = instances_open(&cx, &cx.run, str_from(path), text, &found);
	while ((rc = instances_next(&cx, in, &cx.run, &root)) == 1) {
		if (b.n > 0)
			buf_byte(&b, ' ');
		show(&b, root);
	}
	instances_close(in);
	assert_int_equal(cx.err, ERR_NONE);
	assert_int_equal(rc, found.n > 0 ? 2 : 0);
	if (rc == 2)
		buf_printf(&b, "%s%u:%u %.*s", b.n > 0 ? " " : "",
		    found.v[0].line, found.v[0].column,
		    STR_ARG(found.v[0].rule));
	return buf_str(&b).p ? buf_str(&b).p : "";
}

static void
yaml_of_the_core_schema_is_read(void **state)
{
	static const char *const cases[][2] = {
		{ "a: 1\nb: [x, ~, yes, 0x1f, 1.50]",
		    "{a:1,b:[\"x\",null,\"yes\",0x1f,1.50]}" },
		{ "1: a\ntrue: b\n~: c", "{1:\"a\",true:\"b\",~:\"c\"}" },
		{ "--- a\n--- [b]\n---\n...\n", "\"a\" [\"b\"] null" },
		{ "", "" },
		{ "\xEF\xBB\xBF"
		  "a: b",
		    "{a:\"b\"}" },
		{ "%YAML 1.2\n---\na", "\"a\"" },
		/* names */
		{ "a: &x [1, 2]\nb: *x\nc: {d: *x}",
		    "{a:[1,2],b:[1,2],c:{d:[1,2]}}" },
		{ "a: &x 1\nb: &x 2\nc: *x", "{a:1,b:2,c:2}" },
		{ "&k a: b\nc: *k", "{a:\"b\",c:\"a\"}" },
		{ "a: *x", "1:4 yaml-alias" },
		{ "a: &x [*x]", "1:8 yaml-alias" },
		{ "--- &x a\n--- *x", "\"a\" 2:5 yaml-alias" },
		{ "<<: {a: 1}", "{<<:{a:1}}" },
		/* tags of the core schema */
		{ "[!!str 1, !!int \"3\", !!float 1, ! 2, !!null '']",
		    "[\"1\",3,1,\"2\",null]" },
		{ "!<tag:yaml.org,2002:str> 1", "\"1\"" },
		{ "a: !!str &x 1\nb: &y !!str\n  # no\n  2\nc: [*x, *y]",
		    "{a:\"1\",b:\"2\",c:[\"1\",\"2\"]}" },
		{ "!!int x", "1:1 yaml-tag" },
		{ "!mine x", "1:1 yaml-tag" },
		{ "!!set {a}", "1:1 yaml-tag" },
		/* what JSON cannot say */
		{ "a: .inf", "1:4 yaml-number" },
		{ "[a]: b", "1:1 yaml-key" },
		{ "a: 1\n\"a\": 2", "2:1 yaml-duplicate-key" },
		{ "a: \xFF", "1:4 yaml-utf8" },
		{ "a: x\xE2\x80\xA8y", "1:5 yaml-code-point" },
		{ "a: [", "2:1 yaml-bracket" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    read_all("a.yaml", str_from(cases[i][0])), cases[i][1]);
}

static void
json_is_read_strictly(void **state)
{
	static const char *const cases[][2] = {
		{ "{\"a\": [1, -2.50e+3, true, false, null, \"\"], \"\": {}}",
		    "{a:[1,-2.50e+3,true,false,null,\"\"],:{}}" },
		{ "\"\\ud83d\\ude00\\u79d1\\n\\/\"", "\"😀科\n/\"" },
		{ "[1]\n[2] [3]", "[1] [2] [3]" },
		{ "\xEF\xBB\xBF[]", "[]" },
		{ "\"a\xE2\x80\xA8"
		  "b\"",
		    "\"a\xE2\x80\xA8"
		    "b\"" },
		{ "", "" },
		{ "{\"a\": 1, \"\\u0061\": 2}", "1:10 json-syntax" },
		{ "[1,]", "1:4 json-syntax" },
		{ "[01]", "1:2 json-syntax" },
		{ "[+1]", "1:2 json-syntax" },
		{ "[1.]", "1:2 json-syntax" },
		{ "[.5]", "1:2 json-syntax" },
		{ "{a: 1}", "1:2 json-syntax" },
		{ "{\"a\" 1}", "1:6 json-syntax" },
		{ "\"\\ud83d\"", "1:2 json-syntax" },
		{ "\"\\x\"", "1:2 json-syntax" },
		{ "\"a\nb\"", "1:3 json-syntax" },
		{ "\"a", "1:1 json-syntax" },
		{ "[1 2]", "1:4 json-syntax" },
		{ "{\"科\": nul}", "1:7 json-syntax" },
		{ "[\n 1,\n tru]", "3:2 json-syntax" },
		{ "[1] x", "[1] 1:5 json-syntax" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    read_all("a.json", str_from(cases[i][0])), cases[i][1]);
	assert_string_equal(
	    read_all("a.json", STR("\"\\u0000\0\"")), "1:8 json-syntax");
}

/* Without an ending to go by. */
static void
json_is_known_by_its_look(void **state)
{
	(void)state;
	assert_string_equal(read_all("-", STR("\"\\ud83d\\ude00\"")), "\"😀\"");
	assert_string_equal(read_all("-", STR("{a: 1}")), "{a:1}");
	assert_string_equal(read_all("-", STR("a: 1")), "{a:1}");
}

/* Nine times nine times nine … */
static void
a_billion_laughs_are_not_laughed(void **state)
{
	struct buf b = { .arena = &cx.run };
	int i, k;

	(void)state;
	buf_add(&b, STR("a0: &a0 lol\n"));
	for (i = 1; i < 20; i++) {
		buf_printf(&b, "a%d: &a%d [*a%d", i, i, i - 1);
		for (k = 0; k < 8; k++)
			buf_printf(&b, ", *a%d", i - 1);
		buf_add(&b, STR("]\n"));
	}
	assert_true(str_ends(
	    str_from(read_all("a.yaml", buf_str(&b))), STR("yaml-nodes")));
}

static void
what_is_too_deep_is_refused(void **state)
{
	struct buf b = { .arena = &cx.run };
	int i;

	(void)state;
	for (i = 0; i < 100000; i++)
		buf_byte(&b, '[');
	assert_string_equal(
	    read_all("a.json", buf_str(&b)), "1:513 json-syntax");
	assert_string_equal(
	    read_all("a.yaml", buf_str(&b)), "1:257 yaml-depth");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_of_the_core_schema_is_read),
		cmocka_unit_test(json_is_read_strictly),
		cmocka_unit_test(json_is_known_by_its_look),
		cmocka_unit_test(a_billion_laughs_are_not_laughed),
		cmocka_unit_test(what_is_too_deep_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
