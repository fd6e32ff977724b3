#include "port/yaml_plain.h"

#include "base/ascii.h"
#include "base/utf8.h"

enum { DEPTH_MAX = 16, KEY_MAX = 128 };

/* Few texts have more events than this makes room for. */
enum { BYTES_AN_EVENT = 8 };

/* A list or map by indentation that is open. */
struct frame {
	uint32_t indent;
	bool is_list;
	bool hangs; /* a list as far to the left as the key that it is of */
};

/* Where the reading is.  The text ends with a line feed, so p stops there. */
struct scan {
	struct yaml_plain *to;
	size_t room; /* for so many events */
	struct arena *arena;
	const char *text;
	const char *p;
	const char *line_start;
	uint32_t line;
	uint32_t tails; /* bytes of this line that begin no character */
	struct frame frames[DEPTH_MAX];
	uint32_t depth;
	bool pending; /* the last line was a key without a value */
	struct place pending_at;
};

/* --- characters -----------------------------------------------------------*/

/*
 * Bytes of the character that begins with a byte above ASCII: 0 unless it is
 * one that YAML takes for a letter like any other.  Some that are rare are
 * left out, to be quick: no emoji, nothing that is invisible.
 */
static uint32_t
wide_bytes(const char *p)
{
	unsigned char c = (unsigned char)p[0], next = (unsigned char)p[1];

	if (!utf8_is_tail(p[1]))
		return 0;
	if (c >= 0xC3 && c <= 0xDF)
		return 2;
	if (!utf8_is_tail(p[2]))
		return 0;
	if (c == 0xE2 && next == 0x80)
		return (unsigned char)p[2] < 0xA8 ? 3 : 0;
	if (c >= 0xE1 && c <= 0xE9)
		return 3;
	return c == 0xEF && (next == 0xBC || next == 0xBD) ? 3 : 0;
}

/* Go on by one character, which is no line end. */
static bool
pass(struct scan *s)
{
	unsigned char c = (unsigned char)*s->p;
	uint32_t n = 1;

	if (c >= 0x80)
		n = wide_bytes(s->p);
	else if (c < ' ' || c == 0x7F)
		return false;
	s->p += n;
	s->tails += n - 1;
	return n > 0;
}

static void
skip_blanks(struct scan *s)
{
	while (*s->p == ' ')
		s->p++;
}

static bool
is_key_char(char c)
{
	return ascii_is_alnum(c) || c == '_' || c == '-';
}

/* Behind the value in a line: nothing, or a comment after a blank. */
static bool
end_line(struct scan *s)
{
	skip_blanks(s);
	if (*s->p == '#') {
		if (s->p > s->line_start && s->p[-1] != ' ')
			return false;
		while (*s->p != '\n')
			if (!pass(s))
				return false;
	}
	if (*s->p != '\n')
		return false;
	s->line_start = ++s->p;
	s->line++;
	s->tails = 0;
	return true;
}

/* --- events ---------------------------------------------------------------*/

static struct place
here(const struct scan *s)
{
	uint32_t offset = (uint32_t)(s->p - s->text);
	uint32_t column = (uint32_t)(s->p - s->line_start) - s->tails + 1;

	return (struct place){ s->line, column, offset, offset };
}

static struct yaml_event *
add(struct scan *s, enum yaml_kind kind, struct place at)
{
	struct yaml_plain *to = s->to;
	struct yaml_event *e;

	if (to->n == s->room)
		to->events = arena_grow(
		    s->arena, to->events, to->n, &s->room, sizeof(*to->events));
	e = &to->events[to->n++];
	*e = (struct yaml_event){ .kind = kind, .at = at };
	e->last_line = at.line;
	return e;
}

/* A scalar that ends here. */
static void
add_scalar(struct scan *s, enum yaml_style style, struct place at,
    const char *from, const char *to)
{
	struct yaml_event *e = add(s, YAML_SCALAR, at);

	e->style = style;
	e->verbatim = true;
	e->at.end = (uint32_t)(to - s->text) + (style == YAML_PLAIN ? 0 : 1);
	e->text = (struct str){ from, (size_t)(to - from) };
}

