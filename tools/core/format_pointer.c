#include "base/ascii.h"
#include "core/formats.h"

bool
is_json_pointer(struct str s)
{
	size_t i;

	if (s.n && s.p[0] != '/')
		return false;
	for (i = 0; i < s.n; i++)
		if (s.p[i] == '~' &&
		    (i + 1 == s.n || (s.p[i + 1] != '0' && s.p[i + 1] != '1')))
			return false;
	return true;
}

/* Behind a whole number without leading zeros, or where it would begin. */
static size_t
skip_number(struct str s, size_t at)
{
	size_t from = at;

	while (at < s.n && ascii_is_digit(s.p[at]))
		at++;
	return at - from > 1 && s.p[from] == '0' ? from : at;
}

/* 1/name, 0#, and 0+1/name, which moves in a list */
bool
is_relative_json_pointer(struct str s)
{
	size_t at = skip_number(s, 0), from;

	if (at == 0)
		return false;
	if (at < s.n && (s.p[at] == '+' || s.p[at] == '-')) {
		from = at + 1;
		at = skip_number(s, from);
		if (at == from)
			return false;
	}
	s = str_slice(s, at, s.n);
	return str_eq(s, STR("#")) || is_json_pointer(s);
}
