/* What a record may hold, and what is said of the rest. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/reader.h"
#include "core/scalar.h"

#include <cmocka.h>

static struct cx cx;
static struct findings found;
static struct node *root;

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	found = (struct findings){ 0 };
	return 0;
}

static int
read_text(struct str text)
{
	clean(NULL);
	return reader_record(&cx, &cx.scratch, STR("records/x.yaml"), text,
	    &reader_record_limits, &found, &root);
}

static void
expect_read(const char *text)
{
	int rc = read_text(str_from(text));

	if (found.n > 0)
		print_error("%s: %s\n", text, found.v[0].text.p);
	assert_int_equal(rc, 0);
	assert_int_equal(found.n, 0);
	assert_int_equal(root->kind, NODE_MAP);
}

static const struct node *
at(const char *pointer)
{
	const struct node *n = node_find(root, str_from(pointer), NULL);

	assert_non_null(n);
	return n;
}

static void
expect_text(const char *pointer, const char *text)
{
	assert_int_equal(at(pointer)->kind, NODE_TEXT);
	assert_true(str_eq(at(pointer)->text, str_from(text)));
}

struct refusal {
	struct str text;
	const char *rule;
	uint32_t line, column;
	const char *says; /* stands in the text or the remedy; or NULL */
};

/* One finding, and this one. */
static void
expect_refusal(const struct refusal *want)
{
	int rc = read_text(want->text);
	const struct finding *f = found.v;
	struct str says = str_from(want->says);

	if (rc != 1 || found.n != 1 || f->line != want->line ||
	    f->column != want->column)
		fail_msg("%s: rc %d, %zu findings, %u:%u", want->text.p, rc,
		    found.n, f ? f->line : 0, f ? f->column : 0);
	assert_string_equal(f->rule.p, want->rule);
	assert_int_equal(f->severity, SEV_ERROR);
	assert_string_equal(f->path.p, "records/x.yaml");
	assert_true(f->text.n > 0 && f->remedy.n > 0);
	if (says.n > 0 && !str_has(f->text, says) && !str_has(f->remedy, says))
		fail_msg("%s | %s: no %s", f->text.p, f->remedy.p, says.p);
}

#define T(literal) \
	{ \
		(literal), sizeof(literal) - 1 \
	}
#define EXPECT_ALL(table) \
	do { \
		size_t row; \
		(void)state; \
		for (row = 0; row < sizeof(table) / sizeof((table)[0]); row++) \
			expect_refusal(&(table)[row]); \
	} while (0)

static void
bytes_that_are_no_text(void **state)
{
	static const struct refusal table[] = {
		{ T("a: 1\nb: \xD5\xC5\n"), "yaml-utf8", 2, 4, "GBK" },
		{ T("a: \xC0\x80\n"), "yaml-utf8", 1, 4, NULL },
		{ T("a: \xED\xA0\x80\n"), "yaml-utf8", 1, 4, NULL },
		{ T("a: \xE4\xBD"), "yaml-utf8", 1, 4, NULL },
		{ T("\xFF\xFE"
		    "a\0:\0"),
		    "yaml-utf8", 1, 1, "UTF-16" },
		{ T("\xFE\xFF\0a"), "yaml-utf8", 1, 1, "UTF-16" },
		{ T("\xEF\xBB\xBF"
		    "a: 1\n"),
		    "yaml-bom", 1, 1, "BOM" },
		{ T("a: 1\r\nb: 2\r\n"), "yaml-cr", 1, 5, ": 2 of them" },
		{ T("a: 1\0\n"), "yaml-nul", 1, 5, NULL },
		{ T("a: \"x\\0\"\n"), "yaml-nul", 1, 4, NULL },
		{ T("a:\n\tb: 1\n"), "yaml-tab", 2, 1, "indent" },
		{ T("a: x\ty\n"), "yaml-tab", 1, 5, "space" },
		{ T("# x\ty\na: 1\n"), "yaml-tab", 1, 4, NULL },
		{ T("a: |\n  x\n  \t\ty\n"), "yaml-tab", 3, 3, NULL },
	};

	EXPECT_ALL(table);
}

