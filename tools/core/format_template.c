#include "base/ascii.h"
#include "base/utf8.h"
#include "core/formats.h"

/* varchar *( ["."] varchar ) */
static bool
is_variable(struct str s)
{
	size_t at = 0;
	bool dot = true; /* none may follow */

	while (at < s.n) {
		if (s.p[at] == '.' && !dot) {
			dot = true;
			at++;
			continue;
		}
		dot = false;
		if (is_percent(s, at))
			at += 3;
		else if (ascii_is_alnum(s.p[at]) || s.p[at] == '_')
			at++;
		else
			return false;
	}
	return !dot;
}

/* A variable with "*", or with ":" and a length of 1 to 9999. */
static bool
is_varspec(struct str s)
{
	struct str name, length;

	if (str_cut(s, ':', &name, &length))
		return length.n >= 1 && length.n <= 4 && length.p[0] != '0' &&
		    str_number(length) > 0 && is_variable(name);
	if (str_ends(s, STR("*")))
		s = str_slice(s, 0, s.n - 1);
	return is_variable(s);
}

static bool
is_expression(struct str s)
{
	struct str spec;

	if (s.n && s.p[0] != '\0' && strchr("+#./;?&=,!@|", s.p[0]))
		s = str_slice(s, 1, s.n);
	while (str_next(&s, ',', &spec))
		if (!is_varspec(spec))
			return false;
	return true;
}

/* Anything but these; ' is one since erratum 6937. */
static bool
is_literal(int32_t c)
{
	if (c < 0x80)
		return c > ' ' && c != 0x7f && !strchr("\"%<>\\^`{|}", c);
	return is_ucschar(c) || is_iprivate(c);
}

bool
is_uri_template(struct str s)
{
	struct str inside, rest;
	size_t at = 0;

	while (at < s.n) {
		if (s.p[at] == '{') {
			if (!str_cut(str_slice(s, at + 1, s.n), '}', &inside,
				&rest) ||
			    !is_expression(inside))
				return false;
			at += inside.n + 2;
		} else if (is_percent(s, at)) {
			at += 3;
		} else if (!is_literal(utf8_next(s, &at))) {
			return false;
		}
	}
	return true;
}
