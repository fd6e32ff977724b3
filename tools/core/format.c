#include "core/format.h"

#include "base/date.h"

static bool
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

/* hh:mm:ss[.fraction](Z|+hh:mm): RFC 3339, a leap second at 23:59 UTC only. */
static bool
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
		for (at++; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++)
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

static bool
is_date_time(struct str s)
{
	return s.n > 11 && (s.p[10] | 0x20) == 't' &&
	    is_date(str_slice(s, 0, 10)) && is_time(str_slice(s, 11, s.n));
}

static bool
is_atom(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') ||
	    str_find(STR("!#$%&'*+-/=?^_`{|}~"), c) < 19;
}

static bool
is_hostname(struct str s)
{
	struct str label;
	size_t i;

	if (s.n == 0 || s.n > 253)
		return false;
	while (str_next(&s, '.', &label)) {
		if (label.n == 0 || label.n > 63 || label.p[0] == '-' ||
		    label.p[label.n - 1] == '-')
			return false;
		for (i = 0; i < label.n; i++)
			if (!is_atom(label.p[i]) ||
			    (label.p[i] != '-' &&
				str_find(STR("!#$%&'*+/=?^_`{|}~"),
				    label.p[i]) < 18))
				return false;
	}
	return true;
}

/* RFC 5321, without quoted local parts and address literals. */
static bool
is_email(struct str s)
{
	struct str local, domain;
	size_t i;

	if (!str_cut(s, '@', &local, &domain) || local.n == 0 || local.n > 64 ||
	    local.p[0] == '.' || local.p[local.n - 1] == '.')
		return false;
	for (i = 0; i < local.n; i++)
		if (!is_atom(local.p[i]) &&
		    (local.p[i] != '.' || local.p[i - 1] == '.'))
			return false;
	return is_hostname(domain);
}

static const struct format formats[] = {
	{ "date", is_date, "2018-03-12" },
	{ "time", is_time, "08:30:00+08:00" },
	{ "date-time", is_date_time, "2018-03-12T08:30:00+08:00" },
	{ "email", is_email, "name@example.org" },
	{ "hostname", is_hostname, "pc-1.example.org" },
};

const struct format *
format_get(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (str_eq(name, str_from(formats[i].name)))
			return &formats[i];
	return NULL;
}
