#include "cmd/term.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "port/i18n.h"

static bool
is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

static bool
wants_color(FILE *to, struct str option, struct str config)
{
	const char *term = getenv("TERM"), *force = getenv("CLICOLOR_FORCE");

	if (str_eq(option, STR("always")))
		return true;
	if (str_eq(option, STR("never")))
		return false;
	if (is_set("NO_COLOR"))
		return false;
	if (force && *force && strcmp(force, "0") != 0)
		return true;
	if (str_none(option) && str_eq(config, STR("always")))
		return true;
	if (str_none(option) && str_eq(config, STR("never")))
		return false;
	return term && strcmp(term, "dumb") != 0 && isatty(fileno(to));
}

struct term
term_open(FILE *to, struct str option, struct str config)
{
	return (struct term){ to, wants_color(to, option, config) };
}

static const char *
sequence(enum look look)
{
	switch (look) {
	case LOOK_PLAIN:
		return "";
	case LOOK_BOLD:
		return "\033[1m";
	case LOOK_DIM:
		return "\033[2m";
	case LOOK_RED:
		return "\033[1;31m";
	case LOOK_YELLOW:
		return "\033[33m";
	case LOOK_BLUE:
		return "\033[34m";
	case LOOK_CYAN:
		return "\033[36m";
	}
	return "";
}

/*
 * Controls of ASCII and Latin-1, and those that turn the direction of text or
 * take no room: a record could show another text than it holds.
 */
static bool
is_unsafe(int32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200e ||
	    c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static size_t
first_unsafe(struct str s)
{
	size_t at = 0, was = 0;

	while (at < s.n) {
		was = at;
		if (is_unsafe(utf8_next(s, &at)))
			return was;
	}
	return s.n;
}

struct str
term_escape(struct arena *a, struct str s)
{
	struct buf b = { .arena = a };
	size_t at = first_unsafe(s), from = 0;

	if (at == s.n)
		return s;
	while (from < s.n) {
		buf_add(&b, str_slice(s, from, at));
		if (at == s.n)
			break;
		from = at;
		utf8_next(s, &from);
		for (; at < from; at++)
			buf_printf(&b, "\\x%02x", (unsigned char)s.p[at]);
		at = from + first_unsafe(str_slice(s, from, s.n));
	}
	return buf_str(&b);
}

void
term_text(const struct term *t, enum look look, struct str text)
{
	struct arena a = { 0 };
	struct str safe = term_escape(&a, text);
	bool color = t->color && look != LOOK_PLAIN;

	if (color)
		fputs(sequence(look), t->to);
	if (safe.n > 0)
		fwrite(safe.p, 1, safe.n, t->to);
	if (color)
		fputs("\033[0m", t->to);
	arena_release(&a);
}

void
term_printf(const struct term *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfprintf(t->to, fmt, ap);
	va_end(ap);
}

void
term_blanks(const struct term *t, size_t n)
{
	fprintf(t->to, "%*s", (int)n, "");
}

void
term_error(struct cx *cx, const struct term *t)
{
	fputs("taizhang: ", t->to);
	term_text(t, LOOK_PLAIN, cx->err_text);
	fputc('\n', t->to);
	if (str_none(cx->err_remedy))
		return;
	term_printf(t, "  %s", _("remedy: "));
	term_text(t, LOOK_PLAIN, cx->err_remedy);
	fputc('\n', t->to);
}
