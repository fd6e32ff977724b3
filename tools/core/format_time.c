#include "base/ascii.h"
#include "base/date.h"
#include "core/formats.h"

bool
is_date(struct str s)
{
	int day;

	return date_parse(s, &day);
}

static int
two_digits(struct str s, size_t at)
{
	return str_number(str_slice(s, at, at + 2));
}

/* hh:mm:ss[.fraction](Z|+hh:mm); a leap second at 23:59 UTC only. */
bool
is_time(struct str s)
{
	int hour, minute, second, offset = 0, utc;
	size_t at = 8;

	if (s.n < 9 || s.p[2] != ':' || s.p[5] != ':')
		return false;
	hour = two_digits(s, 0);
	minute = two_digits(s, 3);
	second = two_digits(s, 6);
	if (s.p[at] == '.')
		for (at++; at < s.n && ascii_is_digit(s.p[at]); at++)
			;
	if (at == 9 || at >= s.n)
		return false;
	if (s.p[at] == '+' || s.p[at] == '-') {
		int h = two_digits(s, at + 1), m = two_digits(s, at + 4);

		if (s.n != at + 6 || s.p[at + 3] != ':' || h < 0 || h > 23 ||
		    m < 0 || m > 59)
			return false;
		offset = (s.p[at] == '-' ? 1 : -1) * (h * 60 + m);
	} else if ((s.p[at] | 0x20) != 'z' || s.n != at + 1) {
		return false;
	}
	utc = ((hour * 60 + minute + offset) % 1440 + 1440) % 1440;
	return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 &&
	    second >= 0 && (second <= 59 || (second == 60 && utc == 1439));
}

bool
is_date_time(struct str s)
{
	return s.n > 11 && (s.p[10] | 0x20) == 't' &&
	    is_date(str_slice(s, 0, 10)) && is_time(str_slice(s, 11, s.n));
}
