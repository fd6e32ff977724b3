/*
 * Schemas: what each keyword accepts and refuses, where it points, what it
 * says.  Schemas and instances are texts; documents come from a folder that
 * the test makes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "core/reader.h"
#include "core/schema.h"
#include "core/trace.h"

#include <cmocka.h>

static struct cx cx;
static char dir[] = "/tmp/test_schema.XXXXXX";

static int
make_dir(void **state)
{
	(void)state;
	return mkdtemp(dir) ? 0 : -1;
}

static int
clean(void **state)
{
	(void)state;
	unlink(arena_printf(&cx.run, "%s/s.yaml", dir).p);
	unlink(arena_printf(&cx.run, "%s/defs.yaml", dir).p);
	rmdir(dir);
	cx_release(&cx);
	return 0;
}

static void
put(const char *name, const char *text)
{
	assert_int_equal(
	    file_write(&cx, arena_printf(&cx.run, "%s/%s", dir, name),
		str_from(text), 0644),
	    0);
}

static const struct schema *
compile(const char *text)
{
	struct schema_set *set = ARENA_NEW(&cx.run, struct schema_set);

	put("s.yaml", text);
	set->source = source_folder(&cx, str_from(dir));
	set->arena = &cx.run;
	return schema_load(&cx, set, STR("s.yaml"));
}

/* "line:column rule field" of each finding. */
static const char *
judge(const char *schema, const char *instance, struct findings *found)
{
	const struct schema_subject subject = { STR("a.yaml"), STR("a") };
	const struct schema *s = compile(schema);
	struct buf b = { .arena = &cx.run };
	const struct unit *unit;
	const char *limit;
	struct node *root;
	size_t i;
	bool ok;

	*found = (struct findings){ 0 };
	assert_non_null(s);
	assert_int_equal(reader_document(&cx, &cx.run, STR("a.yaml"),
			     str_from(instance), &root),
	    0);
	ok = schema_validate(&cx, s, root, &subject, found);
	unit = trace(&cx, s, root, &limit);
	assert_true(limit || unit->valid == ok);
	findings_sort(found);
	assert_int_equal(ok, found->n == 0);
	for (i = 0; i < found->n; i++)
		buf_printf(&b, "%s%u:%u %.*s %.*s", i ? "; " : "",
		    found->v[i].line, found->v[i].column,
		    STR_ARG(found->v[i].rule), STR_ARG(found->v[i].field));
	return buf_str(&b).p ? buf_str(&b).p : "";
}

