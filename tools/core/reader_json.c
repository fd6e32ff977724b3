#include "core/reader_json.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/utf8.h"
#include "port/i18n.h"

enum { DEPTH_MAX = 512, SMALL_MAP = 16, NODES_MAX = 5000000 };

struct reading {
	struct cx *cx;
	struct arena *arena;
	struct reader_json *j;
	struct complaint *wrong;
	unsigned depth;
	unsigned long nodes;
};

static struct node *read_value(struct reading *r);

/* --- the cursor --- */

static bool
at_end(const struct reader_json *j)
{
	return j->at >= j->text.n;
}

static char
peek(const struct reader_json *j)
{
	return at_end(j) ? '\0' : j->text.p[j->at];
}

/* Go on over n bytes, counting what is no tail of a character. */
static void
pass(struct reader_json *j, size_t n)
{
	for (; n > 0; n--, j->at++) {
		unsigned char c = (unsigned char)j->text.p[j->at];

		if (c == '\n') {
			j->line++;
			j->column = 1;
		} else if ((c & 0xC0) != 0x80) {
			j->column++;
		}
	}
}

static void
skip_blanks(struct reader_json *j)
{
	char c;

	while (!at_end(j)) {
		c = peek(j);
		if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
			return;
		pass(j, 1);
	}
}

struct reader_json
reader_json_open(struct str text)
{
	struct reader_json j = { text, 0, 1, 1 };

	if (str_starts(text, STR("\xEF\xBB\xBF")))
		j.at = 3;
	return j;
}

bool
reader_json_more(struct reader_json *j)
{
	skip_blanks(j);
	return !at_end(j);
}

bool
reader_json_next_line(struct reader_json *j)
{
	while (!at_end(j) && peek(j) != '\n')
		pass(j, 1);
	return reader_json_more(j);
}

static struct place
here(const struct reader_json *j)
{
	return (struct place){ j->line, j->column, (uint32_t)j->at,
		(uint32_t)j->at };
}

static struct node *
refuse_at(
    struct reading *r, struct place at, const char *text, const char *remedy)
{
	*r->wrong = (struct complaint){
		.rule = STR("json-syntax"),
		.line = at.line,
		.column = at.column,
		.text = str_from(text),
		.remedy = str_from(remedy),
	};
	return NULL;
}

static struct node *
refuse(struct reading *r, const char *text, const char *remedy)
{
	return refuse_at(r, here(r->j), text, remedy);
}

/* A text cannot go on here. */
static struct node *
refuse_byte(struct reading *r, struct place from)
{
	if (at_end(r->j))
		return refuse_at(r, from, _("the text is not closed"),
		    _("close it with \""));
	return refuse(r,
	    _("this character may not stand in a text: a line end, a control "
	      "character or no UTF-8"),
	    _("write \\n for a line end, \\t for a tab; save the file as "
	      "UTF-8"));
}

/* --- scalars --- */

static struct node *
add_node(struct reading *r, enum node_kind kind)
{
	struct node *n = ARENA_NEW(r->arena, struct node);

	n->kind = kind;
	n->at = here(r->j);
	return n;
}

static struct node *
read_word(struct reading *r)
{
	static const struct {
		struct str word;
		enum node_kind kind;
	} words[] = {
		{ { "null", 4 }, NODE_NULL },
		{ { "true", 4 }, NODE_BOOL },
		{ { "false", 5 }, NODE_BOOL },
	};
	struct str rest = str_slice(r->j->text, r->j->at, r->j->text.n);
	struct node *n;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!str_starts(rest, words[i].word))
			continue;
		n = add_node(r, words[i].kind);
		n->text = str_slice(rest, 0, words[i].word.n);
		pass(r->j, n->text.n);
		n->at.end = (uint32_t)r->j->at;
		return n;
	}
	return refuse(r, _("no JSON value begins so"),
	    _("put a text into double quotes; true, false and null are small"));
}

static size_t
digits_at(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && s.p[at + n] >= '0' && s.p[at + n] <= '9')
		n++;
	return n;
}

/* -?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?: its length, 0 if it is none. */
static size_t
number_length(struct str s, bool *whole)
{
	size_t at = s.n > 0 && s.p[0] == '-' ? 1 : 0;
	size_t n = digits_at(s, at);

	*whole = true;
	if (n == 0 || (n > 1 && s.p[at] == '0'))
		return 0;
	at += n;
	if (at < s.n && s.p[at] == '.') {
		n = digits_at(s, at + 1);
		if (n == 0)
			return 0;
		at += 1 + n;
		*whole = false;
	}
	if (at < s.n && (s.p[at] | 0x20) == 'e') {
		at++;
		if (at < s.n && (s.p[at] == '+' || s.p[at] == '-'))
			at++;
		n = digits_at(s, at);
		if (n == 0)
			return 0;
		at += n;
		*whole = false;
	}
	return at;
}

