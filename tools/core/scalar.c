#include "core/scalar.h"

/*
 * A cursor over the text: each step takes what it can and says how many bytes
 * that was.
 */
struct scan {
	struct str s;
	size_t at;
};

static bool
at_end(const struct scan *c)
{
	return c->at == c->s.n;
}

static bool
take(struct scan *c, const char *any)
{
	const char *a;

	for (a = any; *a && !at_end(c); a++)
		if (c->s.p[c->at] == *a) {
			c->at++;
			return true;
		}
	return false;
}

static size_t
take_all(struct scan *c, const char *any)
{
	size_t from = c->at;

	while (take(c, any))
		;
	return c->at - from;
}

#define DIGITS "0123456789"
#define HEX DIGITS "abcdefABCDEF"

/* null, Null or NULL: the three ways in which YAML lets a word be written. */
static bool
is_word(struct str s, struct str lower)
{
	bool capital, capitals;
	size_t i;

	if (s.n != lower.n)
		return false;
	capital = s.p[0] == lower.p[0] - 'a' + 'A';
	capitals = capital && s.n > 1 && s.p[1] == lower.p[1] - 'a' + 'A';
	for (i = 0; i < s.n; i++)
		if (s.p[i] - (capitals ? 'A' - 'a' : 0) != lower.p[i] &&
		    (i > 0 || !capital))
			return false;
	return true;
}

/* .inf, -.Inf, .NAN */
static bool
is_special_float(struct str s)
{
	struct scan c = { s, 0 };
	bool sign = take(&c, "+-");
	struct str word = str_slice(s, c.at + 1, s.n);

	if (!take(&c, "."))
		return false;
	if (is_word(word, STR("inf")))
		return true;
	return !sign &&
	    (str_eq(word, STR("nan")) || str_eq(word, STR("NaN")) ||
		str_eq(word, STR("NAN")));
}

static bool
is_old_bool(struct str s)
{
	return is_word(s, STR("y")) || is_word(s, STR("n")) ||
	    is_word(s, STR("yes")) || is_word(s, STR("no")) ||
	    is_word(s, STR("on")) || is_word(s, STR("off"));
}

/* 0o17 and 0x1f; no sign. */
static bool
is_based_int(struct str s)
{
	struct scan c = { s, 2 };

	if (str_starts(s, STR("0x")))
		return take_all(&c, HEX) > 0 && at_end(&c);
	if (str_starts(s, STR("0o")))
		return take_all(&c, "01234567") > 0 && at_end(&c);
	return false;
}

/* [-+]?[0-9]+, or a float: ([0-9]+(.[0-9]*)?|.[0-9]+)([eE][-+]?[0-9]+)? */
static enum node_kind
number_kind(struct str s)
{
	struct scan c = { s, 0 };
	size_t digits, decimals = 0;
	bool point;

	take(&c, "+-");
	digits = take_all(&c, DIGITS);
	if (digits > 0 && at_end(&c))
		return NODE_INT;
	point = take(&c, ".");
	if (point)
		decimals = take_all(&c, DIGITS);
	if (digits + decimals == 0)
		return NODE_TEXT;
	if (take(&c, "eE")) {
		take(&c, "+-");
		if (take_all(&c, DIGITS) == 0)
			return NODE_TEXT;
	}
	return at_end(&c) ? NODE_FLOAT : NODE_TEXT;
}

/*
 * Can it be anything but text?  Most scalars stop here: the longest word is
 * "false", and all begin with one of a few letters.
 */
static bool
may_mean_more(struct str s)
{
	if (s.n == 0)
		return true;
	switch (s.p[0]) {
	case '0':
	case '1':
	case '2':
	case '3':
	case '4':
	case '5':
	case '6':
	case '7':
	case '8':
	case '9':
	case '+':
	case '-':
	case '.':
		return true;
	case 'n':
	case 'N':
	case 'y':
	case 'Y':
	case 't':
	case 'T':
	case 'f':
	case 'F':
	case 'o':
	case 'O':
	case '~':
		return s.n <= 5;
	case '=':
	case '<':
		return s.n <= 2;
	}
	return false;
}

