/* Days against the calendar of the C library, and its odd corners. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "base/date.h"

#include <cmocka.h>

static int
day(const char *text)
{
	int d = 0;

	assert_true(date_parse(str_from(text), &d));
	return d;
}

static void
days_that_exist(void **state)
{
	static const struct {
		const char *text;
		int day;
	} table[] = {
		{ "1970-01-01", 0 },
		{ "1969-12-31", -1 },
		{ "2000-02-29", 11016 },
		{ "2018-09-05", 17779 },
		{ "0001-01-01", -719162 },
		{ "9999-12-31", 2932896 },
	};
	char text[11];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		assert_int_equal(day(table[i].text), table[i].day);
		date_format(table[i].day, text);
		assert_string_equal(text, table[i].text);
	}
}

static void
days_that_do_not_exist(void **state)
{
	static const char *const bad[] = { "", "2018-02-29", "1900-02-29",
		"2018-00-10", "2018-13-01", "2018-04-31", "2018-01-00",
		"0000-01-01", "2018-1-01", "2018/01/01", "18-01-01",
		" 2018-01-1", "2018-01-01 ", "2018-01-0x", "-018-01-01",
		"２018-01-01" };
	size_t i;
	int d = 7;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(date_parse(str_from(bad[i]), &d));
	assert_int_equal(d, 7);
}

static void
every_day_there_and_back(void **state)
{
	char text[11], want[20];
	struct tm tm;
	time_t t;
	int d;

	(void)state;
	for (d = -719162; d <= 2932896; d += 13) {
		date_format(d, text);
		assert_int_equal(day(text), d);
		t = (time_t)d * 86400;
		gmtime_r(&t, &tm);
		strftime(want, sizeof(want), "-%m-%d", &tm);
		assert_string_equal(text + 4, want);
		assert_int_equal(date_weekday(d), (tm.tm_wday + 6) % 7);
	}
}

static void
outside_of_the_calendar(void **state)
{
	char text[11];

	(void)state;
	date_format(INT32_MIN, text);
	assert_string_equal(text, "0001-01-01");
	date_format(INT32_MAX, text);
	assert_string_equal(text, "9999-12-31");
	assert_int_equal(date_add_months(0, INT32_MAX), day("9999-12-31"));
	assert_int_equal(
	    date_add_months(INT32_MAX, INT32_MIN), day("0001-01-01"));
	assert_in_range(date_weekday(INT32_MIN), 0, 6);
	assert_true(date_workdays(INT32_MIN, INT32_MAX) > 0);
}

static void
months_keep_the_end(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *to;
	} table[] = {
		{ "2018-01-31", 1, "2018-02-28" },
		{ "2020-01-31", 1, "2020-02-29" },
		{ "2018-03-31", -1, "2018-02-28" },
		{ "2018-11-30", 3, "2019-02-28" },
		{ "2018-12-01", 1, "2019-01-01" },
		{ "2018-01-15", -13, "2016-12-15" },
		{ "2018-06-06", 0, "2018-06-06" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		assert_int_equal(
		    date_add_months(day(table[i].from), table[i].months),
		    day(table[i].to));
}

/* Counted one by one. */
static int
count_workdays(int from, int to)
{
	int n = 0;

	while (++from <= to)
		n += date_weekday(from) < 5;
	return n;
}

static void
workdays(void **state)
{
	int from, to;

	(void)state;
	/* a Friday to the Monday after */
	assert_int_equal(
	    date_workdays(day("2018-09-07"), day("2018-09-10")), 1);
	assert_int_equal(
	    date_workdays(day("2018-09-10"), day("2018-09-07")), -1);
	for (from = -20; from < 10; from++)
		for (to = from; to < 40; to++) {
			assert_int_equal(
			    date_workdays(from, to), count_workdays(from, to));
			assert_int_equal(
			    date_workdays(to, from), -count_workdays(from, to));
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_that_exist),
		cmocka_unit_test(days_that_do_not_exist),
		cmocka_unit_test(every_day_there_and_back),
		cmocka_unit_test(outside_of_the_calendar),
		cmocka_unit_test(months_keep_the_end),
		cmocka_unit_test(workdays),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
