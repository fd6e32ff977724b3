#include "base/ascii.h"
#include "base/utf8.h"
#include "core/formats.h"

/*
 * The grammar of ECMA-262 §21.2.1 as the flag "u" wants it, without the
 * leniency of appendix B: browsers refuse the same.  It says whether a
 * pattern is one; port/regex says what it matches, and its limits hold here.
 */
enum { LENGTH_MAX = 65535, NESTING_MAX = 250, CODE_POINT_MAX = 0x10ffff };

/* What an escape or an element of a class stands for, besides a character. */
enum { SET = -1, WRONG = -2 };

struct pattern {
	struct str s;
	size_t at;
	unsigned depth; /* of parentheses */
};

enum term { BROKEN, ATOM, ASSERTION };

static bool is_disjunction(struct pattern *p);

/* What comes next, or NUL at the end. */
static char
next(const struct pattern *p)
{
	return p->at < p->s.n ? p->s.p[p->at] : '\0';
}

static bool
take(struct pattern *p, char c)
{
	if (p->at == p->s.n || p->s.p[p->at] != c)
		return false;
	p->at++;
	return true;
}

static bool
take_text(struct pattern *p, struct str text)
{
	if (!str_starts(str_slice(p->s, p->at, p->s.n), text))
		return false;
	p->at += text.n;
	return true;
}