static const struct {
	const char *schema, *instance, *findings;
} cases[] = {
	/* type */
	{ "type: object", "a: 1", "" },
	{ "properties: {a: {type: string}}", "a: 2016", "1:4 schema-type /a" },
	{ "properties: {a: {type: string}}", "a: \"2016\"", "" },
	{ "properties: {a: {type: integer}}", "a: 1.0", "" },
	{ "properties: {a: {type: integer}}", "a: 1.5", "1:4 schema-type /a" },
	{ "properties: {a: {type: [integer, string]}}", "a: 不限", "" },
	{ "properties: {a: {type: boolean}}", "a: yes", "1:4 schema-type /a" },
	{ "properties: {a: {type: array}}", "a: x", "1:4 schema-type /a" },
	/* one finding a cause: what else is asked of a wrong kind is not */
	{ "properties: {a: {type: string, enum: [x], pattern: x}}", "a: 1",
	    "1:4 schema-type /a" },
	/* enum, const */
	{ "properties: {a: {enum: [x, 1]}}", "a: 1.0", "" },
	{ "properties: {a: {enum: [x, 1]}}", "a: z", "1:4 schema-enum /a" },
	{ "properties: {a: {const: {b: [1]}}}", "a: {b: [1]}", "" },
	{ "properties: {a: {const: x}}", "a: z", "1:4 schema-const /a" },
	/* numbers are exact */
	{ "properties: {a: {minimum: 1}}", "a: 0", "1:4 schema-minimum /a" },
	{ "properties: {a: {minimum: 1}}", "a: 1", "" },
	{ "properties: {a: {maximum: 9007199254740993}}", "a: 9007199254740994",
	    "1:4 schema-maximum /a" },
	{ "properties: {a: {exclusiveMaximum: 1}}", "a: 1",
	    "1:4 schema-exclusive-maximum /a" },
	{ "properties: {a: {multipleOf: 0.01}}", "a: 4.35", "" },
	{ "properties: {a: {multipleOf: 0.01}}", "a: 4.351",
	    "1:4 schema-multiple-of /a" },
	/* texts are counted in characters */
	{ "properties: {a: {maxLength: 2}}", "a: 科室", "" },
	{ "properties: {a: {minLength: 3}}", "a: 科室",
	    "1:4 schema-min-length /a" },
	{ "properties: {a: {pattern: '^\\d$'}}", "a: x",
	    "1:4 schema-pattern /a" },
	{ "properties: {a: {format: date}}", "a: \"2018-02-30\"",
	    "1:4 schema-format /a" },
	{ "properties: {a: {format: unknown}}", "a: x", "" },
	/* objects */
	{ "properties: {a: {}}\nadditionalProperties: false", "a: 1\nb: 2",
	    "2:1 schema-unknown-key /b" },
	{ "patternProperties: {^x: {}}\nadditionalProperties: false", "xa: 1",
	    "" },
	{ "additionalProperties: {type: integer}", "a: x",
	    "1:4 schema-type /a" },
	{ "propertyNames: {maxLength: 2}", "abc: x",
	    "1:1 schema-max-length /abc" },
	{ "required: [a, b]", "a: 1", "1:1 schema-required /b" },
	{ "properties: {o: {required: [b]}}", "a: 1\no:\n  c: 1",
	    "3:3 schema-required /o/b" },
	{ "maxProperties: 1", "a: 1\nb: 2", "1:1 schema-max-properties " },
	/* lists */
	{ "properties: {a: {items: {type: string}}}", "a:\n  - x\n  - 1",
	    "3:5 schema-type /a/1" },
	{ "properties: {a: {minItems: 1}}", "a: []",
	    "1:4 schema-min-items /a" },
	{ "properties: {a: {maxItems: 1}}", "a: [1, 2]",
	    "1:4 schema-max-items /a" },
	{ "properties: {a: {uniqueItems: true}}", "a: [1, 2, 1.0]",
	    "1:11 schema-unique-items /a" },
	/* logic */
	{ "allOf: [{required: [a]}, {required: [b]}]", "c: 1",
	    "1:1 schema-required /a; 1:1 schema-required /b" },
	{ "anyOf: [{required: [a]}, {required: [b, c]}]", "d: 1",
	    "1:1 schema-required /a" },
	{ "oneOf: [{required: [a]}, {required: [b]}]", "a: 1\nb: 1",
	    "1:1 schema-one-of " },
	{ "not: {required: [a]}", "a: 1", "1:1 schema-not /a" },
	{ "not: {required: [a, b]}", "a: 1\nb: 1", "2:1 schema-not /b" },
	{ "properties: {a: false}", "a: 1", "1:4 schema-false /a" },
	{ "if: {properties: {s: {const: x}}, required: [s]}\n"
	  "then: {required: [t]}\nelse: {required: [e]}",
	    "s: x", "1:1 schema-required /t" },
	{ "if: {properties: {s: {const: x}}, required: [s]}\n"
	  "then: {required: [t]}\nelse: {required: [e]}",
	    "s: z", "1:1 schema-required /e" },
	/* references: into the same document, another one, and to itself */
	{ "$defs: {n: {type: integer}}\n"
	  "properties: {a: {$ref: '#/$defs/n'}}",
	    "a: x", "1:4 schema-type /a" },
	{ "properties: {a: {$ref: 'defs.yaml#/$defs/n'}}", "a: x",
	    "1:4 schema-type /a" },
	{ "properties: {a: {$ref: '#'}}\nmaxProperties: 1",
	    "a:\n  a: {b: 1, c: 2}", "2:6 schema-max-properties /a/a" },
	/* ... by name and by URI */
	{ "$defs: {n: {$anchor: num, type: integer}}\n"
	  "properties: {a: {$ref: '#num'}}",
	    "a: x", "1:4 schema-type /a" },
	{ "$id: http://example.org/a/\n"
	  "$defs: {n: {$id: b/num, type: integer}}\n"
	  "properties: {a: {$ref: /a/b/num}, b: {$ref: b/num}}",
	    "a: x\nb: x", "1:4 schema-type /a; 2:4 schema-type /b" },
	{ "$id: http://example.org/a/\n"
	  "$defs: {n: {$id: b/, $defs: {m: {type: integer}}, $ref: "
	  "'#/$defs/m'}}\nproperties: {a: {$ref: b/}}",
	    "a: x", "1:4 schema-type /a" },
	{ "properties: {a: {$ref: 'https://json-schema.org/draft/2020-12/"
	  "schema'}}",
	    "a: {items: {minimum: x}}", "1:22 schema-type /a/items/minimum" },
	/* an id in a value names nothing */
	{ "$id: http://example.org/a/\n"
	  "$defs: {x: {enum: [{$id: num, type: text}]}}\n"
	  "properties: {a: {type: integer}}",
	    "a: x", "1:4 schema-type /a" },
	/* the outermost resource with the name decides */
	{ "$id: http://example.org/strings\n"
	  "$ref: tree\n"
	  "$defs:\n"
	  "  s: {$dynamicAnchor: leaf, type: string}\n"
	  "  t: {$id: tree, items: {$dynamicRef: '#leaf'}, $defs: {any: "
	  "{$dynamicAnchor: leaf}}}",
	    "[x, 1]", "1:5 schema-type /1" },
	{ "$id: http://example.org/strings\n"
	  "$ref: tree\n"
	  "$defs:\n"
	  "  s: {$anchor: leaf, type: string}\n"
	  "  t: {$id: tree, items: {$dynamicRef: '#leaf'}, $defs: {any: "
	  "{$dynamicAnchor: leaf}}}",
	    "[x, 1]", "" },
	/* lists by place and by content */
	{ "prefixItems: [{type: string}, {}]\nitems: false", "[1, 2, 3]",
	    "1:2 schema-type /0; 1:8 schema-false /2" },
	{ "contains: {type: string}", "[1, 2]", "1:1 schema-contains " },
	{ "contains: {type: string}\nminContains: 0", "[1, 2]", "" },
	{ "contains: {type: string}\nmaxContains: 1", "[x, 2, y]",
	    "1:1 schema-max-contains " },
	{ "minItems: 2.0", "[x]", "1:1 schema-min-items " },
	{ "uniqueItems: true",
	    "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, a, b, c, {a: 1, b: 2}, d, e, f, "
	    "{b: 2.0, a: 1}]",
	    "1:64 schema-unique-items " },
	/* what goes with what */
	{ "dependentRequired: {a: [b, c]}", "a: 1\nb: 1",
	    "1:1 schema-dependent-required /c" },
	{ "dependentRequired: {a: [b]}", "c: 1", "" },
	{ "dependentSchemas: {a: {maxProperties: 1}}", "a: 1\nb: 1",
	    "1:1 schema-max-properties " },
	{ "dependencies: {a: [b], c: {maxProperties: 1}}", "a: 1\nc: 1",
	    "1:1 schema-dependent-required /b; 1:1 schema-max-properties " },
	/* what nothing has looked at */
	{ "allOf: [{properties: {a: {}}}]\nunevaluatedProperties: false",
	    "a: 1\nb: 1", "2:1 schema-unevaluated /b" },
	{ "anyOf: [{properties: {a: {const: 1}}, required: [a]}, {properties: "
	  "{b: {const: 1}}, required: [b]}]\nunevaluatedProperties: false",
	    "a: 1\nb: 2", "2:1 schema-unevaluated /b" },
	{ "not: {not: {properties: {a: {}}}}\nunevaluatedProperties: false",
	    "a: 1", "1:1 schema-unevaluated /a" },
	{ "if: {properties: {a: {const: 1}}}\nunevaluatedProperties: false",
	    "a: 1", "" },
	{ "if: {properties: {a: {const: 1}}}\nunevaluatedProperties: false",
	    "a: 2", "1:1 schema-unevaluated /a" },
	{ "allOf: [{unevaluatedProperties: false}]\nproperties: {a: {}}",
	    "a: 1", "1:1 schema-unevaluated /a" },
	{ "allOf: [{unevaluatedProperties: {type: integer}}]\n"
	  "unevaluatedProperties: false",
	    "a: 1", "" },
	{ "prefixItems: [{}]\nunevaluatedItems: {type: string}", "[1, x, 2]",
	    "1:8 schema-type /2" },
	{ "contains: {type: string}\nunevaluatedItems: false", "[x, 2]",
	    "1:5 schema-unevaluated " },
	/* what is wrong hides what it would have looked at */
	{ "properties: {a: {type: string}}\nunevaluatedProperties: false",
	    "a: 1", "1:4 schema-type /a" },
};