static struct node *
read_number(struct reading *r)
{
	struct str rest = str_slice(r->j->text, r->j->at, r->j->text.n);
	struct node *n;
	bool whole;
	size_t length = number_length(rest, &whole);

	if (length == 0)
		return refuse(r, _("JSON does not write numbers so"),
		    _("write digits without a zero before them, and some on "
		      "both sides of the point"));
	n = add_node(r, whole ? NODE_INT : NODE_FLOAT);
	n->text = str_slice(rest, 0, length);
	pass(r->j, length);
	n->at.end = (uint32_t)r->j->at;
	return n;
}

/* --- texts --- */

static int
hex_four(struct str s, size_t at)
{
	int value = 0;
	size_t i;

	if (at + 4 > s.n)
		return -1;
	for (i = at; i < at + 4; i++) {
		char c = s.p[i];

		if (c >= '0' && c <= '9')
			value = value * 16 + c - '0';
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			value = value * 16 + (c | 0x20) - 'a' + 10;
		else
			return -1;
	}
	return value;
}

/* \uXXXX, two of them for what is beyond U+FFFF; -1 if it is none. */
static long
escaped_point(struct str s, size_t at, size_t *length)
{
	int high = hex_four(s, at + 2), low;

	*length = 6;
	if (high < 0xD800 || high > 0xDFFF)
		return high;
	if (high > 0xDBFF || at + 7 >= s.n || s.p[at + 6] != '\\' ||
	    s.p[at + 7] != 'u')
		return -1;
	low = hex_four(s, at + 8);
	*length = 12;
	if (low < 0xDC00 || low > 0xDFFF)
		return -1;
	return 0x10000 + (high - 0xD800) * 0x400L + (low - 0xDC00);
}

/* What stands at a backslash; its length, 0 if it is nothing. */
static size_t
unescape(struct str s, size_t at, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	char bytes[4];
	size_t length, i;
	long c;

	if (at + 1 >= s.n)
		return 0;
	if (s.p[at + 1] == 'u') {
		c = escaped_point(s, at, &length);
		if (c < 0)
			return 0;
		buf_add(
		    out, (struct str){ bytes, utf8_put((uint32_t)c, bytes) });
		return length;
	}
	for (i = 0; from[i]; i++)
		if (from[i] == s.p[at + 1]) {
			buf_byte(out, to[i]);
			return 2;
		}
	return 0;
}

/* How many bytes from at on stand for themselves; *bad: then comes no text. */
static size_t
plain_length(struct str s, size_t at, bool *bad)
{
	size_t from = at, next;

	*bad = false;
	while (at < s.n) {
		unsigned char c = (unsigned char)s.p[at];

		if (c == '"' || c == '\\')
			return at - from;
		if (c < 0x20)
			break;
		next = at + 1;
		if (c >= 0x80) {
			next = at;
			if (utf8_next(s, &next) < 0)
				break;
		}
		at = next;
	}
	*bad = true;
	return at - from;
}

/* From its first quote to behind its last; false if it has none. */
static bool
read_string(struct reading *r, struct str *out)
{
	struct reader_json *j = r->j;
	struct buf b = { .arena = r->arena };
	struct place from = here(j);
	bool escaped = false, bad;
	size_t begin, n;

	pass(j, 1);
	begin = j->at;
	for (;;) {
		n = plain_length(j->text, j->at, &bad);
		if (escaped)
			buf_add(&b, str_slice(j->text, j->at, j->at + n));
		pass(j, n);
		if (bad)
			return refuse_byte(r, from);
		if (peek(j) == '"')
			break;
		if (!escaped)
			buf_add(&b, str_slice(j->text, begin, j->at));
		escaped = true;
		n = unescape(j->text, j->at, &b);
		if (n == 0)
			return refuse(r,
			    _("JSON does not know this backslash sign"),
			    _("write a backslash that is meant twice: \\\\"));
		pass(j, n);
	}
	*out = escaped ? buf_str(&b) : str_slice(j->text, begin, j->at);
	if (out->n == 0)
		*out = STR("");
	pass(j, 1);
	return true;
}

static struct node *
read_text(struct reading *r)
{
	struct node *n = add_node(r, NODE_TEXT);

	n->quoted = true;
	if (!read_string(r, &n->text))
		return NULL;
	n->at.end = (uint32_t)r->j->at;
	return n;
}

/* --- lists and maps --- */

