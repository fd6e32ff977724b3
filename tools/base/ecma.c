#include "base/ecma.h"

#include "base/buf.h"
#include "base/utf8.h"

/* Marks a text for translation, which is for the caller. */
#define N_(text) (text)

#define SPACES \
	"\\x09-\\x0d\\x20\\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}" \
	"\\x{202f}\\x{205f}\\x{3000}\\x{feff}"
#define NO_SPACES \
	"\\x00-\\x08\\x0e-\\x1f\\x21-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-" \
	"\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}" \
	"\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}"
#define LINE_ENDS "\\n\\r\\x{2028}\\x{2029}"
#define NOTHING "(?!)"
#define ANYTHING "[\\x{0}-\\x{10ffff}]"

struct translation {
	struct str in;
	size_t at;
	struct buf out;
	size_t groups; /* that capture */
	const char *why;
};

/* A member of a class, or what a backslash means: a character or a set. */
struct atom {
	long point;	/* -1: a set */
	struct str set; /* what stands for it inside of a class */
};

static bool
refuse(struct translation *t, const char *why)
{
	t->why = why;
	return false;
}

static char
peek(const struct translation *t, size_t ahead)
{
	return t->at + ahead < t->in.n ? t->in.p[t->at + ahead] : '\0';
}

static bool
follows(const struct translation *t, struct str text)
{
	return str_starts(str_slice(t->in, t->at, t->in.n), text);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* --- characters by number --- */

static int
hex_value(char c)
{
	if (is_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* So many hex digits from there on; -1 if they are not. */
static long
hex_digits(const struct translation *t, size_t ahead, size_t n)
{
	long value = 0;
	size_t i;

	for (i = ahead; i < ahead + n; i++) {
		int digit = hex_value(peek(t, i));

		if (digit < 0)
			return -1;
		value = value * 16 + digit;
	}
	return value;
}

/* \u{1F600} */
static bool
read_braced(struct translation *t, long *point)
{
	size_t i = 3;

	*point = 0;
	for (; hex_value(peek(t, i)) >= 0 && *point <= 0x10FFFF; i++)
		*point = *point * 16 + hex_value(peek(t, i));
	if (i == 3 || peek(t, i) != '}' || *point > 0x10FFFF)
		return refuse(t, N_("there is no such character"));
	t->at += i + 1;
	return true;
}

/* \uD83D\uDE00 are two halves of one character; a half alone stays one. */
static bool
read_unicode(struct translation *t, long *point)
{
	long low;

	if (peek(t, 2) == '{')
		return read_braced(t, point);
	*point = hex_digits(t, 2, 4);
	if (*point < 0)
		return refuse(t, N_("four hex digits belong behind \\u"));
	t->at += 6;
	if (*point < 0xD800 || *point > 0xDBFF || peek(t, 0) != '\\' ||
	    peek(t, 1) != 'u')
		return true;
	low = hex_digits(t, 2, 4);
	if (low < 0xDC00 || low > 0xDFFF)
		return true;
	t->at += 6;
	*point = 0x10000 + (*point - 0xD800) * 0x400 + (low - 0xDC00);
	return true;
}

static bool
is_half(long point)
{
	return point >= 0xD800 && point <= 0xDFFF;
}

/* --- \p{…} --- */

/* General categories: what ECMA-262 calls them, and PCRE2. */
static const struct {
	const char *name, *code;
} categories[] = {
	{ "Letter", "L" },
	{ "Cased_Letter", "L&" },
	{ "LC", "L&" },
	{ "Uppercase_Letter", "Lu" },
	{ "Lowercase_Letter", "Ll" },
	{ "Titlecase_Letter", "Lt" },
	{ "Modifier_Letter", "Lm" },
	{ "Other_Letter", "Lo" },
	{ "Mark", "M" },
	{ "Combining_Mark", "M" },
	{ "Nonspacing_Mark", "Mn" },
	{ "Spacing_Mark", "Mc" },
	{ "Enclosing_Mark", "Me" },
	{ "Number", "N" },
	{ "Decimal_Number", "Nd" },
	{ "digit", "Nd" },
	{ "Letter_Number", "Nl" },
	{ "Other_Number", "No" },
	{ "Punctuation", "P" },
	{ "punct", "P" },
	{ "Connector_Punctuation", "Pc" },
	{ "Dash_Punctuation", "Pd" },
	{ "Open_Punctuation", "Ps" },
	{ "Close_Punctuation", "Pe" },
	{ "Initial_Punctuation", "Pi" },
	{ "Final_Punctuation", "Pf" },
	{ "Other_Punctuation", "Po" },
	{ "Symbol", "S" },
	{ "Math_Symbol", "Sm" },
	{ "Currency_Symbol", "Sc" },
	{ "Modifier_Symbol", "Sk" },
	{ "Other_Symbol", "So" },
	{ "Separator", "Z" },
	{ "Space_Separator", "Zs" },
	{ "Line_Separator", "Zl" },
	{ "Paragraph_Separator", "Zp" },
	{ "Other", "C" },
	{ "Control", "Cc" },
	{ "cntrl", "Cc" },
	{ "Format", "Cf" },
	{ "Surrogate", "Cs" },
	{ "Private_Use", "Co" },
	{ "Unassigned", "Cn" },
};

/* What stands before the = of a property, and before the : of PCRE2. */
static const struct {
	const char *name, *prefix;
} kinds[] = {
	{ "General_Category", "" },
	{ "gc", "" },
	{ "Script", "sc:" },
	{ "sc", "sc:" },
	{ "Script_Extensions", "scx:" },
	{ "scx", "scx:" },
};

static struct str
category_code(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(categories) / sizeof(categories[0]); i++)
		if (str_eq(name, str_from(categories[i].name)))
			return str_from(categories[i].code);
	return name;
}

static bool
read_property(struct translation *t, struct str *set)
{
	bool negated = peek(t, 1) == 'P';
	struct str rest = str_slice(t->in, t->at + 3, t->in.n), name, kind;
	size_t end = str_find(rest, '}'), i;
	const char *prefix = "";

	if (peek(t, 2) != '{' || end == rest.n || end == 0)
		return refuse(t, N_("a name in braces belongs behind \\p"));
	name = str_slice(rest, 0, end);
	t->at += 3 + end + 1;
	if (str_cut(name, '=', &kind, &rest)) {
		name = rest;
		for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
			if (str_eq(kind, str_from(kinds[i].name)))
				break;
		if (i == sizeof(kinds) / sizeof(kinds[0]))
			return refuse(t, N_("there is no such property"));
		prefix = kinds[i].prefix;
	}
	if (str_eq(name, STR("Assigned"))) {
		name = STR("Cn");
		negated = !negated;
	}
	*set = arena_printf(t->out.arena, "\\%c{%s%.*s}", negated ? 'P' : 'p',
	    prefix, STR_ARG(*prefix ? name : category_code(name)));
	return true;
}

/* --- backslashes --- */

/* Those that mean a set, inside of a class. */
static struct str
set_of(char c)
{
	switch (c) {
	case 'd':
		return STR("0-9");
	case 'D':
		return STR("\\D");
	case 'w':
		return STR("A-Za-z0-9_");
	case 'W':
		return STR("\\W");
	case 's':
		return STR(SPACES);
	case 'S':
		return STR(NO_SPACES);
	}
	return (struct str){ 0 };
}

/* Those that mean a character. */
static int
sign_of(char c)
{
	switch (c) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'v':
		return '\v';
	case 'f':
		return '\f';
	case 'r':
		return '\r';
	}
	return is_letter(c) || is_digit(c) || (c & 0x80) || c == '\0' ? -1 : c;
}

static bool
read_numbered(struct translation *t, struct atom *out)
{
	char c = peek(t, 1);

	if (c == 'u')
		return read_unicode(t, &out->point);
	if (c == 'x') {
		out->point = hex_digits(t, 2, 2);
		t->at += 4;
		return out->point >= 0 ||
		    refuse(t, N_("two hex digits belong behind \\x"));
	}
	if (c == 'c') {
		out->point = peek(t, 2) & 0x1f;
		t->at += 3;
		return is_letter(t->at <= t->in.n ? t->in.p[t->at - 1] : 0) ||
		    refuse(t, N_("a letter belongs behind \\c"));
	}
	out->point = 0; /* \0 */
	t->at += 2;
	return !is_digit(peek(t, 0)) ||
	    refuse(t, N_("\\0 means a character, and no digit may follow"));
}

/* At a backslash: what it means wherever it stands. */
static bool
read_escape(struct translation *t, struct atom *out)
{
	char c = peek(t, 1);

	*out = (struct atom){ .point = -1, .set = set_of(c) };
	if (!str_none(out->set)) {
		t->at += 2;
		return true;
	}
	if (c == 'p' || c == 'P')
		return read_property(t, &out->set);
	if (c == 'u' || c == 'x' || c == 'c' || c == '0')
		return read_numbered(t, out);
	out->point = sign_of(c);
	if (out->point < 0)
		return refuse(
		    t, N_("this backslash sign means nothing in ECMA-262"));
	t->at += 2;
	return true;
}

/* --- classes --- */

static bool
read_member(struct translation *t, struct atom *out)
{
	if (follows(t, STR("\\b"))) {
		t->at += 2;
		*out = (struct atom){ .point = '\b' };
		return true;
	}
	if (peek(t, 0) == '\\')
		return read_escape(t, out);
	*out = (struct atom){ .point = utf8_next(t->in, &t->at) };
	return out->point >= 0 || refuse(t, N_("the pattern is not in UTF-8"));
}

static void
put_point(struct buf *b, long point)
{
	buf_printf(b, "\\x{%lx}", (unsigned long)point);
}

static void
put_range(struct buf *b, long from, long to)
{
	if (is_half(from))
		from = 0xE000;
	if (is_half(to))
		to = 0xD7FF;
	if (from > to)
		return; /* half pairs, which no text in UTF-8 holds */
	put_point(b, from);
	if (from == to)
		return;
	buf_byte(b, '-');
	put_point(b, to);
}

static bool
read_range(struct translation *t, struct buf *body)
{
	struct atom from, to;

	if (!read_member(t, &from))
		return false;
	if (from.point < 0)
		buf_add(body, from.set);
	if (peek(t, 0) != '-' || peek(t, 1) == ']' || peek(t, 1) == '\0') {
		if (from.point >= 0)
			put_range(body, from.point, from.point);
		return true;
	}
	t->at++;
	if (!read_member(t, &to))
		return false;
	if (from.point >= 0 && to.point >= 0) {
		if (from.point > to.point)
			return refuse(t, N_("the range ends before it begins"));
		put_range(body, from.point, to.point);
		return true;
	}
	/* no range: a sign between two others */
	put_point(body, '-');
	if (from.point >= 0)
		put_range(body, from.point, from.point);
	if (to.point >= 0)
		put_range(body, to.point, to.point);
	else
		buf_add(body, to.set);
	return true;
}

static bool
read_class(struct translation *t)
{
	struct buf body = { .arena = t->out.arena };
	bool negated = peek(t, 1) == '^';

	t->at += negated ? 2 : 1;
	while (peek(t, 0) != ']') {
		if (t->at >= t->in.n)
			return refuse(t, N_("the bracket is not closed"));
		if (!read_range(t, &body))
			return false;
	}
	t->at++;
	if (body.n == 0) {
		buf_add(&t->out, negated ? STR(ANYTHING) : STR(NOTHING));
		return true;
	}
	buf_add(&t->out, negated ? STR("[^") : STR("["));
	buf_add(&t->out, buf_str(&body));
	buf_byte(&t->out, ']');
	return true;
}

/* --- outside of classes --- */

/* How many groups capture: what \1 may refer to. */
static size_t
count_groups(struct str s)
{
	bool in_class = false;
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		char c = s.p[i];
		char next = i + 1 < s.n ? s.p[i + 1] : '\0';

		if (c == '\\')
			i++;
		else if (c == '[')
			in_class = true;
		else if (c == ']')
			in_class = false;
		else if (c == '(' && !in_class)
			n += next != '?' ||
			    (i + 3 < s.n && s.p[i + 2] == '<' &&
				s.p[i + 3] != '=' && s.p[i + 3] != '!');
	}
	return n;
}