/* One finding a cause: of the branch that was meant. */
#define PETS \
	"oneOf:\n" \
	"  - type: object\n" \
	"    properties: {kind: {const: cat}, lives: {type: integer}, " \
	"claws: {type: integer}}\n" \
	"    required: [kind, lives, claws]\n" \
	"  - type: object\n" \
	"    properties: {kind: {const: dog}, tail: {enum: [long, short]}}\n" \
	"    required: [kind]\n" \
	"  - {type: string}\n" \
	"  - {type: array, items: {type: integer}}\n"

static const struct {
	const char *schema, *instance, *findings;
} branches[] = {
	/* by the name it gives itself, even if that has more faults */
	{ PETS, "{kind: cat, lives: x, claws: y}",
	    "1:20 schema-type /lives; 1:30 schema-type /claws" },
	{ PETS, "{kind: dog, tail: longg}", "1:19 schema-enum /tail" },
	{ PETS, "{kind: dgo, tail: long}", "1:8 schema-const /kind" },
	/* by its kind */
	{ PETS, "[1, x]", "1:5 schema-type /1" },
	/* all ask for another kind, or another value: said once */
	{ PETS, "1", "1:1 schema-type " },
	{ "anyOf: [{const: a}, {enum: [b, c]}]", "d", "1:1 schema-enum " },
	{ "$defs: {t: {type: string}}\nanyOf: [{$ref: '#/$defs/t'}, {type: "
	  "integer}]",
	    "[]", "1:1 schema-type " },
	/* the deeper, the nearer */
	{ "anyOf: [{required: [x]}, {properties: {a: {properties: {b: {type: "
	  "integer}}}}}]",
	    "a: {b: x}", "1:8 schema-type /a/b" },
};