/* A list or map that begins here. */
static struct yaml_event *
add_open(struct scan *s, bool is_list, enum yaml_style style)
{
	struct yaml_event *e = add(s, is_list ? YAML_LIST : YAML_MAP, here(s));

	e->style = style;
	return e;
}

static void
add_close(struct scan *s, bool is_list)
{
	add(s, is_list ? YAML_LIST_END : YAML_MAP_END, here(s));
}

/* --- values ---------------------------------------------------------------*/

static bool
read_quoted(struct scan *s)
{
	struct place at = here(s);
	char quote = *s->p++;
	const char *from = s->p;

	while (*s->p != quote)
		if ((quote == '"' && *s->p == '\\') || !pass(s))
			return false;
	add_scalar(s, quote == '"' ? YAML_DOUBLE : YAML_SINGLE, at, from, s->p);
	s->p++;
	return true;
}

/* Not a sign that means something to YAML where a value begins. */
static bool
begins_plain(const char *p)
{
	if (*p == '-')
		return ascii_is_alnum(p[1]) || p[1] == '.';
	return ascii_is_alnum(*p) || (unsigned char)*p >= 0x80 || *p == '_' ||
	    *p == '.' || *p == '/' || *p == '+' || *p == '(' || *p == '<' ||
	    *p == '~';
}

