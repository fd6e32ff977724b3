#include "core/number.h"

#include "base/ascii.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Far from any other number, and far from overflow. */
static const long exponent_max = 999999999999999;

/* Of a number to another base: its digits are worked with one by one. */
enum { BASED_LENGTH_MAX = 1000 };

/* 0x1f and 0o17, of the YAML core schema, in decimal digits. */
static struct str
from_base(struct arena *a, struct str digits, int base)
{
	size_t n = digits.n * 2 + 1, i, k;
	char *out = arena_alloc(a, n + 1);

	memset(out, '0', n);
	for (i = 0; i < digits.n; i++) {
		char c = digits.p[i];
		int carry = ascii_is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

		for (k = n; k-- > 0;) {
			carry += (out[k] - '0') * base;
			out[k] = (char)('0' + carry % 10);
			carry /= 10;
		}
	}
	return (struct str){ out, n };
}

static bool
parse_exponent(struct str text, long *out)
{
	bool negative = text.n > 0 && text.p[0] == '-';
	size_t i;

	if (text.n > 0 && (text.p[0] == '-' || text.p[0] == '+'))
		text = str_slice(text, 1, text.n);
	*out = 0;
	for (i = 0; i < text.n; i++) {
		if (!ascii_is_digit(text.p[i]))
			return false;
		*out = *out * 10 + text.p[i] - '0';
		if (*out > exponent_max)
			*out = exponent_max;
	}
	if (negative)
		*out = -*out;
	return text.n > 0;
}

static void
strip(struct number *n)
{
	while (n->digits.n > 0 && n->digits.p[0] == '0')
		n->digits = str_slice(n->digits, 1, n->digits.n);
	while (n->digits.n > 0 && n->digits.p[n->digits.n - 1] == '0') {
		n->digits.n--;
		n->exponent++;
	}
	if (n->digits.n == 0) {
		n->negative = false;
		n->exponent = 0;
	}
}

/* Digits with at most one point in them, and an exponent. */
static bool
parse_decimal(struct arena *a, struct str text, struct number *out)
{
	char *digits = arena_alloc(a, text.n + 1);
	size_t i, n = 0, places = 0;
	bool point = false;

	for (i = 0; i < text.n && (text.p[i] | 0x20) != 'e'; i++) {
		if (text.p[i] == '.' && !point) {
			point = true;
		} else if (ascii_is_digit(text.p[i])) {
			digits[n++] = text.p[i];
			places += point;
		} else {
			return false;
		}
	}
	if (i < text.n &&
	    !parse_exponent(str_slice(text, i + 1, text.n), &out->exponent))
		return false;
	out->digits = (struct str){ digits, n };
	out->exponent -= (long)places;
	return n > 0;
}

/* Most numbers are a few digits: they stay where they are. */
static bool
is_digits(struct str text)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if (!ascii_is_digit(text.p[i]))
			return false;
	return text.n > 0;
}

static bool
parse_based(struct arena *a, struct str text, int base, struct number *out)
{
	if (text.n > BASED_LENGTH_MAX)
		return false;
	out->digits = from_base(a, str_slice(text, 2, text.n), base);
	return true;
}

bool
number_parse(struct arena *a, struct str text, struct number *out)
{
	bool ok = true;

	*out = (struct number){ 0 };
	if (text.n > NUMBER_LENGTH_MAX)
		return false;
	if (text.n > 0 && (text.p[0] == '-' || text.p[0] == '+')) {
		out->negative = text.p[0] == '-';
		text = str_slice(text, 1, text.n);
	}
	if (is_digits(text))
		out->digits = text;
	else if (str_starts(text, STR("0x")))
		ok = parse_based(a, text, 16, out);
	else if (str_starts(text, STR("0o")))
		ok = parse_based(a, text, 8, out);
	else
		ok = parse_decimal(a, text, out);
	strip(out);
	return ok;
}

static int
cmp_magnitude(const struct number *a, const struct number *b)
{
	long wa = (long)a->digits.n + a->exponent;
	long wb = (long)b->digits.n + b->exponent;
	int c;

	if (a->digits.n == 0 || b->digits.n == 0)
		return (a->digits.n > 0) - (b->digits.n > 0);
	if (wa != wb)
		return wa < wb ? -1 : 1;
	c = str_cmp(a->digits, b->digits);
	return (c > 0) - (c < 0);
}

int
number_cmp(const struct number *a, const struct number *b)
{
	int c;

	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	c = cmp_magnitude(a, b);
	return a->negative ? -c : c;
}

bool
number_is_integer(const struct number *n)
{
	return n->exponent >= 0;
}

/* a < b, both n digits long? */
static bool
is_less(const char *a, const char *b, size_t n)
{
	return memcmp(a, b, n) < 0;
}

static void
subtract(char *a, const char *b, size_t n)
{
	int borrow = 0;

	while (n-- > 0) {
		int d = a[n] - b[n] - borrow;

		borrow = d < 0;
		a[n] = (char)('0' + (d < 0 ? d + 10 : d));
	}
}

/*
 * Long division, keeping the remainder only: as at school.  Of zeros behind
 * the digits no more count than step has factors 2 and 5, which is less than
 * four for each of its digits.
 */
bool
number_is_multiple(
    struct arena *a, const struct number *n, const struct number *step)
{
	size_t width = step->digits.n + 1, i, zeros;
	char *rest = arena_alloc(a, width), *by = arena_alloc(a, width);

	if (n->digits.n == 0)
		return true;
	if (n->exponent < step->exponent)
		return false; /* n ends in a place that step cannot reach */
	zeros = (size_t)(n->exponent - step->exponent);
	if (zeros > step->digits.n * 4)
		zeros = step->digits.n * 4;
	memset(rest, '0', width);
	by[0] = '0';
	memcpy(by + 1, step->digits.p, step->digits.n);
	for (i = 0; i < n->digits.n + zeros; i++) {
		memmove(rest, rest + 1, width - 1);
		rest[width - 1] = i < n->digits.n ? n->digits.p[i] : '0';
		while (!is_less(rest, by, width))
			subtract(rest, by, width);
	}
	for (i = 0; i < width; i++)
		if (rest[i] != '0')
			return false;
	return true;
}