/* n hexadecimal digits; 0 means as many as there are, at least one. */
static int32_t
take_hex(struct pattern *p, size_t n)
{
	int32_t value = 0;
	size_t i;

	for (i = 0; (n == 0 || i < n) && ascii_is_hex(next(p)); i++) {
		char c = p->s.p[p->at++];

		value = value * 16 +
		    (ascii_is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
		if (value > CODE_POINT_MAX)
			return WRONG;
	}
	return i > 0 && (n == 0 || i == n) ? value : WRONG;
}

/* Digits as a number that stops at a million. */
static long
take_number(struct pattern *p)
{
	long value = 0;

	if (!ascii_is_digit(next(p)))
		return -1;
	while (ascii_is_digit(next(p))) {
		value = value * 10 + (p->s.p[p->at++] - '0');
		if (value > 1000000)
			value = 1000000;
	}
	return value;
}

/* "<name>" */
static bool
take_name(struct pattern *p, struct str *name)
{
	size_t from = p->at + 1;

	if (!take(p, '<'))
		return false;
	while (p->at < p->s.n && next(p) != '>') {
		int32_t c = utf8_next(p->s, &p->at);
		bool first = p->at == from + 1;

		if (c < 0x80 && c != '$' && c != '_' &&
		    !ascii_is_letter((char)c) &&
		    (first || !ascii_is_digit((char)c)))
			return false;
	}
	*name = str_slice(p->s, from, p->at);
	return take(p, '>') && name->n > 0;
}

/* How many groups capture; with a name, how many have it. */
static long
count_groups(struct str s, struct str name)
{
	struct pattern p = { .s = s };
	struct str own;
	long n = 0;
	bool class = false;

	for (; p.at < s.n; p.at++) {
		char c = s.p[p.at];

		if (c == '\\')
			p.at++;
		else if (c == '[' || c == ']')
			class = c == '[';
		else if (c == '(' && !class) {
			struct pattern q = { .s = s, .at = p.at + 1 };

			if (!take(&q, '?'))
				n += str_none(name);
			else if (take_name(&q, &own))
				n += str_none(name) || str_eq(own, name);
		}
	}
	return n;
}

/* \u1234, \ud83d\ude00, \u{1f600} */
static int32_t
take_unicode(struct pattern *p)
{
	int32_t high, low;
	size_t at;

	if (take(p, '{')) {
		high = take_hex(p, 0);
		return take(p, '}') ? high : WRONG;
	}
	high = take_hex(p, 4);
	at = p->at;
	if (high >= 0xd800 && high < 0xdc00 && take_text(p, STR("\\u"))) {
		low = take_hex(p, 4);
		if (low >= 0xdc00 && low < 0xe000)
			return 0x10000 + ((high - 0xd800) << 10) +
			    (low - 0xdc00);
		p->at = at;
	}
	return high;
}

static int32_t
take_property(struct pattern *p)
{
	struct str name, rest;

	if (!take(p, '{') ||
	    !str_cut(str_slice(p->s, p->at, p->s.n), '}', &name, &rest))
		return WRONG;
	p->at += name.n + 1;
	return is_property(name) ? SET : WRONG;
}

/* Behind the backslash: what classes and atoms share. */
static int32_t
take_escape(struct pattern *p)
{
	static const char letters[] = "tnvfr", controls[] = "\t\n\v\f\r";
	char c = next(p);
	const char *letter;

	if (p->at == p->s.n || c == '\0')
		return WRONG;
	p->at++;
	letter = strchr(letters, c);
	if (letter)
		return controls[letter - letters];
	if (strchr("dDwWsS", c))
		return SET;
	if (strchr("^$\\.*+?()[]{}|/", c))
		return c;
	switch (c) {
	case '0':
		return ascii_is_digit(next(p)) ? WRONG : 0;
	case 'c':
		if (!ascii_is_letter(next(p)))
			return WRONG;
		return p->s.p[p->at++] & 0x1f;
	case 'x':
		return take_hex(p, 2);
	case 'u':
		return take_unicode(p);
	case 'p':
	case 'P':
		return take_property(p);
	default:
		return WRONG;
	}
}

static enum term
take_atom_escape(struct pattern *p)
{
	struct str name;
	char c = next(p);

	if (c >= '1' && c <= '9')
		return take_number(p) <= count_groups(p->s, (struct str){ 0 }) ?
		    ATOM :
		    BROKEN;
	if (take(p, 'k'))
		return take_name(p, &name) && count_groups(p->s, name) ? ATOM :
									 BROKEN;
	if (take(p, 'b') || take(p, 'B'))
		return ASSERTION;
	return take_escape(p) == WRONG ? BROKEN : ATOM;
}

static int32_t
take_element(struct pattern *p)
{
	int32_t c;

	if (!take(p, '\\')) {
		c = utf8_next(p->s, &p->at);
		return c < 0 ? WRONG : c;
	}
	if (take(p, 'b'))
		return '\b';
	if (take(p, '-'))
		return '-';
	return take_escape(p);
}

/* Behind the bracket. */
static enum term
take_class(struct pattern *p)
{
	take(p, '^');
	while (p->at < p->s.n) {
		int32_t from, to;

		if (take(p, ']'))
			return ATOM;
		from = take_element(p);
		if (from == WRONG)
			return BROKEN;
		if (next(p) != '-' || p->at + 1 == p->s.n ||
		    p->s.p[p->at + 1] == ']')
			continue;
		p->at++;
		to = take_element(p);
		if (from == SET || to < from)
			return BROKEN;
	}
	return BROKEN;
}

/* Behind the parenthesis. */
static enum term
take_group(struct pattern *p)
{
	enum term is = ATOM;
	struct str name;

	if (take_text(p, STR("?=")) || take_text(p, STR("?!")) ||
	    take_text(p, STR("?<=")) || take_text(p, STR("?<!"))) {
		is = ASSERTION;
	} else if (take(p, '?') && !take(p, ':')) {
		if (!take_name(p, &name) || count_groups(p->s, name) != 1)
			return BROKEN;
	}
	if (++p->depth > NESTING_MAX || !is_disjunction(p) || !take(p, ')'))
		return BROKEN;
	p->depth--;
	return is;
}

static enum term
take_term(struct pattern *p)
{
	if (take(p, '^') || take(p, '$'))
		return ASSERTION;
	if (take(p, '\\'))
		return take_atom_escape(p);
	if (take(p, '('))
		return take_group(p);
	if (take(p, '['))
		return take_class(p);
	if (next(p) != '\0' && strchr("*+?{}])", next(p)))
		return BROKEN;
	return utf8_next(p->s, &p->at) < 0 ? BROKEN : ATOM;
}

/* There may be none; false if there is a broken one. */
static bool
take_quantifier(struct pattern *p)
{
	long least, most;

	if (take(p, '{')) {
		least = most = take_number(p);
		if (take(p, ','))
			most = next(p) == '}' ? least : take_number(p);
		if (least < 0 || most < least || !take(p, '}'))
			return false;
	} else if (!take(p, '*') && !take(p, '+') && !take(p, '?')) {
		return true;
	}
	take(p, '?');
	return true;
}

/* Up to the end or to the parenthesis that closes. */
static bool
is_disjunction(struct pattern *p)
{
	while (p->at < p->s.n && next(p) != ')') {
		enum term is;

		if (take(p, '|'))
			continue;
		is = take_term(p);
		if (is == BROKEN || (is == ATOM && !take_quantifier(p)))
			return false;
	}
	return true;
}

bool
is_regex(struct str s)
{
	struct pattern p = { .s = s };

	return s.n <= LENGTH_MAX && is_disjunction(&p) && p.at == s.n;
}
