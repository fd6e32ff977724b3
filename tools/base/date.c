#include "base/date.h"

#include <stdint.h>
#include <string.h>

enum { DAY_MIN = -719162, DAY_MAX = 2932896 };

struct civil {
	int year;
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

static int
clamp(int64_t day)
{
	if (day < DAY_MIN)
		return DAY_MIN;
	return day > DAY_MAX ? DAY_MAX : (int)day;
}

static int
month_length(int year, int month)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return length[month - 1] + (month == 2 && leap);
}

/*
 * Howard Hinnant's days_from_civil and civil_from_days: years begin in March,
 * so that the leap day is the last of its year; an era is 400 years.  Years
 * are positive here, which spares the rounding of negative ones.
 */
static int
day_of(struct civil c)
{
	int year = c.year - (c.month <= 2);
	int era = year / 400;
	int of_era = year % 400;
	int of_year = (153 * ((c.month + 9) % 12) + 2) / 5 + c.day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - 719468;
}

static struct civil
civil_of(int day)
{
	int z = day + 719468;
	int era = z / 146097;
	int d = z % 146097;
	int y = (d - d / 1460 + d / 36524 - d / 146096) / 365;
	int of_year = d - (365 * y + y / 4 - y / 100);
	int m = (5 * of_year + 2) / 153;
	struct civil c;

	c.day = of_year - (153 * m + 2) / 5 + 1;
	c.month = m < 10 ? m + 3 : m - 9;
	c.year = era * 400 + y + (c.month <= 2);
	return c;
}

bool
date_parse(struct str s, int *day)
{
	struct civil c;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	c.year = str_number(str_slice(s, 0, 4));
	c.month = str_number(str_slice(s, 5, 7));
	c.day = str_number(str_slice(s, 8, 10));
	if (c.year < 1 || c.month < 1 || c.month > 12 || c.day < 1 ||
	    c.day > month_length(c.year, c.month))
		return false;
	*day = day_of(c);
	return true;
}

static char *
put_digits(char *to, int value, int digits)
{
	int i;

	for (i = digits - 1; i >= 0; i--, value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + digits;
}

void
date_format(int day, char out[11])
{
	struct civil c = civil_of(clamp(day));

	out = put_digits(out, c.year, 4);
	*out++ = '-';
	out = put_digits(out, c.month, 2);
	*out++ = '-';
	out = put_digits(out, c.day, 2);
	*out = '\0';
}

/* Whole weeks since Monday, 1969-12-29, and the day of the week. */
static int
week_of(int day, int *weekday)
{
	int64_t since = (int64_t)day + 3;
	int64_t week = since >= 0 ? since / 7 : -((6 - since) / 7);

	*weekday = (int)(since - week * 7);
	return (int)week;
}

int
date_weekday(int day)
{
	int weekday;

	week_of(day, &weekday);
	return weekday;
}

int
date_add_months(int day, int n)
{
	struct civil c = civil_of(clamp(day));
	int64_t months = (int64_t)c.year * 12 + c.month - 1 + n;
	int last;

	if (months < 12)
		return DAY_MIN;
	if (months >= 10000 * 12)
		return DAY_MAX;
	c.year = (int)(months / 12);
	c.month = (int)(months % 12) + 1;
	last = month_length(c.year, c.month);
	if (c.day > last)
		c.day = last;
	return day_of(c);
}

int
date_workdays(int from, int to)
{
	int from_weekday, to_weekday;
	int weeks = week_of(clamp(to), &to_weekday) -
	    week_of(clamp(from), &from_weekday);

	return weeks * 5 + (to_weekday < 5 ? to_weekday + 1 : 5) -
	    (from_weekday < 5 ? from_weekday + 1 : 5);
}
