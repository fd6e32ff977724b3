#include "base/file.h"
#include "cmd/desk.h"
#include "cmd/schema.h"
#include "cmd/schema_output.h"
#include "core/document.h"
#include "core/lint.h"

enum { SCHEMA_BYTES = 4 << 20 };

/* Schemas that are judged, and by what. */
struct checking {
	struct cx *cx;
	struct schema_set *set;
	const struct schema *meta;
	struct schema_output out;
	struct source *source; /* NULL: files of the system */
	struct judged_document *v;
	size_t n, cap;
};

/* "file:line:column: " at the beginning of *text, which moves behind it. */
static bool
take_place(struct str *text, struct finding *f)
{
	struct str rest = *text, line, column;
	int n;

	if (!str_cut(rest, ':', &f->path, &rest) ||
	    !str_cut(rest, ':', &line, &rest) ||
	    !str_cut(rest, ':', &column, &rest))
		return false;
	n = str_number(line);
	f->line = n > 0 ? (uint32_t)n : 0;
	n = str_number(column);
	f->column = n > 0 ? (uint32_t)n : 0;
	if (f->line == 0 || f->column == 0)
		return false;
	*text = str_trim(rest);
	return true;
}

/* What is an error elsewhere, that a schema is broken, is a finding here. */
static void
find_error(struct checking *c, struct judged_document *d)
{
	struct finding f = {
		.severity = SEV_ERROR,
		.rule = STR("schema-broken"),
		.text = c->cx->err_text,
		.remedy = c->cx->err_remedy,
	};

	if (!take_place(&f.text, &f)) {
		f.path = d->path;
		f.line = f.column = 1;
	}
	cx_forgive(c->cx);
	findings_add(c->cx, &d->findings, &f);
}

/* By the meta-schema, and whether what it refers to is there. */
static void
judge_schema(struct checking *c, struct judged_document *d)
{
	const struct schema_subject subject = { d->path, { 0 } };
	const struct document *document =
	    document_get(c->cx, c->set, document_uri(&c->cx->run, d->path));

	if (!document) {
		find_error(c, d);
		return;
	}
	if (schema_validate(
		c->cx, c->meta, document->root, &subject, &d->findings) &&
	    !schema_load(c->cx, c->set, d->path))
		find_error(c, d);
	if (c->source)
		lint_document(c->cx, d->path, document->root, &d->findings);
}

static int
read_text(struct checking *c, struct judged_document *d)
{
	int rc = c->source ?
	    source_read_path(c->cx, c->source, &c->cx->run, d->path,
		SCHEMA_BYTES, &d->text) :
	    file_read(c->cx, &c->cx->run, d->path, SCHEMA_BYTES, &d->text);

	if (rc <= 0)
		return rc;
	return fail(c->cx, ERR_WORLD,
	    rc == 2 ? _("%.*s: there is no such schema") :
		      _("%.*s: the schema is too large"),
	    STR_ARG(d->path));
}

static struct judged_document *
add(struct checking *c, struct str path)
{
	struct judged_document *d;

	if (c->n == c->cap)
		c->v =
		    arena_grow(&c->cx->run, c->v, c->n, &c->cap, sizeof(*c->v));
	d = &c->v[c->n++];
	*d = (struct judged_document){ .path = path };
	return d;
}

static int
judge_path(struct checking *c, struct str path)
{
	struct judged_document *d = add(c, path);

	if (read_text(c, d) < 0)
		return -1;
	judge_schema(c, d);
	arena_clear(&c->cx->scratch);
	return 0;
}

static bool
is_judged(const struct checking *c, struct str path)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (str_eq(c->v[i].path, path))
			return true;
	return false;
}

/* Documents that they refer to, such as schema/defs.yaml. */
static int
judge_referred(struct checking *c)
{
	const struct map *all = &c->set->document;
	const struct document *d;
	size_t i;

	for (i = 0; i < all->n; i++) {
		d = all->v[i].value;
		if (str_starts(all->v[i].key, STR("file:")) &&
		    !is_judged(c, d->file) && judge_path(c, d->file) < 0)
			return -1;
	}
	return 0;
}

/* --- those of a register --- */

static bool
is_clean(const struct checking *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->v[i].findings.n > 0)
			return false;
	return true;
}

/* Where the error belongs that types_load() ended with. */
static void
find_type_error(struct checking *c)
{
	struct judged_document made = { .path = STR("schema") };
	size_t i;

	find_error(c, &made);
	for (i = 0; i < c->n; i++)
		if (str_eq(c->v[i].path, made.findings.v[0].path)) {
			c->v[i].findings = made.findings;
			return;
		}
	*add(c, made.findings.v[0].path) = made;
}

/* What all of them together must be: types that make sense, with names. */
static void
judge_types(struct checking *c, struct str dir)
{
	struct types types;
	size_t i, k;

	if (types_load(c->cx, c->source, dir, &types) < 0) {
		find_type_error(c);
		return;
	}
	for (i = 0; i < c->n; i++)
		for (k = 0; k < types.n; k++)
			if (str_eq(types.v[k]->file, c->v[i].path))
				lint_type(c->cx, types.v[k], &c->v[i].findings);
}

static int
judge_register(struct checking *c, const struct call *call)
{
	struct source_list list;
	struct desk desk;
	struct str dir;
	size_t i;

	if (desk_open_here(c->cx, call, &desk) < 0)
		return -1;
	c->source = c->set->source = desk.source;
	dir = desk.config.schema;
	if (source_list(c->cx, c->source,
		arena_printf(&c->cx->run, "%.*s/types", STR_ARG(dir)),
		&list) < 0)
		return -1;
	for (i = 0; i < list.n; i++)
		if (str_ends(list.v[i].path, STR(".yaml")) &&
		    judge_path(c, list.v[i].path) < 0)
			return -1;
	if (judge_referred(c) < 0)
		return -1;
	if (is_clean(c))
		judge_types(c, dir);
	return 0;
}

static int
judge_files(struct checking *c, const struct call *call)
{
	size_t i;

	for (i = 1; i < call->words; i++)
		if (judge_path(c, schema_path_from_here(call->word[i])) < 0)
			return -1;
	return 0;
}

int
schema_run_check(struct cx *cx, const struct call *call)
{
	struct checking c = {
		.cx = cx,
		.set = ARENA_NEW(&cx->run, struct schema_set),
	};
	struct schema_set *meta = ARENA_NEW(&cx->run, struct schema_set);
	size_t i;
	int rc;

	c.set->arena = meta->arena = &cx->run;
	c.meta = schema_load_uri(cx, meta, SCHEMA_DIALECT);
	if (!c.meta || schema_read_maps(cx, call, c.set) < 0)
		return -1;
	rc = call->words > 1 ? judge_files(&c, call) : judge_register(&c, call);
	if (rc < 0)
		return -1;
	c.out = schema_output_open(cx, call);
	c.out.source = c.source;
	for (i = 0; i < c.n; i++)
		schema_output_document(&c.out, &c.v[i]);
	return schema_output_close(&c.out);
}