static void
the_branch_that_was_meant_is_explained(void **state)
{
	struct findings found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(branches) / sizeof(branches[0]); i++)
		assert_string_equal(
		    judge(branches[i].schema, branches[i].instance, &found),
		    branches[i].findings);
	judge("oneOf: [{const: 在用}, {const: 停用}]", "在甪", &found);
	assert_true(str_has(found.v[0].remedy, STR("“在用”")));
	assert_true(str_has(found.v[0].remedy, STR("停用")));
	judge("oneOf: [{type: string}, {type: integer}]", "[]", &found);
	assert_true(str_has(found.v[0].text, STR("a whole number or a text")));
}

static void
keywords_find_what_is_wrong_and_where(void **state)
{
	struct findings found;
	size_t i;

	(void)state;
	put("defs.yaml", "$defs: {n: {type: integer}}\n");
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    judge(cases[i].schema, cases[i].instance, &found),
		    cases[i].findings);
}

static void
a_broken_schema_says_where(void **state)
{
	static const char *const bad[][2] = {
		{ "type: text", "s.yaml:1:7: " },
		{ "a: 1\nminLength: x", "s.yaml:2:12: " },
		{ "pattern: '('", "s.yaml:1:10: " },
		{ "$ref: '#/nowhere'", "s.yaml:1:7: " },
		{ "properties: {a: 3}", "s.yaml:1:17: " },
		{ "multipleOf: 0", "s.yaml:1:13: " },
		{ "$dynamicRef: '#x'", "s.yaml:1:14: " },
		{ "$ref: http://example.org/x", "s.yaml:1:7: " },
		{ "$defs: {a: {$anchor: x}, b: {$anchor: x}}",
		    "s.yaml:1:39: " },
		{ "$id: 'http://example.org/x#y'", "s.yaml:1:6: " },
		{ "items: [{}]", "s.yaml:1:8: " },
		{ "maxContains: -1", "s.yaml:1:14: " },
		{ "dependentRequired: {a: b}", "s.yaml:1:24: " },
		{ "$schema: http://json-schema.org/draft-07/schema#",
		    "s.yaml:1:10: " },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_null(compile(bad[i][0]));
		assert_true(str_starts(cx.err_text, str_from(bad[i][1])));
		cx_forgive(&cx);
	}
}

