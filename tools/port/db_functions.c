#include "port/db_functions.h"

#include <stdlib.h>
#include <stdio.h>

#include "base/buf.h"
#include "base/cx.h"
#include "base/date.h"
#include "port/db_calls.h"
#include "port/regex.h"

static bool
day_of(sqlite3_value *v, int *day)
{
	const char *p = (const char *)sqlite3_value_text(v);

	return p && date_parse(str_from(p), day);
}

static void
result_day(sqlite3_context *c, int day)
{
	char text[11];

	date_format(day, text);
	sqlite3_result_text(c, text, -1, SQLITE_TRANSIENT);
}

static void
fn_as_of(sqlite3_context *c, int n, sqlite3_value **v)
{
	const struct db_facts *f = sqlite3_user_data(c);

	(void)n;
	(void)v;
	result_day(c, f->as_of);
}

static void
fn_touched(sqlite3_context *c, int n, sqlite3_value **v)
{
	const struct db_facts *f = sqlite3_user_data(c);
	const char *type = (const char *)sqlite3_value_text(v[0]);

	(void)n;
	sqlite3_result_int(c,
	    !f->touched || !type || f->touched(f->touched_arg, str_from(type)));
}

static void
fn_days(sqlite3_context *c, int n, sqlite3_value **v)
{
	int a, b;

	(void)n;
	if (day_of(v[0], &a) && day_of(v[1], &b))
		sqlite3_result_int(c, b - a);
}

static void
fn_workdays(sqlite3_context *c, int n, sqlite3_value **v)
{
	int a, b;

	(void)n;
	if (day_of(v[0], &a) && day_of(v[1], &b))
		sqlite3_result_int(c, date_workdays(a, b));
}

static void
fn_add_days(sqlite3_context *c, int n, sqlite3_value **v)
{
	int day;

	(void)n;
	if (day_of(v[0], &day) && sqlite3_value_type(v[1]) != SQLITE_NULL)
		result_day(c, day + sqlite3_value_int(v[1]));
}

static void
fn_add_months(sqlite3_context *c, int n, sqlite3_value **v)
{
	int day;

	(void)n;
	if (day_of(v[0], &day) && sqlite3_value_type(v[1]) != SQLITE_NULL)
		result_day(c, date_add_months(day, sqlite3_value_int(v[1])));
}

static void
fn_year(sqlite3_context *c, int n, sqlite3_value **v)
{
	int day;

	(void)n;
	if (day_of(v[0], &day))
		sqlite3_result_int(
		    c, atoi((const char *)sqlite3_value_text(v[0])));
}

static void
fn_yuan(sqlite3_context *c, int n, sqlite3_value **v)
{
	char text[32];
	sqlite3_int64 fen, abs;

	(void)n;
	if (sqlite3_value_type(v[0]) == SQLITE_NULL)
		return;
	fen = sqlite3_value_int64(v[0]);
	abs = fen < 0 ? -fen : fen;
	snprintf(text, sizeof(text), "%s%lld.%02lld", fen < 0 ? "-" : "",
	    (long long)(abs / 100), (long long)(abs % 100));
	sqlite3_result_text(c, text, -1, SQLITE_TRANSIENT);
}

/* A compiled pattern, kept by SQLite for as long as the statement runs. */
struct pattern {
	struct cx cx;
	struct regex *re;
};

static void
pattern_close(void *arg)
{
	struct pattern *p = arg;

	cx_release(&p->cx);
	free(p);
}

static struct pattern *
pattern_open(sqlite3_context *c, const char *text)
{
	struct pattern *p = calloc(1, sizeof(*p));

	if (!p) {
		sqlite3_result_error_nomem(c);
		return NULL;
	}
	p->re = regex_compile_perl(&p->cx, &p->cx.run, str_from(text));
	if (!p->re) {
		sqlite3_result_error(
		    c, p->cx.err_text.p, (int)p->cx.err_text.n);
		pattern_close(p);
		return NULL;
	}
	return p;
}

/* `text REGEXP pattern` calls regexp(pattern, text). */
static void
fn_regexp(sqlite3_context *c, int n, sqlite3_value **v)
{
	const char *pattern = (const char *)sqlite3_value_text(v[0]);
	const char *text = (const char *)sqlite3_value_text(v[1]);
	struct pattern *p = sqlite3_get_auxdata(c, 0);
	int matches;

	(void)n;
	if (!pattern || !text)
		return;
	if (!p) {
		p = pattern_open(c, pattern);
		if (!p)
			return;
		sqlite3_set_auxdata(c, 0, p, pattern_close);
		p = sqlite3_get_auxdata(c, 0);
		if (!p) { /* out of memory: it is closed already */
			sqlite3_result_error_nomem(c);
			return;
		}
	}
	matches = regex_match(&p->cx, p->re, str_from(text), NULL, NULL);
	if (matches < 0)
		sqlite3_result_error(
		    c, p->cx.err_text.p, (int)p->cx.err_text.n);
	else
		sqlite3_result_int(c, matches);
	if (matches < 0)
		cx_forgive(&p->cx);
}

/* What a pointer has in common with those into other elements. */
static void
fn_shape(sqlite3_context *c, int n, sqlite3_value **v)
{
	const char *p = (const char *)sqlite3_value_text(v[0]);
	struct cx cx = { 0 };
	struct buf b = { .arena = &cx.run };
	struct str rest, part;

	(void)n;
	if (!p)
		return;
	rest = str_from(p);
	str_next(&rest, '/', &part);
	while (str_next(&rest, '/', &part)) {
		buf_byte(&b, '/');
		buf_add(&b, str_number(part) >= 0 ? STR("*") : part);
	}
	sqlite3_result_text(c, b.n ? b.p : "", (int)b.n, SQLITE_TRANSIENT);
	cx_release(&cx);
}

int
db_functions_add(sqlite3 *db, struct db_facts *facts)
{
	/* as db_calls, in that order */
	static void (*const calls[])(sqlite3_context *, int,
	    sqlite3_value **) = { fn_as_of, fn_days, fn_workdays, fn_add_days,
		fn_add_months, fn_year, fn_yuan, fn_shape, fn_regexp };
	const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
	size_t i;
	int rc;

	rc = sqlite3_create_function_v2(
	    db, "as_of", 0, flags, facts, calls[0], NULL, NULL, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_create_function_v2(db, "touched", 1, flags, facts,
		    fn_touched, NULL, NULL, NULL);
	for (i = 1; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (rc == SQLITE_OK)
			rc = sqlite3_create_function_v2(db, db_calls[i].name,
			    db_calls[i].arguments, flags, NULL, calls[i], NULL,
			    NULL, NULL);
	return rc;
}