static void
code_points_nobody_sees(void **state)
{
	static const struct refusal table[] = {
		{ T("a: x\x07\n"), "yaml-code-point", 1, 5, "U+0007" },
		{ T("a: \x7F\n"), "yaml-code-point", 1, 4, "U+007F" },
		{ T("a: x\xC2\x85"
		    "b: 1\n"),
		    "yaml-code-point", 1, 5, "U+0085" },
		{ T("a: x\u2028b: 1\n"), "yaml-code-point", 1, 5, "U+2028" },
		{ T("a: x\u2029b: 1\n"), "yaml-code-point", 1, 5, "U+2029" },
		{ T("a: 张\u200B三\n"), "yaml-code-point", 1, 5, "U+200B" },
		{ T("a: \u202E\n"), "yaml-code-point", 1, 4, "U+202E" },
		{ T("# \u2066\na: 1\n"), "yaml-code-point", 1, 3, "U+2066" },
		{ T("a: \u00AD\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u034F\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u061C\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u115F\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u17B4\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u2064\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \u3164\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \uE000\n"), "yaml-code-point", 1, 4, "U+E000" },
		{ T("a: \uFDD0\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \uFE0F\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: x\uFEFF\n"), "yaml-code-point", 1, 5, "U+FEFF" },
		{ T("a: \uFFA0\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \uFFFD\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \U000E0041\n"), "yaml-code-point", 1, 4, "U+E0041" },
		{ T("a: \U000F0000\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \U0001FFFE\n"), "yaml-code-point", 1, 4, NULL },
		{ T("a: \"\\u202e\"\n"), "yaml-code-point", 1, 4, "U+202E" },
		{ T("a: \"\\L\"\n"), "yaml-code-point", 1, 4, "U+2028" },
		{ T("a: \"x\\ty\"\n"), "yaml-code-point", 1, 4, "U+0009" },
		{ T("\"\\u200bab\": 1\n"), "yaml-code-point", 1, 1, NULL },
	};

	EXPECT_ALL(table);
}

static void
yaml_that_records_do_without(void **state)
{
	static const struct refusal table[] = {
		{ T(""), "yaml-empty", 1, 1, NULL },
		{ T("\n\n"), "yaml-empty", 1, 1, NULL },
		{ T("# nothing\n"), "yaml-empty", 1, 1, NULL },
		{ T("---\n"), "yaml-empty", 1, 1, NULL },
		{ T("- a\n"), "yaml-root", 1, 1, NULL },
		{ T("张三\n"), "yaml-root", 1, 1, NULL },
		{ T("null\n"), "yaml-root", 1, 1, NULL },
		{ T("[a]\n"), "yaml-root", 1, 1, NULL },
		{ T("{a: 1}\n"), "yaml-flow-root", 1, 1, NULL },
		{ T("a: &x 1\n"), "yaml-anchor", 1, 4, NULL },
		{ T("a: &x\n  b: 1\n"), "yaml-anchor", 1, 4, NULL },
		{ T("a: *x\n"), "yaml-alias", 1, 4, NULL },
		{ T("<<: {a: 1}\n"), "yaml-merge", 1, 1, NULL },
		{ T("a: !!str 1\n"), "yaml-tag", 1, 4, NULL },
		{ T("a: !x\n  b: 1\n"), "yaml-tag", 1, 4, NULL },
		{ T("a: !\n"), "yaml-tag", 1, 4, NULL },
		{ T("%YAML 1.1\n---\na: 1\n"), "yaml-directive", 1, 1, NULL },
		{ T("%TAG ! x:\n---\na: 1\n"), "yaml-directive", 1, 1, NULL },
		{ T("%YAML 9.9\n---\na: 1\n"), "yaml-directive", 1, 1, NULL },
		{ T("%OTHER\n---\na: 1\n"), "yaml-directive", 1, 1, NULL },
		{ T("a: 1\n---\nb: 2\n"), "yaml-documents", 2, 1, NULL },
		{ T("a: x\n  y\n"), "yaml-multiline-plain", 1, 4, NULL },
		{ T("a: [x\n  y]\n"), "yaml-multiline-plain", 1, 5, NULL },
		{ T("? [a]\n: b\n"), "yaml-key", 1, 3, NULL },
		{ T("{b: 1}: c\n"), "yaml-key", 1, 1, NULL },
		{ T("\"\": b\n"), "yaml-key", 1, 1, NULL },
		{ T("a: [[[[[[1]]]]]]\n"), "yaml-depth", 1, 9, "6 levels" },
		{ T("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n"),
		    "yaml-conflict", 2, 1, "Git" },
		{ T("a: |\n  x\n=======\n"), "yaml-conflict", 3, 1, NULL },
		{ T(">>>>>>> main\na: 1\n"), "yaml-conflict", 1, 1, NULL },
	};

	EXPECT_ALL(table);
}

