#include "core/text.h"

#include <string.h>

#include "base/utf8.h"
#include "port/i18n.h"

enum { TOLD_MAX = 10 };

/* Sorted.  Private use and non-characters above U+FFFF are computed. */
static const struct range {
	int32_t first, last;
	const char *what;
} forbidden[] = {
	{ 0x0000, 0x0009, N_("a control character") },
	{ 0x000B, 0x001F, N_("a control character") },
	{ 0x007F, 0x0084, N_("a control character") },
	{ 0x0085, 0x0085, N_("a hidden line break") },
	{ 0x0086, 0x009F, N_("a control character") },
	{ 0x00AD, 0x00AD, N_("an invisible hyphen") },
	{ 0x034F, 0x034F, N_("an invisible character") },
	{ 0x061C, 0x061C, N_("a hidden sign that turns the writing round") },
	{ 0x115F, 0x1160, N_("an invisible character") },
	{ 0x17B4, 0x17B5, N_("an invisible character") },
	{ 0x200B, 0x200D, N_("a space of no width") },
	{ 0x200E, 0x200F, N_("a hidden sign that turns the writing round") },
	{ 0x2028, 0x2029, N_("a hidden line break") },
	{ 0x202A, 0x202E, N_("a hidden sign that turns the writing round") },
	{ 0x2060, 0x2065, N_("an invisible character") },
	{ 0x2066, 0x2069, N_("a hidden sign that turns the writing round") },
	{ 0x206A, 0x206F, N_("an invisible character") },
	{ 0x3164, 0x3164, N_("an invisible character") },
	{ 0xE000, 0xF8FF,
	    N_("a private character, which no other computer "
	       "shows") },
	{ 0xFDD0, 0xFDEF, N_("a code that is no character") },
	{ 0xFE00, 0xFE0F, N_("an invisible character") },
	{ 0xFEFF, 0xFEFF, N_("a byte order mark inside the text") },
	{ 0xFFA0, 0xFFA0, N_("an invisible character") },
	{ 0xFFF0, 0xFFFF, N_("a code that is no character") },
	{ 0xE0000, 0xE0FFF, N_("an invisible character") },
	{ 0xF0000, 0x10FFFF,
	    N_("a private character, which no other computer "
	       "shows") },
};

static const char *
what_is(int32_t c)
{
	size_t low = 0, high = sizeof(forbidden) / sizeof(forbidden[0]), mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (c < forbidden[mid].first)
			high = mid;
		else if (c > forbidden[mid].last)
			low = mid + 1;
		else
			return forbidden[mid].what;
	}
	if (c > 0xFFFF && (c & 0xFFFE) == 0xFFFE)
		return N_("a code that is no character");
	return NULL;
}

int32_t
text_forbidden(struct str s)
{
	size_t at = 0;
	int32_t c;

	while (at < s.n) {
		c = utf8_next(s, &at);
		if (c >= 0 && what_is(c))
			return c;
	}
	return -1;
}

struct complaint
text_complaint(struct arena *a, int32_t c, uint32_t line, uint32_t column)
{
	if (c == 0)
		return (struct complaint){
			.rule = STR("yaml-nul"),
			.line = line,
			.column = column,
			.text = str_from(_("a NUL character: this is no text "
					   "file, or not one in UTF-8")),
			.remedy = str_from(_("save it as a text file in UTF-8; "
					     "delete the character")),
		};
	return (struct complaint){
		.rule = STR("yaml-code-point"),
		.line = line,
		.column = column,
		.text = arena_printf(a, _("%s (U+%04X) stands here"),
		    _(what_is(c)), (unsigned)c),
		.remedy = str_from(_("delete it and type the text around it "
				     "anew; it often comes along when copying "
				     "from a web page or a chat")),
	};
}

/* --- one pass over the bytes ----------------------------------------------*/

struct pass {
	struct complaints *to;
	struct str text;
	enum text_profile profile;
	size_t line_start;
	uint32_t line;
	bool in_conflict;
	unsigned conflicts, tabs, bad_bytes, returns, points; /* how many */
	uint32_t return_line, return_column; /* the first of them */
};

static uint32_t
column_at(const struct pass *p, size_t at)
{
	return (uint32_t)utf8_count(str_slice(p->text, p->line_start, at)) + 1;
}

static void
complain(struct pass *p, struct str rule, size_t at, const char *text,
    const char *remedy)
{
	complaints_add(p->to,
	    &(struct complaint){
		.rule = rule,
		.line = p->line,
		.column = column_at(p, at),
		.text = str_from(text),
		.remedy = str_from(remedy),
	    });
}

static void
saw_tab(struct pass *p, size_t at)
{
	struct str before = str_slice(p->text, p->line_start, at);

	if (p->profile != TEXT_RECORD || p->tabs++ >= TOLD_MAX)
		return;
	/* of several in a row the first one is enough */
	if (before.n > 0 && before.p[before.n - 1] == '\t')
		return;
	if (str_trim(before).n == 0)
		complain(p, STR("yaml-tab"), at,
		    _("the line is indented with a tab"),
		    _("indent with spaces, two for each level"));
	else
		complain(p, STR("yaml-tab"), at, _("a tab stands here"),
		    _("write a space instead"));
}

static void
saw_return(struct pass *p, size_t at)
{
	if (p->profile != TEXT_RECORD || p->returns++ > 0)
		return;
	p->return_line = p->line;
	p->return_column = column_at(p, at);
}

