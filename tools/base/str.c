#include "base/str.h"

#include <limits.h>
#include <string.h>

struct str
str_from(const char *s)
{
	return s ? (struct str){ s, strlen(s) } : (struct str){ 0 };
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	if (c != 0)
		return c;
	return (a.n > b.n) - (a.n < b.n);
}

bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_eq(str_slice(s, 0, prefix.n), prefix);
}

bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n &&
	    str_eq(str_slice(s, s.n - suffix.n, s.n), suffix);
}

bool
str_has(struct str s, struct str part)
{
	size_t i;

	for (i = 0; i + part.n <= s.n; i++)
		if (str_eq(str_slice(s, i, i + part.n), part))
			return true;
	return false;
}

size_t
str_find(struct str s, char byte)
{
	const char *at = s.n ? memchr(s.p, byte, s.n) : NULL;

	return at ? (size_t)(at - s.p) : s.n;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str
str_trim(struct str s)
{
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	while (s.n > 0 && is_blank(s.p[0]))
		s = str_slice(s, 1, s.n);
	return s;
}

bool
str_cut(struct str s, char byte, struct str *head, struct str *tail)
{
	size_t at = str_find(s, byte);

	*head = str_slice(s, 0, at);
	if (at == s.n) {
		*tail = (struct str){ 0 };
		return false;
	}
	*tail = str_slice(s, at + 1, s.n);
	return true;
}

bool
str_next(struct str *rest, char byte, struct str *piece)
{
	struct str tail;

	if (str_none(*rest))
		return false;
	str_cut(*rest, byte, piece, &tail);
	*rest = tail;
	return true;
}

int
str_number(struct str s)
{
	int value = 0;
	size_t i;

	if (s.n == 0)
		return -1;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return -1;
		if (value > (INT_MAX - (s.p[i] - '0')) / 10)
			return -1;
		value = value * 10 + (s.p[i] - '0');
	}
	return value;
}