static bool
is_bracket_or_comma(char c)
{
	return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/* May a colon stand inside of a text without quotes? */
static bool
is_colon_of_text(const char *p, bool flow)
{
	if (flow)
		return ascii_is_alnum(p[1]) || p[1] == '/';
	return p[1] != ' ' && p[1] != '\n';
}

static bool
read_plain(struct scan *s, bool flow)
{
	struct place at = here(s);
	const char *from = s->p, *end = s->p;

	if (!begins_plain(s->p))
		return false;
	while (*s->p != '\n') {
		if (*s->p == ' ') {
			s->p++;
			if (*s->p == '#')
				break;
			continue;
		}
		if (*s->p == ':' && !is_colon_of_text(s->p, flow))
			return false;
		if (flow && *s->p == '?')
			return false;
		if (flow && is_bracket_or_comma(*s->p))
			break;
		if (!pass(s))
			return false;
		end = s->p;
	}
	add_scalar(s, YAML_PLAIN, at, from, end);
	return true;
}

static bool read_flow(struct scan *s, unsigned depth);

static bool
read_inline(struct scan *s, unsigned depth)
{
	switch (*s->p) {
	case '"':
	case '\'':
		return read_quoted(s);
	case '[':
	case '{':
		return read_flow(s, depth + 1);
	default:
		return read_plain(s, depth > 0);
	}
}

/* Behind "key:" there is a blank or nothing. */
static const char *
end_of_key(const char *p)
{
	const char *from = p;

	if (!ascii_is_letter(*p) && *p != '_')
		return NULL;
	while (is_key_char(*p))
		p++;
	if (*p != ':' || (p[1] != ' ' && p[1] != '\n') || p - from > KEY_MAX)
		return NULL;
	return p;
}

static bool
read_key(struct scan *s)
{
	const char *end = end_of_key(s->p);

	if (!end)
		return false;
	add_scalar(s, YAML_PLAIN, here(s), s->p, end);
	s->p = end + 1;
	return true;
}

/* Behind a child in brackets: a comma and another one, or the end. */
static bool
read_comma(struct scan *s, char close)
{
	skip_blanks(s);
	if (*s->p == close)
		return true;
	if (*s->p != ',')
		return false;
	s->p++;
	skip_blanks(s);
	return *s->p != close;
}

static bool
read_flow(struct scan *s, unsigned depth)
{
	bool is_list = *s->p == '[';
	char close = is_list ? ']' : '}';

	if (depth > DEPTH_MAX)
		return false;
	add_open(s, is_list, YAML_FLOW)->at.end++;
	s->p++;
	skip_blanks(s);
	while (*s->p != close) {
		if (!is_list && !read_key(s))
			return false;
		skip_blanks(s);
		if (!read_inline(s, depth) || !read_comma(s, close))
			return false;
	}
	add_close(s, is_list);
	s->to->events[s->to->n - 1].at.end++;
	s->p++;
	return true;
}

/* --- lines ----------------------------------------------------------------*/

static bool
open_frame(struct scan *s, uint32_t indent, bool is_list, bool hangs)
{
	struct yaml_event *e;

	if (s->depth == DEPTH_MAX)
		return false;
	s->frames[s->depth++] = (struct frame){ indent, is_list, hangs };
	e = add_open(s, is_list, YAML_BLOCK);
	if (hangs)
		e->at.end++;
	return true;
}

static void
close_frame(struct scan *s)
{
	add_close(s, s->frames[--s->depth].is_list);
}

/* The key before has no value. */
static void
add_null(struct scan *s)
{
	const char *p = s->text + s->pending_at.offset;

	add_scalar(s, YAML_PLAIN, s->pending_at, p, p);
	s->pending = false;
}

/* The line is a child of the last key, if that has no value yet. */
static bool
is_below(const struct scan *s, uint32_t indent, bool is_item)
{
	uint32_t key = s->frames[s->depth - 1].indent;

	return indent > key || (indent == key && is_item);
}

/* Close what ends before this line, open what begins with it. */
static bool
settle(struct scan *s, uint32_t indent, bool is_item)
{
	const struct frame *top;

	if (s->depth == 0)
		return s->to->n == 1 && open_frame(s, indent, is_item, false);
	if (s->pending && is_below(s, indent, is_item)) {
		s->pending = false;
		top = &s->frames[s->depth - 1];
		return open_frame(s, indent, is_item, indent == top->indent);
	}
	if (s->pending)
		add_null(s);
	for (; s->depth > 0; close_frame(s)) {
		top = &s->frames[s->depth - 1];
		if (top->indent < indent ||
		    (top->indent == indent && (!top->hangs || is_item)))
			return top->indent == indent && top->is_list == is_item;
	}
	return false;
}

/* Behind "key:". */
static bool
read_value(struct scan *s)
{
	struct place at = here(s);

	skip_blanks(s);
	if (*s->p != '\n' && *s->p != '#')
		return read_inline(s, 0) && end_line(s);
	s->pending = true;
	s->pending_at = at;
	return end_line(s);
}

static bool
read_item(struct scan *s)
{
	s->p++;
	skip_blanks(s);
	if (!end_of_key(s->p))
		return read_inline(s, 0) && end_line(s);
	return open_frame(s, (uint32_t)(s->p - s->line_start), false, false) &&
	    read_key(s) && read_value(s);
}

static bool
read_line(struct scan *s)
{
	bool is_item;

	skip_blanks(s);
	if (*s->p == '\n' || *s->p == '#')
		return end_line(s);
	is_item = s->p[0] == '-' && s->p[1] == ' ';
	if (!settle(s, (uint32_t)(s->p - s->line_start), is_item))
		return false;
	return is_item ? read_item(s) : read_key(s) && read_value(s);
}

static bool
read_lines(struct scan *s, const char *end)
{
	add(s, YAML_DOCUMENT, (struct place){ .line = 1, .column = 1 });
	while (s->p < end)
		if (!read_line(s))
			return false;
	if (s->depth == 0)
		return false;
	if (s->pending)
		add_null(s);
	while (s->depth > 0)
		close_frame(s);
	add(s, YAML_END, here(s));
	return true;
}

bool
yaml_plain_read(struct yaml_plain *to, struct arena *arena, struct str text)
{
	struct scan s = {
		.to = to,
		.arena = arena,
		.text = text.p,
		.p = text.p,
		.line_start = text.p,
		.line = 1,
	};

	*to = (struct yaml_plain){ 0 };
	if (text.n == 0 || text.n > YAML_PLAIN_BYTES_MAX ||
	    text.p[text.n - 1] != '\n')
		return false;
	s.room = text.n / BYTES_AN_EVENT + 8;
	to->events = ARENA_ARRAY(arena, s.room, struct yaml_event);
	if (read_lines(&s, text.p + text.n))
		return true;
	to->n = 0;
	return false;
}