enum node_kind
scalar_kind(struct str s)
{
	if (!may_mean_more(s))
		return NODE_TEXT;
	if (s.n == 0 || str_eq(s, STR("~")) || is_word(s, STR("null")))
		return NODE_NULL;
	if (is_word(s, STR("true")) || is_word(s, STR("false")))
		return NODE_BOOL;
	if (is_special_float(s))
		return NODE_FLOAT;
	return is_based_int(s) ? NODE_INT : number_kind(s);
}

/* 010: eight to the old, ten to the new; 0_1, 0b1, -0x1f: the old only. */
static bool
is_old_int(struct scan c)
{
	bool sign = take(&c, "+-");

	if (take(&c, "0")) {
		if (at_end(&c))
			return false;
		if (take(&c, "b"))
			return take_all(&c, "01_") > 0 && at_end(&c);
		if (!take(&c, "x"))
			return take_all(&c, DIGITS "_") > 0 && at_end(&c);
		return take_all(&c, HEX "_") > 0 && at_end(&c) &&
		    (sign || str_find(c.s, '_') < c.s.n);
	}
	return take_all(&c, DIGITS "_") > 0 && at_end(&c) &&
	    str_find(c.s, '_') < c.s.n;
}

/* 1_000.5 */
static bool
is_old_float(struct scan c)
{
	take(&c, "+-");
	if (str_find(c.s, '_') == c.s.n || !take(&c, DIGITS))
		return false;
	take_all(&c, DIGITS "_");
	if (!take(&c, "."))
		return false;
	take_all(&c, DIGITS "_");
	if (take(&c, "eE") && (!take(&c, "+-") || take_all(&c, DIGITS) == 0))
		return false;
	return at_end(&c);
}

/* 12:30, 190:20:30.15: base sixty */
static bool
is_sexagesimal(struct scan c)
{
	size_t digits, parts = 0;

	take(&c, "+-");
	if (!take(&c, DIGITS))
		return false;
	take_all(&c, DIGITS "_");
	for (; take(&c, ":"); parts++) {
		digits = take_all(&c, DIGITS);
		if (digits < 1 || digits > 2 ||
		    (digits == 2 && c.s.p[c.at - 2] > '5'))
			return false;
	}
	if (take(&c, "."))
		take_all(&c, DIGITS "_");
	return parts > 0 && at_end(&c);
}

/* 2018-03-12; with a time of day also 2018-3-12 9:30:00 */
static bool
is_timestamp(struct scan c)
{
	size_t month, day;

	if (take_all(&c, DIGITS) != 4 || !take(&c, "-"))
		return false;
	month = take_all(&c, DIGITS);
	if (month < 1 || month > 2 || !take(&c, "-"))
		return false;
	day = take_all(&c, DIGITS);
	if (day < 1 || day > 2)
		return false;
	if (at_end(&c))
		return month == 2 && day == 2;
	if (!take(&c, "Tt") && take_all(&c, " \t") == 0)
		return false;
	return take_all(&c, DIGITS) > 0 && take(&c, ":") &&
	    take_all(&c, DIGITS) == 2 && take(&c, ":");
}

/* 1e3, 1.5e3: the old wants both a point and a sign. */
static bool
is_new_float(struct str s)
{
	struct scan c = { s, 0 };
	bool point;

	if (number_kind(s) != NODE_FLOAT)
		return false;
	take_all(&c, "+-" DIGITS);
	point = take(&c, ".");
	take_all(&c, DIGITS);
	return take(&c, "eE") && (!point || !take(&c, "+-"));
}

enum scalar_reading
scalar_old_reading(struct str s)
{
	struct scan c = { s, 0 };

	if (s.n == 0 || !may_mean_more(s))
		return SCALAR_SAME;
	if (str_eq(s, STR("=")) || str_eq(s, STR("<<")))
		return SCALAR_AS_SIGN;
	if (!take(&c, "+-." DIGITS))
		return is_old_bool(s) ? SCALAR_AS_BOOL : SCALAR_SAME;
	c.at = 0;
	if (is_timestamp(c))
		return SCALAR_AS_DATE;
	if (is_old_int(c) || is_old_float(c) || is_sexagesimal(c) ||
	    is_new_float(s) || (str_starts(s, STR("0o")) && is_based_int(s)))
		return SCALAR_AS_NUMBER;
	return SCALAR_SAME;
}