static void
tell_returns(struct pass *p)
{
	if (p->returns == 0)
		return;
	complaints_add(p->to,
	    &(struct complaint){
		.rule = STR("yaml-cr"),
		.line = p->return_line,
		.column = p->return_column,
		.text = arena_printf(&p->to->cx->scratch,
		    _("the file has Windows line ends (CR LF): %u of them"),
		    p->returns),
		.remedy = str_from(_("save the file with LF line ends; most "
				     "editors show CRLF in the bottom line, "
				     "where it can be changed")),
	    });
}

static void
saw_bad_byte(struct pass *p, size_t at)
{
	if (p->bad_bytes++ > 0)
		return;
	complain(p, STR("yaml-utf8"), at,
	    _("the file is not in UTF-8 from here on; Chinese Windows programs "
	      "often save GBK (ANSI)"),
	    _("open it in the program that wrote it and save it anew as "
	      "UTF-8"));
}

static void
saw_point(struct pass *p, size_t at, int32_t c)
{
	struct complaint made;

	if (p->points++ >= TOLD_MAX)
		return;
	made =
	    text_complaint(&p->to->cx->scratch, c, p->line, column_at(p, at));
	complaints_add(p->to, &made);
}

/* Git writes seven of them, a blank and a name; the one in the middle alone. */
static bool
is_marker(struct str line, char c)
{
	size_t i;

	if (line.n < 7)
		return false;
	for (i = 0; i < 7; i++)
		if (line.p[i] != c)
			return false;
	return line.n == 7 || line.p[7] == ' ' || line.p[7] == '\r';
}

static void
check_line_start(struct pass *p)
{
	struct str rest = str_slice(p->text, p->line_start, p->text.n);
	struct str line = str_slice(rest, 0, str_find(rest, '\n'));
	bool begins = is_marker(line, '<'), ends = is_marker(line, '>');
	bool between = is_marker(line, '=') || is_marker(line, '|');

	if (!begins && !ends && !between)
		return;
	if ((begins || !p->in_conflict) && p->conflicts++ < TOLD_MAX)
		complain(p, STR("yaml-conflict"), p->line_start,
		    _("Git left two versions here: somebody else changed the "
		      "same lines"),
		    _("keep the lines that are right and delete the others, "
		      "with the lines <<<<<<<, ======= and >>>>>>>"));
	p->in_conflict = !ends;
}

static void
start_line(struct pass *p, size_t at)
{
	char c;

	p->line_start = at;
	if (at >= p->text.n || p->profile != TEXT_RECORD)
		return;
	c = p->text.p[at];
	if (c == '<' || c == '=' || c == '>' || c == '|')
		check_line_start(p);
}

/* Most of Chinese, U+4000 to U+9FFF, lets no fault begin with these bytes. */
static bool
is_plain_han(struct str s, size_t at)
{
	const char *p = s.p + at;

	return s.n - at >= 3 && (unsigned char)p[0] >= 0xE4 &&
	    (unsigned char)p[0] <= 0xE9 && utf8_is_tail(p[1]) &&
	    utf8_is_tail(p[2]);
}

/* A line end to libyaml, a letter to YAML 1.2: it would change the text. */
static bool
is_old_line_end(int32_t c)
{
	return c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What is neither ASCII text nor a line end; returns where it ends. */
static size_t
check_odd(struct pass *p, size_t at)
{
	size_t next = at;
	int32_t c;

	if (is_plain_han(p->text, at))
		return at + 3;
	c = utf8_next(p->text, &next);
	if (c < 0)
		saw_bad_byte(p, at);
	else if (c == '\t')
		saw_tab(p, at);
	else if (c == '\r')
		saw_return(p, at);
	else if (p->profile == TEXT_ANY ? is_old_line_end(c) : what_is(c) != 0)
		saw_point(p, at, c);
	return next;
}

/* Eight bytes from U+0020 to U+007E?  Each is looked at by its top bit. */
static bool
is_eight_ascii(const char *p)
{
	const uint64_t tops = 0x8080808080808080, ones = tops >> 7;
	uint64_t eight;

	memcpy(&eight, p, sizeof(eight));
	return ((eight | (eight - ones * 0x20) | (eight + ones)) & tops) == 0;
}

static void
check_bytes(struct pass *p, size_t at)
{
	const char *text = p->text.p;
	size_t n = p->text.n;

	p->line = 1;
	start_line(p, at);
	for (;;) {
		while (n - at >= 8 && is_eight_ascii(text + at))
			at += 8;
		while (at < n && text[at] >= 0x20 && text[at] < 0x7F)
			at++;
		if (at == n)
			break;
		if (text[at] == '\n') {
			p->line++;
			start_line(p, ++at);
		} else {
			at = check_odd(p, at);
		}
	}
}

/* UTF-16, as Notepad's "Unicode" was; nothing else is worth saying then. */
static bool
is_utf16(struct str s)
{
	return str_starts(s, STR("\xFF\xFE")) || str_starts(s, STR("\xFE\xFF"));
}

void
text_check(struct complaints *to, struct str text, enum text_profile profile)
{
	struct pass p = { .to = to, .text = text, .profile = profile };
	size_t at = 0;

	p.line = 1;
	if (is_utf16(text)) {
		complain(&p, STR("yaml-utf8"), 0,
		    _("the file is in UTF-16, which editors call Unicode"),
		    _("save it as UTF-8"));
		return;
	}
	if (str_starts(text, STR("\xEF\xBB\xBF"))) {
		complain(&p, STR("yaml-bom"), 0,
		    _("the file begins with a byte order mark"),
		    _("save it as UTF-8 without BOM"));
		at = 3;
	}
	check_bytes(&p, at);
	tell_returns(&p);
}