static void
a_schema_without_end_is_stopped(void **state)
{
	struct findings found;

	(void)state;
	assert_string_equal(
	    judge("$ref: '#'", "a: 1", &found), "1:1 schema-limit ");
	/* nobody may take it for an answer */
	assert_string_equal(
	    judge("not: {$ref: '#'}", "a: 1", &found), "1:1 schema-limit ");
	assert_string_equal(judge("not: {pattern: '^(a|a)*$'}",
				"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", &found),
	    "1:1 schema-limit ");
}

/* anyOf in anyOf in anyOf: three to the power of 20 branches. */
static void
a_schema_that_explodes_is_stopped(void **state)
{
	struct buf b = { .arena = &cx.run };
	struct findings found;
	int i;

	(void)state;
	buf_add(&b, STR("$defs:\n  d20: {type: string}\n"));
	for (i = 0; i < 20; i++)
		buf_printf(&b,
		    "  d%d: {anyOf: [{$ref: '#/$defs/d%d'}, {$ref: "
		    "'#/$defs/d%d'}, {$ref: '#/$defs/d%d'}]}\n",
		    i, i + 1, i + 1, i + 1);
	buf_add(&b, STR("$ref: '#/$defs/d0'\n"));
	assert_string_equal(
	    judge(buf_str(&b).p, "1", &found), "1:1 schema-limit ");
}

static void
earlier_drafts_are_refused_by_name(void **state)
{
	static const char *const draft[][2] = {
		{ "http://json-schema.org/draft-07/schema#", "draft 7" },
		{ "http://json-schema.org/draft-04/schema#", "draft 4" },
		{ "https://json-schema.org/draft/2019-09/schema", "2019-09" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(draft) / sizeof(draft[0]); i++) {
		assert_null(compile(
		    arena_printf(&cx.run, "$schema: %s", draft[i][0]).p));
		assert_true(str_has(cx.err_text, str_from(draft[i][1])));
		cx_forgive(&cx);
	}
}

static void
the_remedy_shows_what_to_write(void **state)
{
	static const struct {
		const char *schema, *instance, *has;
	} want[] = {
		{ "properties: {a: {type: string}}", "a: 2016", "\"2016\"" },
		{ "properties: {a: {type: integer}}", "a: １２", "12" },
		{ "properties: {a: {type: integer}}", "a: \"12,500\"",
		    "12500" },
		{ "properties: {a: {enum: [在用, 停用]}}", "a: 在甪",
		    "“在用”" },
		{ "properties: {status: {}}\nadditionalProperties: false",
		    "statsu: 1", "“status”" },
		{ "properties: {a: {format: date}}", "a: 2018/3/2",
		    "\"2018-03-02\"" },
		{ "properties: {a: {format: date}}", "a: 2018年3月2日",
		    "\"2018-03-02\"" },
		{ "properties: {a: {pattern: x, patternErrorMessage: 写叉}}",
		    "a: z", "写叉" },
		{ "properties: {a: {const: x, errorMessage: 写叉}}", "a: z",
		    "写叉" },
	};
	struct findings found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(want) / sizeof(want[0]); i++) {
		judge(want[i].schema, want[i].instance, &found);
		assert_int_equal(found.n, 1);
		assert_true(str_has(found.v[0].remedy, str_from(want[i].has)));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keywords_find_what_is_wrong_and_where),
		cmocka_unit_test(the_branch_that_was_meant_is_explained),
		cmocka_unit_test(a_broken_schema_says_where),
		cmocka_unit_test(a_schema_without_end_is_stopped),
		cmocka_unit_test(a_schema_that_explodes_is_stopped),
		cmocka_unit_test(earlier_drafts_are_refused_by_name),
		cmocka_unit_test(the_remedy_shows_what_to_write),
	};

	return cmocka_run_group_tests(tests, make_dir, clean);
}
