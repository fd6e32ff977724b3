/* The door to SQLite: what strangers' statements may do, and the functions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "port/db.h"

#include <cmocka.h>

static struct cx cx;
static struct db *db;

static int
open_db(void **state)
{
	int day;

	(void)state;
	date_parse(STR("2018-03-12"), &day);
	db = db_open(&cx, day);
	return db ?
	    db_exec(&cx, db,
		"CREATE TABLE thing(_id, n);"
		"CREATE TABLE change(record); CREATE TABLE was_thing(_id);"
		"INSERT INTO thing VALUES('a', 1), ('b', NULL);") :
	    -1;
}

static int
close_db(void **state)
{
	(void)state;
	db_close(db);
	cx_release(&cx);
	return 0;
}

/* The only value of a SELECT as text; "(none)" for NULL. */
static struct str
ask(const char *sql)
{
	struct db_use use;
	struct query *q = db_prepare_reading(&cx, db, str_from(sql), 1, &use);
	struct str v;

	assert_non_null(q);
	assert_int_equal(query_step(&cx, q), 1);
	v = arena_dup(&cx.run, query_text(q, 0));
	query_close(q);
	return str_none(v) ? STR("(none)") : v;
}

#define assert_str(s, text) assert_string_equal((s).p, (text))

static void
functions_speak_of_days_and_money(void **state)
{
	static const char *const want[][2] = {
		{ "SELECT as_of()", "2018-03-12" },
		{ "SELECT days('2018-02-27', '2018-03-01')", "2" },
		{ "SELECT days('2018-02-30', '2018-03-01')", "(none)" },
		{ "SELECT days(NULL, '2018-03-01')", "(none)" },
		{ "SELECT workdays('2018-03-09', '2018-03-12')", "1" },
		{ "SELECT add_days('2018-12-31', 1)", "2019-01-01" },
		{ "SELECT add_months('2018-01-31', 1)", "2018-02-28" },
		{ "SELECT year('2018-03-12')", "2018" },
		{ "SELECT shape('/lines/12/results/0/n1')",
		    "/lines/*/results/*/n1" },
		{ "SELECT shape('')", "" },
		{ "SELECT shape(NULL)", "(none)" },
		{ "SELECT yuan(1250000)", "12500.00" },
		{ "SELECT yuan(-5)", "-0.05" },
		{ "SELECT yuan(NULL)", "(none)" },
		{ "SELECT '科室' REGEXP '^.{2}$'", "1" },
		{ "SELECT 'x' REGEXP '^y'", "0" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(want) / sizeof(want[0]); i++)
		assert_str(ask(want[i][0]), want[i][1]);
}

static void
a_strangers_statement_only_reads(void **state)
{
	static const char *const bad[] = {
		"DELETE FROM thing",
		"INSERT INTO thing VALUES(1, 2)",
		"UPDATE thing SET n = 2",
		"DROP TABLE thing",
		"CREATE VIEW v AS SELECT 1",
		"PRAGMA user_version",
		"ATTACH 'x' AS y",
		"VACUUM INTO 'x'",
		"BEGIN",
		"SELECT 1; SELECT 2",
		"",
		"-- nothing",
		"SELECT load_extension('x')",
	};
	struct db_use use;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_null(
		    db_prepare_reading(&cx, db, str_from(bad[i]), 1, &use));
		assert_int_equal(cx.err, ERR_WORLD);
		cx_forgive(&cx);
	}
}

static void
an_error_names_line_and_column(void **state)
{
	struct db_use use;

	(void)state;
	assert_null(db_prepare_reading(
	    &cx, db, STR("SELECT _id,\n       nix\n  FROM thing"), 12, &use));
	assert_str(cx.err_text, "13:8: SQL: no such column: nix");
	cx_forgive(&cx);
}

static struct db_use
use_of(const char *sql)
{
	struct db_use use;

	query_close(db_prepare_reading(&cx, db, str_from(sql), 1, &use));
	assert_int_equal(cx.err, ERR_NONE);
	return use;
}

static void
what_is_looked_at_is_known_through_views_too(void **state)
{
	struct str name;

	(void)state;
	assert_int_equal(
	    db_create_view(&cx, db,
		STR("-- today\nCREATE VIEW today AS SELECT as_of() AS day;\n"),
		&name),
	    0);
	assert_int_equal(
	    db_create_view(&cx, db,
		STR("CREATE VIEW moved AS SELECT record FROM change"), &name),
	    0);
	assert_true(str_eq(name, STR("moved")));
	assert_false(use_of("SELECT * FROM thing").as_of);
	assert_false(use_of("SELECT * FROM thing").move);
	assert_true(use_of("SELECT day FROM today").as_of);
	assert_true(use_of("SELECT 1 FROM moved").move);
	assert_true(use_of("SELECT 1 FROM was_thing").move);
}

static void
a_view_file_holds_one_view_that_makes_sense(void **state)
{
	static const char *const bad[] = {
		"SELECT 1",
		"CREATE TABLE t(a)",
		"",
		"CREATE VIEW a AS SELECT 1; CREATE VIEW b AS SELECT 1",
	};
	struct str name;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(
		    db_create_view(&cx, db, str_from(bad[i]), &name), -1);
		cx_forgive(&cx);
	}
	assert_int_equal(
	    db_create_view(
		&cx, db, STR("CREATE VIEW c AS SELECT nix FROM thing"), &name),
	    0);
	assert_int_equal(db_try_view(&cx, db, name), -1);
	cx_forgive(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions_speak_of_days_and_money),
		cmocka_unit_test(a_strangers_statement_only_reads),
		cmocka_unit_test(an_error_names_line_and_column),
		cmocka_unit_test(what_is_looked_at_is_known_through_views_too),
		cmocka_unit_test(a_view_file_holds_one_view_that_makes_sense),
	};

	return cmocka_run_group_tests(tests, open_db, close_db);
}
