#include "core/refuse.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "core/rule.h"
#include "port/i18n.h"
#include "port/regex.h"

enum { REFUSE_BYTES = 1 << 16, MAGIC_BYTES = 8 };

/* A file that is read only to see how it begins may be large. */
enum { FILE_BYTES = 1 << 30 };

struct magic {
	size_t offset;
	unsigned char bytes[MAGIC_BYTES];
	size_t n;
};

struct refusal {
	struct str rule;
	struct texts text, remedy;
	struct regex *pattern; /* a text's */
	struct str *extension; /* a file's, without the dot */
	size_t extensions;
	struct magic *magic;
	size_t magics;
};

struct refusals {
	struct refusal *text, *file;
	size_t texts, files;
};

static struct texts
texts_of(const struct node *n, struct str zh, struct str en)
{
	return (struct texts){ node_text(n, zh), node_text(n, en) };
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int
read_magic(struct cx *cx, const struct node *n, struct magic *m)
{
	struct str hex = node_text(n, STR("hex"));
	int offset = str_number(node_text(n, STR("offset")));
	size_t i;

	if (offset < 0 || hex.n == 0 || hex.n % 2 || hex.n / 2 > MAGIC_BYTES)
		return fail(cx, ERR_WORLD,
		    _("%u:%u: a magic has an offset and "
		      "1 to %d bytes in hex"),
		    n->at.line, n->at.column, MAGIC_BYTES);
	m->offset = (size_t)offset;
	m->n = hex.n / 2;
	for (i = 0; i < m->n; i++) {
		int high = hex_digit(hex.p[2 * i]);
		int low = hex_digit(hex.p[2 * i + 1]);

		if (high < 0 || low < 0)
			return fail(cx, ERR_WORLD,
			    _("%u:%u: “%.*s” is not "
			      "hex"),
			    n->at.line, n->at.column, STR_ARG(hex));
		m->bytes[i] = (unsigned char)(high << 4 | low);
	}
	return 0;
}

static int
read_refusal(struct cx *cx, const struct node *n, struct refusal *r)
{
	const struct node *extensions = node_get(n, STR("extensions"));
	const struct node *magic = node_get(n, STR("magic")), *e;
	struct str pattern = node_text(n, STR("pattern"));

	r->rule = node_text(n, STR("rule"));
	r->text = texts_of(n, STR("text"), STR("text_en"));
	r->remedy = texts_of(n, STR("remedy"), STR("remedy_en"));
	if (str_none(r->rule) || str_none(r->text.zh) ||
	    (str_none(pattern) && !extensions && !magic))
		return fail(cx, ERR_WORLD,
		    _("%u:%u: a refusal has a rule, a "
		      "text, and a pattern, extensions or magic"),
		    n->at.line, n->at.column);
	if (!str_none(pattern)) {
		r->pattern = regex_compile_perl(cx, &cx->run, pattern);
		if (!r->pattern)
			return within(cx,
			    arena_printf(
				&cx->run, "%u:%u", n->at.line, n->at.column));
	}
	r->extension = ARENA_ARRAY(
	    &cx->run, extensions ? extensions->count : 0, struct str);
	for (e = extensions ? extensions->first : NULL; e; e = e->next)
		r->extension[r->extensions++] = e->text;
	r->magic =
	    ARENA_ARRAY(&cx->run, magic ? magic->count : 0, struct magic);
	for (e = magic ? magic->first : NULL; e; e = e->next)
		if (read_magic(cx, e, &r->magic[r->magics++]) < 0)
			return -1;
	return 0;
}

static int
read_list(struct cx *cx, const struct node *list, struct refusal **v, size_t *n)
{
	const struct node *e;

	*v = ARENA_ARRAY(&cx->run, list ? list->count : 0, struct refusal);
	for (e = list ? list->first : NULL; e; e = e->next)
		if (read_refusal(cx, e, &(*v)[(*n)++]) < 0)
			return -1;
	return 0;
}

int
refuse_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct refusals **out)
{
	struct str path =
	    arena_printf(&cx->run, "%.*s/refuse.yaml", STR_ARG(schema_dir));
	struct refusals *r = ARENA_NEW(&cx->run, struct refusals);
	struct node *root;
	struct str text;
	int rc;

	*out = r;
	rc = source_read_path(cx, source, &cx->run, path, REFUSE_BYTES, &text);
	if (rc == 2)
		return 0;
	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d bytes"),
		    STR_ARG(path), REFUSE_BYTES);
	if (rc < 0 || reader_document(cx, &cx->run, path, text, &root) < 0)
		return -1;
	if (read_list(cx, node_get(root, STR("text")), &r->text, &r->texts) <
		0 ||
	    read_list(cx, node_get(root, STR("files")), &r->file, &r->files) <
		0)
		return within(cx, path);
	return 0;
}