static bool
read_reference(struct translation *t)
{
	size_t n = 0, i = 1;

	for (; is_digit(peek(t, i)) && n <= t->groups; i++)
		n = n * 10 + (size_t)(peek(t, i) - '0');
	if (n > t->groups)
		return refuse(t, N_("there is no such group"));
	t->at += i;
	buf_printf(&t->out, "\\g{%zu}", n);
	return true;
}

static bool
read_backslash(struct translation *t)
{
	char c = peek(t, 1);
	struct atom atom;

	if (c >= '1' && c <= '9')
		return read_reference(t);
	if (c == 'b' || c == 'B' || follows(t, STR("\\k<"))) {
		buf_add(&t->out, str_slice(t->in, t->at, t->at + 2));
		t->at += 2;
		return true;
	}
	if (!read_escape(t, &atom))
		return false;
	if (atom.point < 0) {
		buf_byte(&t->out, '[');
		buf_add(&t->out, atom.set);
		buf_byte(&t->out, ']');
	} else if (is_half(atom.point)) {
		buf_add(&t->out, STR(NOTHING));
	} else {
		put_point(&t->out, atom.point);
	}
	return true;
}

static bool
read_group(struct translation *t)
{
	static const char *const known[] = { "(?:", "(?=", "(?!",
		"(?<=", "(?<!" };
	size_t i, n = 1;

	if (peek(t, 1) == '*')
		return refuse(t, N_("there is nothing to repeat"));
	if (peek(t, 1) == '?') {
		for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			if (follows(t, str_from(known[i])))
				n = str_from(known[i]).n;
		if (n == 1 && peek(t, 2) == '<' && peek(t, 3) != '\0')
			n = 3;
		if (n == 1)
			return refuse(
			    t, N_("ECMA-262 knows no group that begins so"));
	}
	buf_add(&t->out, str_slice(t->in, t->at, t->at + n));
	t->at += n;
	return true;
}

