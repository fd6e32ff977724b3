#include "core/line.h"

#include "base/buf.h"

enum { LINE_SHOWN = 400 };

struct str
line_numbered(struct str text, uint32_t number)
{
	struct str line = { 0 };

	while (number-- > 0)
		if (!str_next(&text, '\n', &line))
			return (struct str){ 0 };
	return line;
}

struct str
line_at(struct str text, size_t offset)
{
	size_t from = offset < text.n ? offset : text.n;
	struct str rest;

	while (from > 0 && text.p[from - 1] != '\n')
		from--;
	rest = str_slice(text, from, text.n);
	return str_slice(rest, 0, str_find(rest, '\n'));
}

uint32_t
line_above(struct str text, uint32_t number)
{
	struct str line;
	uint32_t at = 1, found = 0;

	for (; at < number && str_next(&text, '\n', &line); at++)
		if (str_trim(line).n > 0)
			found = at;
	return found;
}

struct str
line_rest(struct str text, size_t offset)
{
	struct str rest = str_slice(text, offset, text.n);
	size_t i;

	rest = str_slice(rest, 0, str_find(rest, '\n'));
	for (i = 1; i < rest.n; i++)
		if (rest.p[i] == '#' && rest.p[i - 1] == ' ')
			rest.n = i;
	while (rest.n > 0 && rest.p[rest.n - 1] == ' ')
		rest.n--;
	return rest;
}

struct str
line_edited(struct arena *a, struct str text, struct str piece, struct str by)
{
	struct str line = line_at(text, (size_t)(piece.p - text.p));
	size_t from = (size_t)(piece.p - line.p);
	struct buf b = { .arena = a };

	if (line.n > LINE_SHOWN)
		return by.n > LINE_SHOWN ? STR("…") : by;
	buf_add(&b, str_slice(line, 0, from));
	buf_add(&b, by);
	buf_add(&b, str_slice(line, from + piece.n, line.n));
	return str_trim(buf_str(&b));
}

struct str
line_single_quoted(struct arena *a, struct str value)
{
	struct buf b = { .arena = a };
	size_t i;

	buf_byte(&b, '\'');
	for (i = 0; i < value.n; i++) {
		if (value.p[i] == '\'')
			buf_byte(&b, '\'');
		buf_byte(&b, value.p[i]);
	}
	buf_byte(&b, '\'');
	return buf_str(&b);
}

struct str
line_quoted(struct arena *a, struct str value)
{
	if (str_find(value, '"') < value.n || str_find(value, '\\') < value.n)
		return line_single_quoted(a, value);
	return arena_printf(a, "\"%.*s\"", STR_ARG(value));
}
