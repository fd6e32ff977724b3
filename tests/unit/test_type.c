/*
 * Types: what annotations mean for fields, tables and paths, and which of them
 * make no sense.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "core/path.h"
#include "core/table.h"
#include "core/type.h"

#include <cmocka.h>

static struct cx cx;
static char dir[] = "/tmp/test_type.XXXXXX";
static struct types types;

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
	unlink(arena_printf(&cx.run, "%s/schema/types/note.yaml", dir).p);
	rmdir(arena_printf(&cx.run, "%s/schema/types", dir).p);
	rmdir(arena_printf(&cx.run, "%s/schema", dir).p);
	rmdir(dir);
	cx_release(&cx);
	return 0;
}

/* The one type of a schema folder, or NULL with an error. */
static const struct type *
load(const char *schema)
{
	assert_int_equal(
	    file_write(&cx,
		arena_printf(&cx.run, "%s/schema/types/note.yaml", dir),
		str_from(schema), 0644),
	    0);
	if (types_load(&cx, source_folder(&cx, str_from(dir)), STR("schema"),
		&types) < 0)
		return NULL;
	return types_get(&types, STR("note"));
}

#define NOTE \
	"title: 笔记\nx-en: {title: note}\n" \
	"x-path: note/{day:year}/{thing:-2}/{id}.yaml\n" \
	"x-freeze: [{when: {}, only: [/day]}, {when: {state: [b]}," \
	" except: ['/lines/*/n'], correctable: false}]\n" \
	"x-append: [/lines]\n" \
	"x-key-date: /day\nx-immutable: [/day, '/lines/*/n']\n" \
	"x-transitions: {field: state, initial: [a, b], a: b}\n" \
	"type: object\nrequired: [day]\nproperties:\n" \
	"  day: {type: string, format: date}\n" \
	"  until: {type: string, format: date, x-not-before: day}\n" \
	"  thing: {type: string, x-ref: note}\n" \
	"  state: {enum: [a, b]}\n" \
	"  price: {type: string, x-money: true}\n" \
	"  who: {type: string, x-ref: '*', x-served: {on: /day, dept: d}}\n" \
	"  box: {type: object, properties: {in-it: {type: boolean}}}\n" \
	"  lines:\n    type: array\n    items:\n      type: object\n" \
	"      properties:\n        n: {type: integer}\n" \
	"        tags: {type: array, items: {type: string}}\n"

static void
annotations_become_fields(void **state)
{
	const struct type *t = load(NOTE);
	const struct field *f;

	(void)state;
	assert_non_null(t);
	assert_true(str_eq(t->title, STR("笔记")));
	assert_true(str_eq(t->title_en, STR("note")));
	assert_true(str_eq(t->state_field, STR("/state")));
	assert_int_equal(t->transitions, 2);
	assert_int_equal(t->transition[0].states, 2);
	assert_true(str_none(t->transition[0].was));
	assert_int_equal(t->immutables, 2);
	assert_int_equal(t->freeze.clauses, 2);
	assert_int_equal(t->freeze.clause[0].states, 0);
	assert_true(t->freeze.clause[0].only);
	assert_false(t->freeze.clause[0].strict);
	assert_true(str_eq(t->freeze.clause[1].state[0], STR("b")));
	assert_false(t->freeze.clause[1].only);
	assert_true(t->freeze.clause[1].strict);
	assert_int_equal(t->freeze.appends, 1);
	assert_int_equal(field_find(t->root, STR("/day"))->kind, FIELD_DATE);
	assert_true(field_find(t->root, STR("/day"))->required);
	assert_int_equal(field_find(t->root, STR("/price"))->kind, FIELD_MONEY);
	f = field_find(t->root, STR("/lines/*/tags/*"));
	assert_int_equal(f->kind, FIELD_TEXT);
	f = field_find(t->root, STR("/who"));
	assert_int_equal(f->refs, 1);
	assert_true(str_eq(f->served_on, STR("/day")));
	assert_null(field_find(t->root, STR("/nix")));
}

static int
write_ddl(struct cx *c, void *arg, struct table *t)
{
	buf_printf(arg, "%s\n", table_ddl(&c->run, t, "").p);
	return 0;
}

static void
fields_become_tables(void **state)
{
	struct buf b = { .arena = &cx.run };
	const struct type *t = load(NOTE);

	(void)state;
	assert_non_null(t);
	table_each(&cx, table_of_type(&cx, t), write_ddl, &b);
	assert_string_equal(buf_str(&b).p,
	    "CREATE TABLE \"note\"(_id, _path, \"day\", \"until\", \"thing\", "
	    "\"state\", \"price\", \"who\", \"box_in_it\", PRIMARY KEY(_id)) "
	    "WITHOUT ROWID;\n"
	    "CREATE TABLE \"note_lines\"(_id, _at, _in, _n, \"n\", "
	    "PRIMARY KEY(_id, _at)) WITHOUT ROWID;\n"
	    "CREATE TABLE \"note_lines_tags\"(_id, _at, _in, _n, \"value\", "
	    "PRIMARY KEY(_id, _at)) WITHOUT ROWID;\n");
}