/* {2}, {2,}, {2,3}: its length; 0 if it counts nothing. */
static size_t
count_length(const struct translation *t)
{
	size_t i = 1;

	if (!is_digit(peek(t, i)))
		return 0;
	while (is_digit(peek(t, i)))
		i++;
	if (peek(t, i) == ',')
		for (i++; is_digit(peek(t, i)); i++)
			;
	return peek(t, i) == '}' ? i + 1 : 0;
}

/* Of a repetition, with the ? behind it that makes it a short one. */
static bool
read_repetition(struct translation *t, size_t length)
{
	if (peek(t, length) == '?')
		length++;
	buf_add(&t->out, str_slice(t->in, t->at, t->at + length));
	t->at += length;
	if (peek(t, 0) == '*' || peek(t, 0) == '+' || peek(t, 0) == '?' ||
	    (peek(t, 0) == '{' && count_length(t) > 0))
		return refuse(t, N_("there is nothing to repeat"));
	return true;
}

static bool
read_sign(struct translation *t, const char *as)
{
	buf_add(&t->out, str_from(as));
	t->at++;
	return true;
}

static bool
read_piece(struct translation *t)
{
	char c = peek(t, 0);

	switch (c) {
	case '\\':
		return read_backslash(t);
	case '[':
		return read_class(t);
	case '(':
		return read_group(t);
	case '.':
		return read_sign(t, "[^" LINE_ENDS "]");
	case '*':
	case '+':
	case '?':
		return read_repetition(t, 1);
	case '{':
		if (count_length(t) > 0)
			return read_repetition(t, count_length(t));
		return read_sign(t, "\\{");
	case '}':
		return read_sign(t, "\\}");
	case ']':
		return read_sign(t, "\\]");
	}
	buf_byte(&t->out, c);
	t->at++;
	return true;
}

bool
ecma_translate(struct arena *a, struct str pattern, struct str *out, size_t *at,
    const char **why)
{
	struct translation t = {
		.in = pattern,
		.out.arena = a,
		.groups = count_groups(pattern),
	};

	while (t.at < t.in.n) {
		*at = t.at;
		if (!read_piece(&t)) {
			*why = t.why;
			return false;
		}
	}
	*out = t.out.n > 0 ? buf_str(&t.out) : STR("");
	return true;
}

size_t
ecma_offset(struct arena *a, struct str pattern, size_t translated)
{
	struct translation t = { .in = pattern, .out.arena = a };
	size_t at = 0;

	t.groups = count_groups(pattern);
	while (t.at < t.in.n && t.out.n < translated) {
		at = t.at;
		if (!read_piece(&t))
			break;
	}
	return t.out.n <= translated ? t.at : at;
}
