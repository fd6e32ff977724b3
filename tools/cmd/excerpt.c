#include "cmd/excerpt.h"

#include "base/file.h"
#include "base/utf8.h"

enum {
	FILE_MOST = 4 << 20, /* larger ones are refused as records anyway */
	WIDTH = 76,	     /* of the part of a long line that is shown */
	BEFORE = 40,	     /* ... of which stand before the caret */
	INDENT = 4,
};

static int
read_path(struct excerpt *x, struct str path)
{
	if (!x->source)
		return file_read(x->cx, &x->arena, path, FILE_MOST, &x->text);
	return source_read_path(
	    x->cx, x->source, &x->arena, path, FILE_MOST, &x->text);
}

static void
open_file(struct excerpt *x, struct str path)
{
	if (!str_none(x->path) && str_eq(x->path, path))
		return;
	arena_clear(&x->arena);
	arena_clear(&x->cx->scratch);
	x->path = path;
	x->text = (struct str){ 0 };
	x->number = 0;
	x->next = 0;
	if (read_path(x, path) < 0)
		cx_forgive(x->cx);
}

/* From the last line on, or from the first. */
static bool
find_line(struct excerpt *x, uint32_t number)
{
	struct str rest;

	if (number == x->number)
		return true;
	if (number < x->number) {
		x->number = 0;
		x->next = 0;
	}
	x->column = 1;
	x->offset = 0;
	rest = str_slice(x->text, x->next, x->text.n);
	while (x->number < number && str_next(&rest, '\n', &x->line))
		x->number++;
	x->next = x->text.n - rest.n;
	if (x->number < number) {
		x->number = 0;
		x->next = 0;
		return false;
	}
	if (str_ends(x->line, STR("\r")))
		x->line.n--;
	return true;
}

/* The bytes before a column, from the last one on or from the first. */
static size_t
find_column(struct excerpt *x, uint32_t column)
{
	if (column < x->column) {
		x->column = 1;
		x->offset = 0;
	}
	for (; x->column < column && x->offset < x->line.n; x->column++)
		utf8_next(x->line, &x->offset);
	return x->offset;
}

/* The end of s that is at most so wide, or the beginning of it. */
static struct str
last_part(struct str s, size_t width)
{
	size_t at = 0, skip = 0;

	if (s.n > 4 * width) /* 4 bytes are the longest character */
		at = s.n - 4 * width;
	while (at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80)
		at++;
	for (skip = at; utf8_width(str_slice(s, skip, s.n)) > width;)
		utf8_next(s, &skip);
	return str_slice(s, skip, s.n);
}

static struct str
first_part(struct str s, size_t width)
{
	size_t at = 0, next = 0, taken = 0;

	while (at < s.n) {
		utf8_next(s, &next);
		taken += utf8_width(str_slice(s, at, next));
		if (taken > width)
			break;
		at = next;
	}
	return str_slice(s, 0, at);
}

static void
print_line(
    struct excerpt *x, const struct term *t, struct str line, size_t caret)
{
	const struct str dots = STR("...");
	size_t indent = INDENT;
	struct str left = str_slice(line, 0, caret);
	struct str right = str_slice(line, caret, line.n);
	struct str near = last_part(left, BEFORE);
	struct str next = first_part(right, WIDTH - utf8_width(near));

	term_blanks(t, indent);
	if (near.n < left.n) {
		term_text(t, LOOK_DIM, dots);
		indent += dots.n;
	}
	near = term_escape(&x->cx->scratch, near);
	term_text(t, LOOK_PLAIN, near);
	term_text(t, LOOK_PLAIN, next);
	if (next.n < right.n)
		term_text(t, LOOK_DIM, dots);
	term_printf(t, "\n");
	term_blanks(t, indent + utf8_width(near));
	term_text(t, LOOK_RED, STR("^"));
	term_printf(t, "\n");
}

bool
excerpt_find(struct excerpt *x, const struct finding *f, struct str *line,
    size_t *offset)
{
	if (f->path.n == 0 || f->line == 0 || f->column == 0)
		return false;
	open_file(x, f->path);
	if (!find_line(x, f->line))
		return false;
	*line = x->line;
	*offset = find_column(x, f->column);
	return true;
}

void
excerpt_print(struct excerpt *x, const struct term *t, const struct finding *f)
{
	struct str line;
	size_t caret;

	if (excerpt_find(x, f, &line, &caret) && str_trim(line).n > 0)
		print_line(x, t, line, caret);
}

void
excerpt_close(struct excerpt *x)
{
	arena_release(&x->arena);
}