static void
paths_follow_from_id_and_fields(void **state)
{
	static const struct {
		const char *day, *thing, *path;
	} cases[] = {
		{ "2018-03-12", "pc-0317", "note/2018/pc-03/x.yaml" },
		{ "2018-03-12", "pc", NULL }, /* nothing would be left */
		{ "2018", "pc-0317", NULL },  /* no date */
		{ NULL, "pc-0317", NULL },
	};
	const struct type *t = load(NOTE);
	struct str path;
	size_t i;

	(void)state;
	assert_non_null(t);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct node thing = { .kind = NODE_TEXT,
			.key = STR("thing"),
			.text = str_from(cases[i].thing) };
		struct node day = { .kind = NODE_TEXT,
			.key = STR("day"),
			.text = str_from(cases[i].day),
			.next = &thing };
		struct node root = { .kind = NODE_MAP,
			.first = cases[i].day ? &day : &thing };

		path = type_path(&cx.run, t, STR("x"), &root);
		assert_true(str_eq(path, str_from(cases[i].path)));
	}
}

static void
fields_that_the_id_repeats(void **state)
{
	const struct type *t =
	    load("x-path: note/{day:month}/{id}.yaml\n"
		 "x-id: '^(?<thing>[a-z]+)(\\.(?<n>\\d))?$'\n"
		 "type: object\nproperties:\n  thing: {type: string}\n"
		 "  n: {type: integer}\n  day: {type: string}\n");
	struct node n = {
		.kind = NODE_TEXT, .key = STR("n"), .text = STR("2")
	};
	struct node thing = { .kind = NODE_TEXT,
		.key = STR("thing"),
		.text = STR("pen"),
		.next = &n };
	struct node root = { .kind = NODE_MAP, .first = &thing };
	struct str field, says;

	(void)state;
	assert_non_null(t);
	assert_int_equal(
	    type_id_denies(&cx, t, STR("pen.2"), &root, &field, &says), 0);
	assert_int_equal(
	    type_id_denies(&cx, t, STR("ink.2"), &root, &field, &says), 1);
	assert_true(str_eq(field, STR("thing")) && str_eq(says, STR("ink")));
	assert_int_equal(
	    type_id_denies(&cx, t, STR("pen"), &root, &field, &says), 1);
	assert_true(str_eq(field, STR("n")) && str_none(says));
	assert_int_equal(type_keeps(&cx, t, STR("/thing")), PATH_WHOLE);
	assert_int_equal(type_keeps(&cx, t, STR("/day")), 7);
	assert_int_equal(type_keeps(&cx, t, STR("/other")), 0);
}

static void
what_makes_no_sense_is_refused_with_its_place(void **state)
{
	static const char *const bad[][2] = {
		{ "type: object\nproperties: {}\n", "note.yaml:1:1: " },
		{ "x-path: '{nix}'\ntype: object\nproperties: {}\n",
		    "note.yaml:1:9: " },
		{ "x-path: '{id:week}'\ntype: object\nproperties: {}\n",
		    "note.yaml:1:9: " },
		{ "x-path: x\nx-id: '^(?<nix>a)$'\ntype: object\n"
		  "properties: {}\n",
		    "note.yaml:2:7: " },
		{ "x-path: x\nx-immutable: [/nix]\ntype: object\n"
		  "properties: {}\n",
		    "note.yaml:2:15: " },
		{ "x-path: x\nx-freeze: [{when: {}, only: [/nix]}]\n"
		  "type: object\nproperties: {}\n",
		    "note.yaml:2:30: " },
		{ "x-path: x\nx-freeze: [{only: [/a]}]\n"
		  "type: object\nproperties: {a: {type: string}}\n",
		    "note.yaml:2:12: " },
		{ "x-path: x\nx-freeze: [{when: {a: [x]}}]\n"
		  "type: object\nproperties: {a: {type: string}}\n",
		    "note.yaml:2:23: " },
		{ "x-path: x\nx-freeze: [{when: {}, only: [/a], except: []}]\n"
		  "type: object\nproperties: {a: {type: string}}\n",
		    "note.yaml:2:12: " },
		{ "x-path: x\nx-append: [/a]\n"
		  "type: object\nproperties: {a: {type: string}}\n",
		    "note.yaml:2:12: " },
		{ "x-path: x\nx-correction: {target: /a, field: /a, old: /a}\n"
		  "type: object\nproperties: {a: {type: string}}\n",
		    "note.yaml:2:15: " },
		{ "x-path: x\nx-transitions: {field: nix}\ntype: object\n"
		  "properties: {}\n",
		    "note.yaml:2:16: " },
		{ "x-path: x\ntype: object\nproperties:\n"
		  "  a: {type: string, x-ref: nix}\n",
		    "note.yaml:4:6: " },
		{ "x-path: x\ntype: object\nproperties:\n"
		  "  a_b: {type: string}\n"
		  "  a: {type: object, properties: {b: {type: string}}}\n",
		    "note.yaml:5:37: " },
		{ "x-path: x\ntype: object\nproperties:\n  a: {}\n",
		    "note.yaml:4:6: " },
		{ "x-path: x\nx-limits: {bytes: 0}\ntype: object\n"
		  "properties: {}\n",
		    "note.yaml:2:11: " },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_null(load(bad[i][0]));
		assert_true(str_has(cx.err_text, str_from(bad[i][1])));
		cx_forgive(&cx);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(annotations_become_fields),
		cmocka_unit_test(fields_become_tables),
		cmocka_unit_test(paths_follow_from_id_and_fields),
		cmocka_unit_test(fields_that_the_id_repeats),
		cmocka_unit_test(what_makes_no_sense_is_refused_with_its_place),
	};

	return cmocka_run_group_tests(tests, make_dir, clean);
}
