#include "cmd/wrap.h"

#include "base/buf.h"
#include "base/utf8.h"

static bool
is_in(struct str c, const char *set)
{
	return c.n > 1 && str_has(str_from(set), c);
}

/* May a line end between these two characters? */
static bool
may_break(struct str before, struct str after)
{
	if (str_eq(after, STR(" ")))
		return true;
	if (is_in(after, "，。、；：！？）》〉」』】〕”’…") ||
	    is_in(before, "（《〈「『【〔“‘"))
		return false;
	return utf8_width(before) == 2 || utf8_width(after) == 2 ||
	    str_eq(before, STR(" "));
}

static void
add_line(struct buf *b, struct str line, size_t indent)
{
	line = str_trim(line);
	if (line.n > 0)
		for (; indent > 0; indent--)
			buf_byte(b, ' ');
	buf_add(b, line);
	buf_byte(b, '\n');
}

/* How much of s fits; at least one character. */
static size_t
fit(struct str s, size_t width)
{
	struct str before = { 0 }, c;
	size_t at = 0, next = 0, cut = 0, taken = 0;

	while (at < s.n) {
		utf8_next(s, &next);
		c = str_slice(s, at, next);
		if (before.n > 0 && may_break(before, c))
			cut = at;
		taken += utf8_width(c);
		if (taken > width && at > 0)
			return cut > 0 ? cut : at;
		before = c;
		at = next;
	}
	return s.n;
}

struct str
wrap(struct arena *a, struct str text, size_t width, size_t indent)
{
	struct buf b = { .arena = a };
	struct str line;
	size_t room = width > indent + 8 ? width - indent : 8, n;

	while (str_next(&text, '\n', &line)) {
		line = str_trim(line);
		do {
			n = fit(line, room);
			add_line(&b, str_slice(line, 0, n), indent);
			line = str_trim(str_slice(line, n, line.n));
		} while (line.n > 0);
	}
	return buf_str(&b);
}