static void
a_key_stands_once(void **state)
{
	static const struct refusal table[] = {
		{ T("price: 1\nseats: 2\nprice: 3\n"), "yaml-duplicate-key", 3,
		    1, "line 1" },
		{ T("a:\n  price: 1\n  \"price\": 2\n"), "yaml-duplicate-key",
		    3, 3, "line 2" },
		{ T("price: 1\n\"pr\\u0069ce\": 2\n"), "yaml-duplicate-key", 2,
		    1, "price" },
		{ T("a: [{b: 1, b: 2}]\n"), "yaml-duplicate-key", 1, 12, "b" },
	};
	struct buf b = { .arena = &cx.run };
	int i;

	EXPECT_ALL(table);
	assert_string_equal(found.v[0].field.p, "/a/0/b");
	clean(NULL);
	for (i = 0; i < 40; i++)
		buf_printf(&b, "k%d: 1\n", i);
	buf_add(&b, STR("k3: 2\n"));
	assert_int_equal(reader_record(&cx, &cx.scratch, STR("x"), buf_str(&b),
			     &reader_record_limits, &found, &root),
	    1);
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].line, 41);
}

static void
what_programs_read_in_two_ways(void **state)
{
	static const struct refusal table[] = {
		{ T("a: no\n"), "yaml-ambiguous", 1, 4, "a: \"no\"" },
		{ T("a: Yes\n"), "yaml-ambiguous", 1, 4, "true or false" },
		{ T("a: on\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: OFF\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: y\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: 010\n"), "yaml-ambiguous", 1, 4, "a: \"010\"" },
		{ T("a: 0o7\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: 0b11\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: 1_000\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: 1e3\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: 1.5E3\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a:\n  - 12:30 # noon\n"), "yaml-ambiguous", 2, 5,
		    "- \"12:30\" # noon" },
		{ T("a: 2018-03-12\n"), "yaml-ambiguous", 1, 4, "a date" },
		{ T("a: [x, 2018-03-12]\n"), "yaml-ambiguous", 1, 8,
		    "a: [x, \"2018-03-12\"]" },
		{ T("a: 2018-3-12 9:30:00\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("a: =\n"), "yaml-ambiguous", 1, 4, NULL },
		{ T("no: 1\n"), "yaml-ambiguous-key", 1, 1, "no" },
		{ T("2016: 1\n"), "yaml-ambiguous-key", 1, 1, NULL },
		{ T("true: 1\n"), "yaml-ambiguous-key", 1, 1, NULL },
		{ T("~: 1\n"), "yaml-ambiguous-key", 1, 1, NULL },
		{ T("a: {y: 1}\n"), "yaml-ambiguous-key", 1, 5, NULL },
	};

	EXPECT_ALL(table);
}

static void
slips_of_the_keyboard(void **state)
{
	static const struct refusal table[] = {
		{ T("name：张三\n"), "yaml-colon", 1, 5, "name: 张三" },
		{ T("name: a\ndept：office\nseats: 1\n"), "yaml-colon", 2, 5,
		    "dept: office" },
		{ T("name: a\nstatus：　在\n"), "yaml-colon", 2, 7,
		    "status: 在" },
		{ T("l:\n  - name: a\n    user：b\n"), "yaml-colon", 3, 9,
		    "write: user: b" },
		{ T("name: a\ndept:office\n"), "yaml-colon", 2, 5,
		    "dept: office" },
		{ T("name:a\n"), "yaml-colon", 1, 5, "name: a" },
		{ T("name: a\nb\nc: 1\n"), "yaml-colon", 2, 1, NULL },
		{ T("name: \"张三\ndept: office\n"), "yaml-quote", 1, 7,
		    "name: \"张三\"" },
		{ T("name: \"张三\ndept: \"office\"\n"), "yaml-quote", 1, 7,
		    "name: \"张三\"" },
		{ T("name: \"张三”\nseats: 1\n"), "yaml-quote", 1, 7,
		    "name: \"张三\"" },
		{ T("a: \"x\n---\n"), "yaml-quote", 1, 4, NULL },
		{ T("a: \"关于\"正版\"的通知\"\n"), "yaml-quote", 1, 8,
		    "Chinese" },
		{ T("a: 'it's'\n"), "yaml-quote", 1, 8, NULL },
		{ T("a: \"C:\\Users\"\n"), "yaml-escape", 1, 4,
		    "a: 'C:\\Users'" },
		{ T("a: b: c # d\n"), "yaml-value", 1, 5, "a: \"b: c\" # d" },
		{ T("a: say \"x\": c\n"), "yaml-value", 1, 11,
		    "a: 'say \"x\": c'" },
		{ T("a: @x\n"), "yaml-value", 1, 4, "a: \"@x\"" },
		{ T("a: `x`\n"), "yaml-value", 1, 4, NULL },
		{ T("a: %x\n"), "yaml-value", 1, 4, NULL },
		{ T("a: *\n"), "yaml-value", 1, 4, "a: \"*\"" },
		{ T("a: & b\n"), "yaml-value", 1, 4, "a: \"& b\"" },
		{ T("a: !x!y 2\n"), "yaml-value", 1, 4, NULL },
		{ T("a: | x\n  y\n"), "yaml-value", 1, 6, NULL },
		{ T("a: 1\n  b: 2\n"), "yaml-indent", 2, 4, NULL },
		{ T("a:\n  - b: 1\n   c: 2\n"), "yaml-indent", 3, 4, NULL },
		{ T("a:\n  b: 1\n c: 2\n"), "yaml-indent", 3, 2, NULL },
		{ T("a:\n  - b\n - c\n"), "yaml-indent", 3, 2, NULL },
		{ T("- a: 1\nb: 2\n"), "yaml-indent", 2, 1, NULL },
		{ T("a: - b\n"), "yaml-indent", 1, 4, "dash" },
		{ T("a:\n　b: 1\n"), "yaml-indent", 2, 1, "full-width" },
		{ T("a:\n\u00A0b: 1\n"), "yaml-indent", 2, 1, NULL },
		{ T("a: [x, z\nb: 1\n"), "yaml-bracket", 1, 4, NULL },
		{ T("a: [x, z】\n"), "yaml-bracket", 1, 4, "half-width" },
		{ T("a: {x: 1, z: 2\n"), "yaml-bracket", 1, 4, NULL },
		{ T("a: [1, , 2]\n"), "yaml-bracket", 1, 8, NULL },
		{ T("a: ]\n"), "yaml-bracket", 1, 4, NULL },
	};

	EXPECT_ALL(table);
}

static void
too_much_of_it(void **state)
{
	const struct reader_limits few = { 20, 6, 5 };
	struct buf b = { .arena = &cx.run };

	(void)state;
	assert_int_equal(reader_record(&cx, &cx.scratch, STR("x"),
			     STR("a: 1\nb: 2\nc: 3\n"), &few, &found, &root),
	    1);
	assert_string_equal(found.v[0].rule.p, "yaml-nodes");
	assert_int_equal(found.v[0].line, 3);
	clean(NULL);
	buf_add(&b, STR("a: 1\n# 345678901234567\n"));
	assert_int_equal(reader_record(&cx, &cx.scratch, STR("x"), buf_str(&b),
			     &few, &found, &root),
	    1);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.v[0].rule.p, "yaml-bytes");
	assert_null(root);
}

static void
everything_wrong_is_told_at_once(void **state)
{
	(void)state;
	assert_int_equal(read_text(STR("a: no\nb: 010\na: &x 1\nc: [x\n")), 1);
	assert_int_equal(found.n, 5);
	assert_string_equal(found.v[2].rule.p, "yaml-duplicate-key");
	assert_string_equal(found.v[3].rule.p, "yaml-anchor");
	assert_string_equal(found.v[4].rule.p, "yaml-bracket");
	assert_int_equal(read_text(STR("a: 1\r\n\tb: \u200B\r\n")), 1);
	assert_int_equal(found.n, 3);
}

static void
what_a_record_may_hold(void **state)
{
	(void)state;
	expect_read(
	    "# 注释\n---\nname: 张三 # 说明\nlist: [a, \"b\"]\n"
	    "text: |\n  注意：x\n  dept:y\n  =======\nfolded: >-\n  x\n  y\n"
	    "\"key\": 'it''s'\nlong: \"多\n  行\"\nnone:\n");
	expect_text("/name", "张三");
	expect_text("/list/1", "b");
	expect_text("/text", "注意：x\ndept:y\n=======\n");
	expect_text("/folded", "x y");
	expect_text("/key", "it's");
	expect_text("/long", "多 行");
	assert_int_equal(at("/none")->kind, NODE_NULL);
	assert_true(at("/text")->quoted && at("/list/1")->quoted);
	assert_false(at("/name")->quoted);
	expect_read("a: “x”\nb: 《x》：y\nc: http://x/y\nd: a:b\ne: -x\n"
		    "f: 10.1.0\ng: 'no'\nh: |\n  no\ni: \u1820\u180B\u202F\n");
	expect_read("a: 1\n...\n");
	expect_read("a: [[[[[1]]]]]\n");
	expect_read("lines:\n- a: 1\n  b: []\n- {a: 2, b: {}}\n");
}

static void
kinds_of_plain_scalars(void **state)
{
	static const struct {
		const char *text;
		enum node_kind kind;
	} table[] = {
		{ "", NODE_NULL },
		{ "~", NODE_NULL },
		{ "Null", NODE_NULL },
		{ "nULL", NODE_TEXT },
		{ "true", NODE_BOOL },
		{ "FALSE", NODE_BOOL },
		{ "tRUE", NODE_TEXT },
		{ "0", NODE_INT },
		{ "-17", NODE_INT },
		{ "+1", NODE_INT },
		{ "2016", NODE_INT },
		{ "0x1F", NODE_INT },
		{ "0o17", NODE_INT },
		{ "0o8", NODE_TEXT },
		{ "1.50", NODE_FLOAT },
		{ ".5", NODE_FLOAT },
		{ "1.", NODE_FLOAT },
		{ "1e3", NODE_FLOAT },
		{ "1.5e+3", NODE_FLOAT },
		{ "-.inf", NODE_FLOAT },
		{ ".NaN", NODE_FLOAT },
		{ ".Nan", NODE_TEXT },
		{ "-.nan", NODE_TEXT },
		{ ".", NODE_TEXT },
		{ "-", NODE_TEXT },
		{ "1.2.3", NODE_TEXT },
		{ "1e", NODE_TEXT },
		{ "12人", NODE_TEXT },
		{ "no", NODE_TEXT },
		{ "2018-03-12", NODE_TEXT },
		{ "office", NODE_TEXT },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		assert_int_equal(
		    scalar_kind(str_from(table[i].text)), table[i].kind);
}

static void
clear_to_every_reader(void **state)
{
	static const char *const clear[] = { "", "~", "true", "null", "0", "-1",
		"2016", "0x1f", "1.5", ".5", "1.5e+3", ".inf", "yEs", "12:61",
		"2018-3-12", "10.1.0", "3-5", "no.", "offer" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(clear) / sizeof(clear[0]); i++)
		assert_int_equal(
		    scalar_old_reading(str_from(clear[i])), SCALAR_SAME);
}

/* Columns are characters, offsets bytes; ends are where a splice would be. */
static void
places(void **state)
{
	static const char text[] = "名: \"张'三\"  # x\n列:\n  - 'a''b'\n"
				   "  - [甲, {乙: 1}]\n\n# end\n";
	const struct node *n;

	(void)state;
	expect_read(text);
	n = at("/名");
	assert_int_equal(n->key_at.column, 1);
	assert_int_equal(n->key_at.end, 3);
	assert_int_equal(n->at.column, 4);
	assert_int_equal(n->at.offset, 5);
	assert_int_equal(n->at.end, 14);
	assert_ptr_equal(n->text.p, text + 6);
	n = at("/列/0");
	assert_int_equal(n->at.line, 3);
	assert_memory_equal(
	    text + n->at.offset, "'a''b'", n->at.end - n->at.offset);
	n = at("/列/1/1/乙");
	assert_int_equal(n->at.line, 4);
	assert_int_equal(n->at.column, 13);
	assert_memory_equal(text + at("/列/1")->at.offset, "[甲, {乙: 1}]",
	    at("/列/1")->at.end - at("/列/1")->at.offset);
	assert_int_equal(at("/列")->at.end, at("/列/1")->at.end);
	assert_int_equal(at("")->count, 2);
}

static void
expect_document_error(struct str text, const char *begins)
{
	clean(NULL);
	assert_int_equal(
	    reader_document(&cx, &cx.run, STR("s.yaml"), text, &root), -1);
	if (!str_starts(cx.err_text, str_from(begins)))
		fail_msg("%s: no %s", cx.err_text.p, begins);
}

static void
documents_of_our_own(void **state)
{
	(void)state;
	assert_int_equal(
	    reader_document(&cx, &cx.run, STR("s"),
		STR("{a: no, on: [2018-03-12,\r\n\tx\n  y], \"b\": \"\\t\"}\n"),
		&root),
	    0);
	assert_int_equal(at("/on")->count, 2);
	assert_int_equal(
	    reader_document(&cx, &cx.run, STR("s"), STR("true"), &root), 0);
	assert_int_equal(root->kind, NODE_BOOL);
	expect_document_error(STR("a: 1\na: 2\n"), "s.yaml:2:1: ");
	expect_document_error(STR("a: *x\n"), "s.yaml:1:4: ");
	expect_document_error(STR("a: &x 1\n"), "s.yaml:1:4: ");
	expect_document_error(STR("a: !x 1\n"), "s.yaml:1:4: ");
	expect_document_error(STR("a: [1\n"), "s.yaml:1:4: ");
	expect_document_error(STR("a: 1\n--- \nb: 1\n"), "s.yaml:2:1: ");
	expect_document_error(STR("# no\n"), "s.yaml:1:1: ");
	expect_document_error(STR(""), "s.yaml:1:1: ");
	expect_document_error(STR("a: \xFF\n"), "s.yaml:1:4: ");
	assert_true(cx.err_remedy.n > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(bytes_that_are_no_text, clean),
		cmocka_unit_test_teardown(code_points_nobody_sees, clean),
		cmocka_unit_test_teardown(yaml_that_records_do_without, clean),
		cmocka_unit_test_teardown(a_key_stands_once, clean),
		cmocka_unit_test_teardown(
		    what_programs_read_in_two_ways, clean),
		cmocka_unit_test_teardown(slips_of_the_keyboard, clean),
		cmocka_unit_test_teardown(too_much_of_it, clean),
		cmocka_unit_test_teardown(
		    everything_wrong_is_told_at_once, clean),
		cmocka_unit_test_teardown(what_a_record_may_hold, clean),
		cmocka_unit_test_teardown(kinds_of_plain_scalars, clean),
		cmocka_unit_test_teardown(clear_to_every_reader, clean),
		cmocka_unit_test_teardown(places, clean),
		cmocka_unit_test_teardown(documents_of_our_own, clean),
	};

	return cmocka_run_group_tests_name("reader", tests, NULL, NULL);
}