/* Behind a child: a comma and another one (1), the end (0), or neither. */
static int
read_comma(struct reading *r, char close)
{
	skip_blanks(r->j);
	if (peek(r->j) == close) {
		pass(r->j, 1);
		return 0;
	}
	if (peek(r->j) != ',') {
		refuse(r, _("a comma or a closing bracket is missing"),
		    _("put a comma between two values, and close each [ and "
		      "{"));
		return -1;
	}
	pass(r->j, 1);
	skip_blanks(r->j);
	return 1;
}

/* Is there a child at all? */
static int
read_open(struct reading *r, char close)
{
	pass(r->j, 1);
	skip_blanks(r->j);
	if (peek(r->j) != close)
		return 1;
	pass(r->j, 1);
	return 0;
}

static struct node *
read_list(struct reading *r)
{
	struct node *list = add_node(r, NODE_LIST), *last = NULL, *item;
	int more = read_open(r, ']');

	for (; more > 0; more = read_comma(r, ']')) {
		item = read_value(r);
		if (!item)
			return NULL;
		node_append(list, last, item);
		last = item;
	}
	list->at.end = (uint32_t)r->j->at;
	return more == 0 ? list : NULL;
}

static bool
has_member(struct map *index, const struct node *map, struct str key)
{
	struct node *n;

	if (map->count < SMALL_MAP)
		return node_get(map, key) != NULL;
	if (index->n == 0)
		for (n = map->first; n; n = n->next)
			map_add(index, n->key, n);
	return map_get(index, key) != NULL;
}

static struct node *
read_member(struct reading *r, struct map *index, struct node *map)
{
	struct place key_at = here(r->j);
	struct node *value;
	struct str key;

	if (peek(r->j) != '"')
		return refuse(r, _("a key in double quotes is expected"),
		    _("put the key into double quotes; behind the last value "
		      "stands no comma"));
	if (!read_string(r, &key))
		return NULL;
	if (has_member(index, map, key))
		return refuse_at(r, key_at, _("the key stands here twice"),
		    _("keep the line that is right and delete the other"));
	skip_blanks(r->j);
	if (peek(r->j) != ':')
		return refuse(r, _("a colon is missing"),
		    _("write a key and its value like this: \"key\": 1"));
	pass(r->j, 1);
	skip_blanks(r->j);
	value = read_value(r);
	if (!value)
		return NULL;
	value->key = key;
	value->key_at = key_at;
	if (index->n > 0)
		map_add(index, key, value);
	return value;
}

static struct node *
read_map(struct reading *r)
{
	struct map index = { .arena = &r->cx->scratch };
	struct node *map = add_node(r, NODE_MAP), *last = NULL, *member;
	int more = read_open(r, '}');

	for (; more > 0; more = read_comma(r, '}')) {
		member = read_member(r, &index, map);
		if (!member)
			return NULL;
		node_append(map, last, member);
		last = member;
	}
	map->at.end = (uint32_t)r->j->at;
	return more == 0 ? map : NULL;
}

static struct node *
read_value(struct reading *r)
{
	struct node *n;
	char c = peek(r->j);

	if (++r->nodes > NODES_MAX)
		return refuse(r, _("there are too many values in the text"),
		    _("divide it"));
	if (c == '"')
		return read_text(r);
	if (c == '-' || (c >= '0' && c <= '9'))
		return read_number(r);
	if (c != '[' && c != '{')
		return read_word(r);
	if (r->depth == DEPTH_MAX)
		return refuse(r,
		    _("lists and maps stand too deep inside each other"),
		    _("check the indentation and the brackets"));
	r->depth++;
	n = c == '[' ? read_list(r) : read_map(r);
	r->depth--;
	return n;
}

int
reader_json_next(struct cx *cx, struct arena *arena, struct reader_json *j,
    struct node **root, struct complaint *wrong)
{
	struct reading r = {
		.cx = cx,
		.arena = arena,
		.j = j,
		.wrong = wrong,
	};

	skip_blanks(j);
	*root = read_value(&r);
	return *root ? 0 : 1;
}

int
reader_json_document(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct node **root)
{
	struct complaints to = { .cx = cx, .path = path };
	struct reader_json j = reader_json_open(text);
	struct complaint wrong;

	if (reader_json_next(cx, arena, &j, root, &wrong) == 0 &&
	    reader_json_more(&j))
		wrong = (struct complaint){
			.rule = STR("json-syntax"),
			.line = j.line,
			.column = j.column,
			.text = str_from(_("something follows the value")),
			.remedy = str_from(_("delete it")),
		};
	else if (*root)
		return 0;
	complaints_add(&to, &wrong);
	return -1;
}