bool
refuse_nth(const struct refusals *r, size_t n, struct refused *out)
{
	const struct refusal *one;

	if (n >= r->texts + r->files)
		return false;
	one = n < r->texts ? &r->text[n] : &r->file[n - r->texts];
	*out = (struct refused){ one->rule, one->text, one->remedy };
	return true;
}

static void
add_finding(struct cx *cx, const struct refusal *r, struct finding f,
    struct findings *found)
{
	f.severity = SEV_ERROR;
	f.rule = r->rule;
	f.text = texts_pick(r->text);
	f.remedy = texts_pick(r->remedy);
	findings_add(cx, found, &f);
}

/* Line and column of an offset. */
static void
place(struct str text, size_t offset, struct finding *f)
{
	size_t i, line_at = 0;

	f->line = 1;
	for (i = 0; i < offset; i++)
		if (text.p[i] == '\n') {
			f->line++;
			line_at = i + 1;
		}
	f->column = 1 + (uint32_t)utf8_count(str_slice(text, line_at, offset));
}

/* The text itself if it is UTF-8, or a copy in which what is not is "?". */
static struct str
as_utf8(struct arena *a, struct str text)
{
	char *copy = NULL;
	size_t at = 0, before;

	while (at < text.n) {
		before = at;
		if ((unsigned char)text.p[at] < 0x80) {
			at++;
			continue;
		}
		if (utf8_next(text, &at) >= 0)
			continue;
		if (!copy)
			copy = arena_cstr(a, text);
		copy[before] = '?';
	}
	return copy ? (struct str){ copy, text.n } : text;
}

int
refuse_text(struct cx *cx, const struct refusals *r, struct str text,
    bool is_utf8, const struct finding *f, struct findings *found)
{
	struct finding one;
	size_t i, from, to, at;
	int rc;

	if (!is_utf8)
		text = as_utf8(&cx->scratch, text);
	for (i = 0; i < r->texts; i++) {
		for (at = 0; at < text.n; at += to) {
			rc = regex_match(cx, r->text[i].pattern,
			    str_slice(text, at, text.n), &from, &to);
			if (rc < 0)
				return -1;
			if (rc == 0)
				break;
			one = *f;
			place(text, at + from, &one);
			add_finding(cx, &r->text[i], one, found);
			if (to == 0)
				break;
		}
	}
	return 0;
}

static bool
has_extension(struct str path, struct str extension)
{
	size_t i;

	if (path.n <= extension.n || path.p[path.n - extension.n - 1] != '.')
		return false;
	path = str_slice(path, path.n - extension.n, path.n);
	for (i = 0; i < path.n; i++)
		if (ascii_lower(path.p[i]) != extension.p[i])
			return false;
	return true;
}

static bool
is_refused(const struct refusal *r, struct str path, struct str bytes)
{
	size_t i;

	for (i = 0; i < r->extensions; i++)
		if (has_extension(path, r->extension[i]))
			return true;
	for (i = 0; i < r->magics; i++) {
		const struct magic *m = &r->magic[i];

		if (bytes.n >= m->offset + m->n &&
		    memcmp(bytes.p + m->offset, m->bytes, m->n) == 0)
			return true;
	}
	return false;
}

static int
check_file(struct cx *cx, const struct refusals *r, struct source *source,
    const struct source_entry *entry, struct findings *found)
{
	struct str bytes = { 0 };
	size_t i;

	if ((entry->mode & 0170000) == 0100000 &&
	    source_read(cx, source, &cx->scratch, entry, FILE_BYTES, &bytes) <
		0)
		return -1;
	for (i = 0; i < r->files; i++)
		if (is_refused(&r->file[i], entry->path, bytes)) {
			add_finding(cx, &r->file[i],
			    (struct finding){
				.path = entry->path, .line = 1, .column = 1 },
			    found);
			break;
		}
	arena_clear(&cx->scratch);
	return 0;
}

int
refuse_files(struct cx *cx, const struct refusals *r, struct source *source,
    const struct source_list *files, const struct source_list *base,
    struct str records_dir, struct findings *found)
{
	size_t i, k = 0;
	int order;

	for (i = 0; r->files > 0 && i < files->n; i++) {
		const struct source_entry *e = &files->v[i];

		if (str_starts(e->path, records_dir) &&
		    str_ends(e->path, STR(".yaml")))
			continue;
		order = 1;
		while (k < base->n &&
		    (order = str_cmp(base->v[k].path, e->path)) < 0)
			k++;
		if (k < base->n && order == 0 && source_has_oids(source) &&
		    memcmp(base->v[k].oid, e->oid, SOURCE_OID) == 0)
			continue;
		if (check_file(cx, r, source, e, found) < 0)
			return within(cx, e->path);
	}
	return 0;
}
