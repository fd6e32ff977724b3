#include "port/conf.h"

#include <string.h>

#define INI_HANDLER_LINENO 0
#include <ini.h>

#include "base/utf8.h"
#include "port/i18n.h"

/* What inih takes: INI_MAX_LINE less CR, LF and NUL; and its section[50]. */
enum { LINE_MOST = 197, NAME_MOST = 49 };

/* One line at a time, so that an error is known by its line. */
struct conf {
	struct cx *cx;
	conf_fn *fn;
	void *arg;
	struct str text; /* what inih has not asked for yet */
	unsigned line;
	bool failed;
};

/*
 * inih does not look at what stands behind the bracket, nor does it tell of a
 * section that has no keys.
 */
static int
take_section(struct conf *c, struct str line)
{
	struct str name, rest;

	if (str_find(line, ']') > NAME_MOST)
		return fail(c->cx, ERR_WORLD,
		    _("a section's name has at most "
		      "%d bytes"),
		    NAME_MOST - 1);
	if (!str_cut(line, ']', &name, &rest))
		return 0; /* inih says it */
	rest = str_trim(rest);
	if (rest.n > 0 && rest.p[0] != ';' && rest.p[0] != '#')
		return fail(c->cx, ERR_WORLD,
		    _("only a comment may stand behind [section]"));
	name = str_slice(name, 1, name.n);
	return c->fn(c->cx, c->arg, name, (struct str){ 0 }, (struct str){ 0 });
}

static int
check_line(struct cx *cx, struct str line)
{
	struct str bare = str_trim(line);
	size_t at = 0;

	if (line.n > LINE_MOST)
		return fail(cx, ERR_WORLD,
		    _("the line has more than %d "
		      "bytes"),
		    LINE_MOST);
	while (at < line.n)
		if (utf8_next(line, &at) <= 0)
			return fail(cx, ERR_WORLD,
			    _("the line is not text "
			      "in UTF-8"));
	if (bare.n > 0 && line.p[0] != bare.p[0])
		return fail(cx, ERR_WORLD, _("the line begins with a blank"));
	return 0;
}

static int
place(struct cx *cx, unsigned line)
{
	cx->err_text =
	    arena_printf(&cx->run, "%u: %.*s", line, STR_ARG(cx->err_text));
	return -1;
}

/* fgets() for inih: the next line, checked. */
static char *
next_line(char *to, int room, void *arg)
{
	struct conf *c = arg;
	struct str line;

	if (c->failed || c->text.n == 0 || !str_next(&c->text, '\n', &line))
		return NULL;
	c->line++;
	if (check_line(c->cx, line) < 0 || line.n + 2 > (size_t)room ||
	    (str_starts(line, STR("[")) && take_section(c, line) < 0)) {
		c->failed = true;
		return NULL;
	}
	if (line.n > 0)
		memcpy(to, line.p, line.n);
	memcpy(to + line.n, "\n", 2);
	return to;
}

static int
handle(void *arg, const char *section, const char *key, const char *value)
{
	struct conf *c = arg;

	if (c->failed)
		return 0;
	if (c->fn(c->cx, c->arg, str_from(section), str_from(key),
		str_from(value)) < 0)
		c->failed = true;
	return c->failed ? 0 : 1;
}

int
conf_parse(struct cx *cx, struct str text, conf_fn *fn, void *arg)
{
	struct conf c = { .cx = cx, .fn = fn, .arg = arg, .text = text };
	int wrong;

	if (str_starts(text, STR("\xef\xbb\xbf")))
		c.text = str_slice(text, 3, text.n);
	wrong = ini_parse_stream(next_line, &c, handle, &c);
	if (c.failed && (wrong <= 0 || (unsigned)wrong >= c.line))
		return place(cx, c.line);
	cx_forgive(cx);
	if (wrong == 0)
		return 0;
	fail(cx, ERR_WORLD, _("neither [section] nor key = value"));
	return place(cx, wrong > 0 ? (unsigned)wrong : 0);
}
