/* Which records a tree holds, from its paths alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/catalogue.h"
#include "port/regex.h"

#include <cmocka.h>

static struct cx cx;
static struct type note, thing;
static struct type *all[] = { &note, &thing };
static struct types types = { .v = all, .n = 2 };

static int
make_types(void **state)
{
	(void)state;
	note.name = STR("note");
	note.id = regex_compile(&cx, &cx.run, STR("^note-\\d+$"));
	thing.name = STR("thing");
	types.by_name.arena = &cx.run;
	map_add(&types.by_name, note.name, &note);
	map_add(&types.by_name, thing.name, &thing);
	return 0;
}

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	return 0;
}

/* "rule path" of each finding; the records' ids if there is none. */
static const char *
sorted(const struct source_entry *entries, size_t n)
{
	struct source_list list = { .v = (struct source_entry *)entries,
		.n = n };
	struct buf b = { .arena = &cx.run };
	struct findings found = { 0 };
	struct catalogue c = { 0 };
	size_t i;

	assert_int_equal(
	    catalogue_build(&cx, &list, &types, STR("records"), &c, &found), 0);
	for (i = 0; i < found.n; i++)
		buf_printf(&b, "%.*s %.*s\n", STR_ARG(found.v[i].rule),
		    STR_ARG(found.v[i].path));
	for (i = 0; i < c.n; i++)
		buf_printf(&b, "%.*s:%.*s\n", STR_ARG(c.v[i].type->name),
		    STR_ARG(c.v[i].id));
	return buf_str(&b).p;
}

#define ENTRY(p, m) \
	{ \
		.path = { p, sizeof(p) - 1 }, .mode = (m) \
	}

static void
type_is_the_folder_and_id_the_name(void **state)
{
	const struct source_entry e[] = {
		ENTRY("records/note/2018/note-1.yaml", 0100644),
		ENTRY("records/thing/a/a.b-1.yaml", 0100644),
	};

	(void)state;
	assert_string_equal(sorted(e, 2), "note:note-1\nthing:a.b-1\n");
}

static void
what_is_no_record_is_said(void **state)
{
	static const struct {
		struct source_entry entry;
		const char *rule;
	} bad[] = {
		{ ENTRY("records/readme.yaml", 0100644), "tree-stray" },
		{ ENTRY("records/note/x.txt", 0100644), "tree-stray" },
		{ ENTRY("records/nota/note-1.yaml", 0100644), "tree-type" },
		{ ENTRY("records/note/note-1.yaml", 0120000), "tree-mode" },
		{ ENTRY("records/note/note-1.yaml", 0160000), "tree-mode" },
		{ ENTRY("records/note/note-1.yaml", 040000), "tree-mode" },
		{ ENTRY("records/note/nota-1.yaml", 0100644), "x2-id" },
		{ ENTRY("records/thing/A.yaml", 0100644), "x2-id" },
		{ ENTRY("records/thing/-a.yaml", 0100644), "x2-id" },
		{ ENTRY("records/thing/计算机.yaml", 0100644), "x2-id" },
		{ ENTRY("records/thing/.yaml", 0100644), "x2-id" },
	};
	struct str want;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		want = arena_printf(&cx.run, "%s %.*s\n", bad[i].rule,
		    STR_ARG(bad[i].entry.path));
		assert_string_equal(sorted(&bad[i].entry, 1), want.p);
	}
}

static void
an_id_is_taken_once_in_the_register(void **state)
{
	const struct source_entry e[] = {
		ENTRY("records/note/note-1.yaml", 0100644),
		ENTRY("records/thing/note-1.yaml", 0100644),
	};

	(void)state;
	assert_string_equal(
	    sorted(e, 2), "x2-unique records/thing/note-1.yaml\nnote:note-1\n");
}

static void
a_record_is_paired_with_what_stood_there(void **state)
{
	struct source_entry now[] = {
		ENTRY("records/thing/a.yaml", 0100644),
		ENTRY("records/thing/c.yaml", 0100644),
	};
	struct source_entry was[] = {
		ENTRY("records/thing/a.yaml", 0100644),
		ENTRY("records/thing/b.yaml", 0100644),
	};
	struct source_list list = { .v = now, .n = 2 };
	const struct source_list base = { .v = was, .n = 2 };
	struct findings found = { 0 };
	struct catalogue c = { 0 };

	(void)state;
	assert_int_equal(
	    catalogue_build(&cx, &list, &types, STR("records"), &c, &found), 0);
	catalogue_pair(&c, &base);
	assert_ptr_equal(c.v[0].base, &was[0]);
	assert_null(c.v[1].base);
	assert_ptr_equal(catalogue_get(&c, STR("c")), &c.v[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(type_is_the_folder_and_id_the_name),
		cmocka_unit_test(what_is_no_record_is_said),
		cmocka_unit_test(an_id_is_taken_once_in_the_register),
		cmocka_unit_test(a_record_is_paired_with_what_stood_there),
	};

	return cmocka_run_group_tests(tests, make_types, clean);
}
