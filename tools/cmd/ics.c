#include "cmd/ics.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum { LINE_BYTES = 75 };

/* Fold: a line that goes on begins with a blank, which counts. */
static void
put_line(FILE *to, struct str line)
{
	size_t at = 0, from, n = 0;

	while (at < line.n) {
		from = at;
		utf8_next(line, &at);
		if (n + (at - from) > LINE_BYTES) {
			fputs("\r\n ", to);
			n = 1;
		}
		fwrite(line.p + from, 1, at - from, to);
		n += at - from;
	}
	fputs("\r\n", to);
}

/* RFC 5545, 3.3.11; control characters may not stand there at all. */
static void
add_text(struct buf *b, struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == '\n') {
			buf_add(b, STR("\\n"));
			continue;
		}
		if (c < 0x20 || c == 0x7f)
			continue;
		if (c == '\\' || c == ';' || c == ',')
			buf_byte(b, '\\');
		buf_byte(b, s.p[i]);
	}
}

static void
put_text(FILE *to, const char *name, struct str value)
{
	struct arena a = { 0 };
	struct buf b = { .arena = &a };

	if (value.n > 0) {
		buf_printf(&b, "%s:", name);
		add_text(&b, value);
		put_line(to, buf_str(&b));
	}
	arena_release(&a);
}

/* 2018-12-31 as 20181231. */
static void
put_day(FILE *to, const char *name, struct str day, const char *end)
{
	size_t i;

	fputs(name, to);
	for (i = 0; i < day.n; i++)
		if (day.p[i] != '-')
			fputc(day.p[i], to);
	fprintf(to, "%s\r\n", end);
}

void
ics_open(FILE *to, struct str name)
{
	fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
	      "PRODID:-//taizhang//taizhang " TAIZHANG_VERSION "//ZH\r\n"
	      "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
	    to);
	put_text(to, "X-WR-CALNAME", name);
}

void
ics_put(FILE *to, const struct ics_event *e)
{
	fputs("BEGIN:VEVENT\r\n", to);
	put_text(to, "UID", e->uid);
	put_day(to, "DTSTAMP:", e->stamp, "T000000Z");
	put_day(to, "DTSTART;VALUE=DATE:", e->day, "");
	put_text(to, "SUMMARY", e->summary);
	put_text(to, "DESCRIPTION", e->description);
	put_text(to, "CATEGORIES", e->category);
	fputs("TRANSP:TRANSPARENT\r\n", to);
	if (e->alarm) {
		fputs("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P7D\r\n", to);
		put_text(to, "DESCRIPTION", e->summary);
		fputs("END:VALARM\r\n", to);
	}
	fputs("END:VEVENT\r\n", to);
}

void
ics_close(FILE *to)
{
	fputs("END:VCALENDAR\r\n", to);
}
