#include "base/ascii.h"
#include "core/formats.h"

bool
is_ipv4(struct str s)
{
	struct str part;
	size_t n = 0;

	if (s.n == 0 || s.n > 15)
		return false;
	while (str_next(&s, '.', &part)) {
		int byte = str_number(part);

		if (byte < 0 || byte > 255 || (part.n > 1 && part.p[0] == '0'))
			return false;
		n++;
	}
	return n == 4;
}

static bool
is_group(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ascii_is_hex(s.p[i]))
			return false;
	return s.n >= 1 && s.n <= 4;
}

/*
 * Groups between colons; the last one may be an IPv4 address, which counts
 * as two.  -1: something else.  No text has no groups.
 */
static int
count_groups(struct str s, bool last)
{
	struct str part;
	int n = 0;

	if (s.n == 0)
		return 0;
	while (str_next(&s, ':', &part)) {
		if (is_group(part))
			n++;
		else if (last && str_none(s) && is_ipv4(part))
			n += 2;
		else
			return -1;
	}
	return n;
}

bool
is_ipv6(struct str s)
{
	size_t i;
	int head, tail;

	if (s.n < 2 || s.n > 45)
		return false;
	for (i = 0; i + 1 < s.n; i++)
		if (s.p[i] == ':' && s.p[i + 1] == ':')
			break;
	if (i + 1 == s.n)
		return count_groups(s, true) == 8;
	head = count_groups(str_slice(s, 0, i), false);
	tail = count_groups(str_slice(s, i + 2, s.n), true);
	return head >= 0 && tail >= 0 && head + tail <= 7;
}
