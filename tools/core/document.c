#include "core/document.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/uri.h"
#include "core/embedded.h"
#include "core/reader.h"
#include "core/reader_json.h"
#include "port/i18n.h"

enum { SCHEMA_BYTES = 4 << 20 };

#define FILE_SCHEME STR("file:")

int
document_vfail(struct cx *cx, const struct document *d, const struct node *at,
    const char *fmt, va_list ap)
{
	struct str text = arena_vprintf(&cx->run, fmt, ap);

	return fail(cx, ERR_WORLD, "%.*s:%u:%u: %.*s", STR_ARG(d->file),
	    at->at.line, at->at.column, STR_ARG(text));
}

int
document_fail(struct cx *cx, const struct document *d, const struct node *at,
    const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	document_vfail(cx, d, at, fmt, ap);
	va_end(ap);
	return -1;
}

int
document_within(struct cx *cx, const struct document *d, const struct node *at)
{
	return within(cx,
	    arena_printf(&cx->run, "%.*s:%u:%u", STR_ARG(d->file), at->at.line,
		at->at.column));
}

struct str
document_uri(struct arena *a, struct str path)
{
	struct buf b = { .arena = a };
	size_t i;

	buf_add(&b, FILE_SCHEME);
	for (i = 0; i < path.n; i++) {
		char c = path.p[i];

		if (c == '%' || c == '#' || c == '?')
			buf_printf(&b, "%%%02X", (unsigned)c);
		else
			buf_byte(&b, c);
	}
	return buf_str(&b);
}

static struct str
builtin(struct str uri)
{
	const struct embedded *e;

	for (e = embedded_dialects; e->name; e++)
		if (str_eq(uri, str_from(e->name)))
			return str_from(e->text);
	return (struct str){ 0 };
}

/* A path that leads out of the folder it is written in. */
static bool
leads_out(struct str path)
{
	struct str step;

	if (str_starts(path, STR("/")))
		return true;
	while (str_next(&path, '/', &step))
		if (str_eq(step, STR("..")))
			return true;
	return false;
}

static int
read_file(
    struct cx *cx, struct schema_set *set, struct str path, struct str *out)
{
	if (set->source)
		return source_read_path(
		    cx, set->source, set->arena, path, SCHEMA_BYTES, out);
	return file_read(cx, set->arena, path, SCHEMA_BYTES, out);
}

/* A file of one of the places, with or without its ending.  2: none has it. */
static int
read_placed(struct cx *cx, struct schema_set *set, struct str uri,
    struct str *path, struct str *out)
{
	static const char *const ending[] = { "", ".json", ".yaml", NULL };
	struct str rest;
	size_t i, k;
	int rc;

	for (i = 0; i < set->places; i++) {
		const struct schema_place *p = &set->place[i];

		if (!str_starts(uri, p->prefix))
			continue;
		rest =
		    uri_decode(set->arena, str_slice(uri, p->prefix.n, uri.n));
		while (str_starts(rest, STR("/")))
			rest = str_slice(rest, 1, rest.n);
		if (leads_out(rest) || rest.n == 0)
			continue;
		for (k = 0; ending[k]; k++) {
			*path = arena_printf(set->arena, "%.*s/%.*s%s",
			    STR_ARG(p->dir), STR_ARG(rest), ending[k]);
			rc =
			    file_read(cx, set->arena, *path, SCHEMA_BYTES, out);
			if (rc != 2)
				return rc;
		}
	}
	return 2;
}

/* Below the working directory, or beside the schema that was asked for. */
static bool
may_read(const struct schema_set *set, struct str path)
{
	if (set->source || !leads_out(path))
		return true;
	return str_starts(path, set->beside) &&
	    !leads_out(str_slice(path, set->beside.n, path.n));
}

static int
read_uri(struct cx *cx, struct schema_set *set, struct str uri,
    struct str *path, struct str *text)
{
	int rc;

	*path = uri;
	*text = builtin(uri);
	if (!str_none(*text))
		return 0;
	rc = read_placed(cx, set, uri, path, text);
	if (rc != 2)
		return rc;
	if (!str_starts(uri, FILE_SCHEME)) {
		*path = uri;
		return 2;
	}
	*path = uri_decode(set->arena, str_slice(uri, FILE_SCHEME.n, uri.n));
	while (str_starts(*path, STR("//")))
		*path = str_slice(*path, 1, path->n);
	if (!may_read(set, *path)) {
		fail(cx, ERR_WORLD,
		    _("%.*s: the schema refers to a file outside of its folder "
		      "and of this one"),
		    STR_ARG(*path));
		return advise(cx,
		    _("call it in a folder above both, or name the place with "
		      "--map"));
	}
	return read_file(cx, set, *path, text);
}

static int
read_root(
    struct cx *cx, struct schema_set *set, struct document *d, struct str text)
{
	if (str_ends(d->file, STR(".json")) || !str_none(builtin(d->file)))
		return reader_json_document(
		    cx, set->arena, d->file, text, &d->root);
	return reader_document(cx, set->arena, d->file, text, &d->root);
}

struct document *
document_get(struct cx *cx, struct schema_set *set, struct str uri)
{
	struct document *d = map_get(&set->document, uri);
	struct str text;
	int rc;

	if (d)
		return d;
	d = ARENA_NEW(set->arena, struct document);
	rc = read_uri(cx, set, uri, &d->file, &text);
	if (rc > 0) {
		fail(cx, ERR_WORLD,
		    rc == 2 ? _("%.*s: there is no such schema") :
			      _("%.*s: the schema is too large"),
		    STR_ARG(d->file));
		if (rc == 2 && !str_starts(uri, FILE_SCHEME))
			advise(cx,
			    _("nothing is fetched from a network: serve it "
			      "from a folder with --map"));
	}
	d->file = arena_dup(set->arena, d->file);
	if (rc != 0 || read_root(cx, set, d, text) < 0)
		return NULL;
	set->document.arena = set->arena;
	map_add(&set->document, arena_dup(set->arena, uri), d);
	return d;
}
