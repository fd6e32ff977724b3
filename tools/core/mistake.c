#include "core/mistake.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "core/line.h"
#include "port/i18n.h"

struct mistake {
	struct complaints *to;
	struct str text;
	const struct yaml_problem *broken;
	const struct yaml_event *quote;
	struct place at; /* what the cause chose to point at */
};

#define FULL_COLON STR("\xEF\xBC\x9A")
#define FULL_BLANK STR("\xE3\x80\x80")
#define FIXED_BLANK STR("\xC2\xA0")

static struct arena *
arena_of(const struct mistake *m)
{
	return &m->to->cx->scratch;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_name_byte(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* Where the content begins, behind blanks and the dashes of lists. */
static size_t
skip_dashes(struct str line)
{
	size_t i = 0;

	while (i < line.n &&
	    (line.p[i] == ' ' ||
		(line.p[i] == '-' && i + 1 < line.n && line.p[i + 1] == ' ')))
		i++;
	return i;
}

/* The name at the beginning of a line; empty if there is none. */
static struct str
field_name(struct str line)
{
	size_t from = skip_dashes(line), to = from;

	if (from < line.n && is_letter(line.p[from]))
		while (to < line.n && is_name_byte(line.p[to]))
			to++;
	return str_slice(line, from, to);
}

static struct str
skip_wide_blanks(struct str s)
{
	for (;;) {
		if (str_starts(s, STR(" ")))
			s = str_slice(s, 1, s.n);
		else if (str_starts(s, FULL_BLANK))
			s = str_slice(s, FULL_BLANK.n, s.n);
		else if (str_starts(s, FIXED_BLANK))
			s = str_slice(s, FIXED_BLANK.n, s.n);
		else
			return s;
	}
}

static void
complain_colon(struct complaints *to, struct str text, uint32_t number,
    struct str colon, const char *what)
{
	struct arena *a = &to->cx->scratch;
	struct str line = line_at(text, (size_t)(colon.p - text.p));
	struct str before = str_slice(line, 0, (size_t)(colon.p - line.p));
	struct str value = str_slice(line, before.n + colon.n, line.n);
	struct str want = arena_printf(
	    a, "%.*s: %.*s", STR_ARG(before), STR_ARG(skip_wide_blanks(value)));

	complaints_add(to,
	    &(struct complaint){
		.rule = STR("yaml-colon"),
		.line = number,
		.column = (uint32_t)utf8_count(before) + 1,
		.text = str_from(what),
		.remedy =
		    arena_printf(a, _("write: %.*s"), STR_ARG(str_trim(want))),
	    });
}

bool
mistake_colon(struct complaints *to, struct str text, uint32_t number)
{
	struct str line = line_numbered(text, number);
	struct str name = field_name(line), rest;

	if (name.n == 0)
		return false;
	rest = str_slice(line, (size_t)(name.p + name.n - line.p), line.n);
	rest = skip_wide_blanks(rest);
	if (str_starts(rest, FULL_COLON)) {
		complain_colon(to, text, number,
		    str_slice(rest, 0, FULL_COLON.n),
		    _("the colon after the field name is a full-width one"));
		return true;
	}
	if (rest.n > 1 && rest.p[0] == ':' && rest.p[1] != ' ' &&
	    rest.p[1] != '/') {
		complain_colon(to, text, number, str_slice(rest, 0, 1),
		    _("a space is missing after the colon"));
		return true;
	}
	return false;
}

bool
mistake_comma(
    struct complaints *to, struct str text, const struct yaml_event *name)
{
	size_t at = name->at.offset;

	if (at < 2 || text.p[at - 1] != ',' ||
	    !ascii_is_digit(text.p[at - 2]) || !ascii_is_digit(text.p[at]))
		return false;
	complaints_add(to,
	    &(struct complaint){
		.rule = STR("yaml-ambiguous-key"),
		.line = name->at.line,
		.column = name->at.column,
		.text = str_from(_("a comma cuts the number in two")),
		.remedy = str_from(_("write numbers without commas, and "
				     "amounts in quotes: \"12500.00\"")),
	    });
	return true;
}

/* Look where the colon is missed: there, where it began, the line above. */
static bool
explain_colon(struct mistake *m)
{
	static const char *const follows[] = { "could not find expected ':'",
		"did not find expected key",
		"mapping values are not allowed in this context",
		"did not find expected <document start>",
		"did not find expected '-' indicator" };
	uint32_t line = m->broken->at.line;
	uint32_t above = line_above(m->text, line);
	uint32_t began = m->broken->context_at.line;
	size_t i;

	for (i = 0; strcmp(follows[i], m->broken->text) != 0;)
		if (++i == sizeof(follows) / sizeof(follows[0]))
			return false;
	return (began > 0 && mistake_colon(m->to, m->text, began)) ||
	    (above > 0 && above != began &&
		mistake_colon(m->to, m->text, above)) ||
	    (line != began && mistake_colon(m->to, m->text, line));
}

/* --- conditions -----------------------------------------------------------*/

static struct str
line_before(const struct mistake *m)
{
	struct str line = line_at(m->text, m->at.offset);

	return str_slice(line, 0, (size_t)(m->text.p + m->at.offset - line.p));
}

/* The line is `key: value: …`, and the error stands at the second colon. */
static bool
has_two_colons(const struct mistake *m)
{
	return str_has(line_before(m), STR(": "));
}

/* `key: - item` */
static bool
has_dash_behind_key(const struct mistake *m)
{
	struct str before = str_trim(line_before(m));

	return str_ends(before, STR(":"));
}

static bool
follows_quote(const struct mistake *m)
{
	struct str before = str_trim(line_before(m));

	return str_ends(before, STR("\"")) || str_ends(before, STR("'"));
}

/* A bracket that nobody opened. */
static bool
is_at_bracket(const struct mistake *m)
{
	char c = m->at.offset < m->text.n ? m->text.p[m->at.offset] : '\0';

	return c == ']' || c == '}' || c == ',';
}

static bool
is_at_tab(const struct mistake *m)
{
	return m->at.offset < m->text.n && m->text.p[m->at.offset] == '\t';
}

static bool
is_at_dash(const struct mistake *m)
{
	return str_starts(line_rest(m->text, m->at.offset), STR("- "));
}

/* -{a: b}, -name: x; but -5 is a number, and --- a mark. */
static bool
lacks_blank_behind_dash(const struct mistake *m)
{
	struct str line = str_trim(line_at(m->text, m->at.offset));

	return line.n > 1 && line.p[0] == '-' &&
	    !strchr(" -0123456789", line.p[1]);
}

/* A quoted text over several lines ends on the line that is broken. */
static bool
has_long_quote(const struct mistake *m)
{
	return m->quote->at.line > 0 &&
	    m->quote->last_line == m->broken->at.line;
}

/* --- corrections ----------------------------------------------------------*/

static struct str
with_quoted_value(const struct mistake *m)
{
	struct str value = line_rest(m->text, m->at.offset);

	return line_edited(
	    arena_of(m), m->text, value, line_quoted(arena_of(m), value));
}

static struct str
with_blank_behind_dash(const struct mistake *m)
{
	struct str line = str_trim(line_at(m->text, m->at.offset));

	return line_edited(
	    arena_of(m), m->text, str_slice(line, 0, 1), STR("- "));
}

/* Everything behind the first `: `, which is before what is pointed at. */
static struct str
with_quoted_rest(const struct mistake *m)
{
	struct str line = line_at(m->text, m->at.offset), value;
	size_t at = skip_dashes(line);

	while (!str_starts(str_slice(line, at, line.n), STR(": ")))
		at++;
	value = line_rest(m->text, (size_t)(line.p + at + 2 - m->text.p));
	return line_edited(
	    arena_of(m), m->text, value, line_quoted(arena_of(m), value));
}

/* Often the mark is there, but a Chinese one. */
static struct str
with_closed_quote(const struct mistake *m)
{
	struct str value = line_rest(m->text, m->at.offset), closed;
	struct str inner = value;

	if (str_ends(inner, STR("\xE2\x80\x9D")) ||
	    str_ends(inner, STR("\xE2\x80\x9C")))
		inner.n -= 3;
	closed =
	    arena_printf(arena_of(m), "%.*s%c", STR_ARG(inner), value.p[0]);
	return line_edited(arena_of(m), m->text, value, closed);
}

/* "C:\Users" becomes 'C:\Users' */
static struct str
with_single_quotes(const struct mistake *m)
{
	struct str value = line_rest(m->text, m->at.offset), inner;

	inner = str_slice(value, 1, value.n);
	if (str_ends(inner, STR("\"")))
		inner.n--;
	return line_edited(arena_of(m), m->text, value,
	    line_single_quoted(arena_of(m), inner));
}

/* --- causes ---------------------------------------------------------------*/

enum spot { AT_PROBLEM, AT_CONTEXT, AT_QUOTE };

/* The first that fits explains it; NULL fits all. */
static const struct cause {
	const char *problem; /* libyaml's words, or their beginning */
	const char *context;
	bool (*when)(const struct mistake *m);
	enum spot spot;
	const char *rule;
	const char *text;
	const char *remedy;
	struct str (*corrected)(const struct mistake *m);
} causes[] = {
	{ "found unexpected end of stream", "while scanning a quoted scalar",
	    NULL, AT_CONTEXT, "yaml-quote",
	    N_("the quotation mark here is not closed"),
	    N_("close it with the same half-width mark"), with_closed_quote },
	{ "found unexpected document indicator", NULL, NULL, AT_CONTEXT,
	    "yaml-quote", N_("the quotation mark here is not closed"),
	    N_("close it with the same half-width mark"), with_closed_quote },
	{ NULL, NULL, has_long_quote, AT_QUOTE, "yaml-quote",
	    N_("the quotation mark here is not closed on its line"),
	    N_("close it with the same half-width mark"), with_closed_quote },
	{ "did not find expected key", NULL, follows_quote, AT_PROBLEM,
	    "yaml-quote",
	    N_("something stands after the closing quotation "
	       "mark"),
	    N_("put the whole value into one pair of marks, and use "
	       "Chinese ones inside it"),
	    NULL },
	{ NULL, NULL, lacks_blank_behind_dash, AT_PROBLEM, "yaml-dash",
	    N_("a space is missing after the dash"),
	    N_("put one space behind the dash"), with_blank_behind_dash },
	{ "mapping values are not allowed", NULL, has_two_colons, AT_PROBLEM,
	    "yaml-value", N_("the value has a colon and a space in it"),
	    N_("put the value into quotation marks"), with_quoted_rest },
	{ "mapping values are not allowed", NULL, NULL, AT_PROBLEM,
	    "yaml-indent",
	    N_("the line is indented further than the one "
	       "above, which has a value already"),
	    N_("let it begin below the first letter of the line above"), NULL },
	{ "block sequence entries are not allowed", NULL, has_dash_behind_key,
	    AT_PROBLEM, "yaml-indent",
	    N_("a list begins on the line of its field name"),
	    N_("begin a new line before the dash"), NULL },
	{ "block sequence entries are not allowed", NULL, NULL, AT_PROBLEM,
	    "yaml-indent", N_("a list item stands where none can be"),
	    N_("let the dashes of one list stand below each other"), NULL },
	{ "did not find expected '-' indicator", NULL, NULL, AT_PROBLEM,
	    "yaml-indent", N_("the line is not lined up with those above"),
	    N_("what belongs together begins in the same column"), NULL },
	{ "did not find expected", NULL, is_at_bracket, AT_PROBLEM,
	    "yaml-bracket", N_("a bracket or a comma stands where none can be"),
	    N_("delete it, or put the value into quotation marks"), NULL },
	{ "did not find expected key", NULL, is_at_dash, AT_PROBLEM,
	    "yaml-indent", N_("a list item stands where none can be"),
	    N_("let the dashes of one list stand below each other"), NULL },
	{ "did not find expected key", NULL, NULL, AT_PROBLEM, "yaml-indent",
	    N_("the line is not lined up with those above"),
	    N_("what belongs together begins in the same column"), NULL },
	{ "did not find expected <document start>", NULL, NULL, AT_PROBLEM,
	    "yaml-indent", N_("the line is not lined up with those above"),
	    N_("what belongs together begins in the same column"), NULL },
	{ "could not find expected ':'", NULL, NULL, AT_CONTEXT, "yaml-colon",
	    N_("the line has no field name, or no colon after it"),
	    N_("write a field and its value like this: name: value"), NULL },
	{ "did not find expected ','", NULL, NULL, AT_CONTEXT, "yaml-bracket",
	    N_("the bracket here is not closed, or a comma is missing"),
	    N_("use half-width signs, like this: [a, b]"), NULL },
	{ "did not find expected node content", NULL, NULL, AT_PROBLEM,
	    "yaml-bracket", N_("a bracket or a comma stands where none can be"),
	    N_("use half-width signs, like this: [a, b]"), NULL },
	{ "mapping keys are not allowed", NULL, NULL, AT_PROBLEM, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ "found", NULL, is_at_tab, AT_PROBLEM, "yaml-tab",
	    N_("the line is indented with a tab"),
	    N_("indent with spaces, two for each level"), NULL },
	{ "found character that cannot start", NULL, NULL, AT_PROBLEM,
	    "yaml-value", N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ NULL, "while scanning an alias", NULL, AT_CONTEXT, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ NULL, "while scanning an anchor", NULL, AT_CONTEXT, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ NULL, "while scanning a tag directive", NULL, AT_CONTEXT,
	    "yaml-directive",
	    N_("the line begins with %, which is for YAML itself"),
	    N_("delete the line, or begin it with # if it is a remark"), NULL },
	{ NULL, "while scanning a tag", NULL, AT_CONTEXT, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ NULL, "while parsing a tag", NULL, AT_CONTEXT, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ "found undefined tag handle", NULL, NULL, AT_PROBLEM, "yaml-value",
	    N_("no value can begin with this sign"),
	    N_("put the value into quotation marks"), with_quoted_value },
	{ NULL, "while parsing a quoted scalar", NULL, AT_CONTEXT,
	    "yaml-escape",
	    N_("a backslash between double quotation marks "
	       "has a meaning of its own"),
	    N_("use single quotation marks"), with_single_quotes },
	{ NULL, "while scanning a block scalar", NULL, AT_PROBLEM, "yaml-value",
	    N_("nothing may stand after the sign | or > but "
	       "the text on the lines below"),
	    N_("begin the text on a new line, or put it into quotation "
	       "marks"),
	    NULL },
	{ NULL, "while scanning a directive", NULL, AT_CONTEXT,
	    "yaml-directive",
	    N_("the line begins with %, which is for YAML "
	       "itself"),
	    N_("delete the line, or begin it with # if it is a remark"), NULL },
	{ "found incompatible YAML document", NULL, NULL, AT_PROBLEM,
	    "yaml-directive",
	    N_("the line begins with %, which is for YAML itself"),
	    N_("delete the line, or begin it with # if it is a remark"), NULL },
	{ NULL, "while scanning a %", NULL, AT_CONTEXT, "yaml-directive",
	    N_("the line begins with %, which is for YAML itself"),
	    N_("delete the line, or begin it with # if it is a remark"), NULL },
};

static bool
begins(const char *s, const char *with)
{
	return !with || strncmp(s, with, strlen(with)) == 0;
}

static void
point_at(struct mistake *m, enum spot spot)
{
	m->at = m->broken->at;
	if (spot == AT_CONTEXT && m->broken->context_at.line > 0)
		m->at = m->broken->context_at;
	if (spot == AT_QUOTE)
		m->at = m->quote->at;
}

static const struct cause *
find_cause(struct mistake *m)
{
	const struct cause *c = causes;
	size_t n = sizeof(causes) / sizeof(causes[0]);

	for (; n > 0; n--, c++) {
		point_at(m, c->spot);
		if (begins(m->broken->text, c->problem) &&
		    begins(m->broken->context, c->context) &&
		    (!c->when || c->when(m)))
			return c;
	}
	return NULL;
}

static struct complaint
explain_nothing(struct mistake *m)
{
	point_at(m, AT_PROBLEM);
	return (struct complaint){
		.rule = STR("yaml-syntax"),
		.line = m->at.line,
		.column = m->at.column,
		.text = arena_printf(arena_of(m),
		    _("this is not understood (libyaml: %s)"), m->broken->text),
		.remedy = str_from(_("compare the line and the one above with "
				     "those of a record that is right")),
	};
}

void
mistake_explain(struct complaints *to, struct str text,
    const struct yaml_problem *broken, const struct yaml_event *quote)
{
	struct mistake m = { to, text, broken, quote, broken->at };
	const struct cause *c;
	struct complaint made;
	struct str corrected = { 0 };

	if (explain_colon(&m))
		return;
	c = find_cause(&m);
	if (!c) {
		made = explain_nothing(&m);
		complaints_add(to, &made);
		return;
	}
	made = (struct complaint){
		.rule = str_from(c->rule),
		.line = m.at.line,
		.column = m.at.column,
		.text = str_from(_(c->text)),
		.remedy = str_from(_(c->remedy)),
	};
	if (c->corrected)
		corrected = c->corrected(&m);
	if (corrected.n > 0 && !str_eq(corrected, STR("…")))
		made.remedy = arena_printf(arena_of(&m), _("%s: %.*s"),
		    _(c->remedy), STR_ARG(corrected));
	complaints_add(to, &made);
}
