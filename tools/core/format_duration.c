#include "base/ascii.h"
#include "core/formats.h"

/*
 * Digits and a unit, again and again: each unit is the one after the last
 * (1Y2D is none: RFC 3339 has years, months, days without a gap).
 */
static bool
has_parts(struct str s, const char *units)
{
	size_t at = 0;
	const char *unit = NULL;

	while (at < s.n) {
		size_t from = at;
		const char *next;

		while (at < s.n && ascii_is_digit(s.p[at]))
			at++;
		if (at == from || at == s.n || s.p[at] == '\0')
			return false;
		next = strchr(units, s.p[at++]);
		if (!next || (unit && next != unit + 1))
			return false;
		unit = next;
	}
	return unit != NULL;
}

bool
is_duration(struct str s)
{
	struct str days, time;

	if (s.n < 3 || s.p[0] != 'P')
		return false;
	s = str_slice(s, 1, s.n);
	if (!str_cut(s, 'T', &days, &time))
		return has_parts(s, "YMD") || has_parts(s, "W");
	return (days.n == 0 || has_parts(days, "YMD")) &&
	    has_parts(time, "HMS");
}
