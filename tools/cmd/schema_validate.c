#include <limits.h>
#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cmd/schema.h"
#include "cmd/schema_output.h"
#include "core/instance.h"
#include "core/schema.h"

#define STANDARD_INPUT STR("-")

/* What was asked for, and what came out so far. */
struct validating {
	struct cx *cx;
	const struct schema *schema;
	struct schema_output out;
	bool each;
};

/* --- validation --- */

static int
read_input(struct cx *cx, struct arena *a, struct str *out)
{
	struct buf b = { .arena = a };
	char bytes[1 << 16];
	size_t n;

	while ((n = fread(bytes, 1, sizeof(bytes), stdin)) > 0) {
		if (b.n + n > INSTANCE_BYTES)
			return 1;
		buf_add(&b, (struct str){ bytes, n });
	}
	if (ferror(stdin))
		return fail(cx, ERR_WORLD, "%s",
		    _("the standard input could not be read"));
	*out = b.n > 0 ? buf_str(&b) : STR("");
	return 0;
}

static int
read_text(struct cx *cx, struct arena *a, struct str path, struct str *out)
{
	int rc = str_eq(path, STANDARD_INPUT) ?
	    read_input(cx, a, out) :
	    file_read(cx, a, path, INSTANCE_BYTES, out);

	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: larger than %d bytes"),
		    STR_ARG(path), INSTANCE_BYTES);
	if (rc == 2)
		return fail(
		    cx, ERR_WORLD, _("%.*s is not there"), STR_ARG(path));
	return rc;
}

static void
refuse_empty(struct validating *v, struct judged_document *d)
{
	findings_add(v->cx, &d->findings,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("yaml-empty"),
		.path = d->path,
		.line = 1,
		.column = 1,
		.text = str_from(_("there is nothing in the file")),
	    });
}

static void
judge_root(
    struct validating *v, struct judged_document *d, const struct node *root)
{
	const struct schema_subject subject = { d->path, { 0 } };
	const char *limit;

	d->judged = true;
	schema_validate(v->cx, v->schema, root, &subject, &d->findings);
	if (schema_output_wants_units(&v->out))
		d->unit = trace(v->cx, v->schema, root, &limit);
}

/* The only document of a text. */
static int
judge_one(struct validating *v, struct instances *in, struct judged_document *d)
{
	struct node *root;
	int rc = instances_next(v->cx, in, &root);

	if (rc == 0)
		refuse_empty(v, d);
	if (rc == 1) {
		judge_root(v, d, root);
		rc = instances_next(v->cx, in, &root);
		d->judged = rc == 0;
		if (rc == 1)
			instances_refuse_more(in, root);
	}
	if (rc < 0)
		return -1;
	schema_output_document(&v->out, d);
	return 0;
}

/* All documents of a text, one after the other. */
static int
judge_each(
    struct validating *v, struct instances *in, struct judged_document *d)
{
	struct node *root;
	int rc;

	while ((rc = instances_next(v->cx, in, &root)) > 0) {
		d->number++;
		if (rc == 1)
			judge_root(v, d, root);
		schema_output_document(&v->out, d);
		if (rc == 2)
			return 0;
		d->findings = (struct findings){ 0 };
		d->judged = false;
		d->unit = NULL;
		arena_clear(&v->cx->scratch);
	}
	return rc;
}

static int
judge_file(struct validating *v, struct arena *a, struct str path)
{
	struct judged_document d = { .path = path };
	struct instances *in;
	int rc;

	if (read_text(v->cx, a, path, &d.text) < 0)
		return -1;
	in = instances_open(v->cx, a, path, d.text, &d.findings);
	if (!in)
		return -1;
	rc = v->each ? judge_each(v, in, &d) : judge_one(v, in, &d);
	instances_close(in);
	arena_clear(&v->cx->scratch);
	return rc;
}

static int
judge_files(struct validating *v, const struct call *call)
{
	struct arena a = { 0 };
	size_t i;
	int rc = 0;

	for (i = 2; rc == 0 && i < call->words; i++) {
		rc = judge_file(v, &a, call->word[i]);
		arena_clear(&a);
	}
	arena_release(&a);
	return rc;
}

/* --- what was asked for --- */

int
schema_read_maps(struct cx *cx, const struct call *call, struct schema_set *set)
{
	struct schema_place *place =
	    ARENA_ARRAY(&cx->run, call->n + 1, struct schema_place);
	size_t i;

	set->place = place;
	for (i = 0; i < call->n; i++) {
		struct schema_place *p = &place[set->places];

		if (!str_eq(str_from(call->given[i].opt->name), STR("map")))
			continue;
		if (!str_cut(call->given[i].value, '=', &p->prefix, &p->dir) ||
		    p->prefix.n == 0 || p->dir.n == 0) {
			fail(cx, ERR_USAGE, _("--map cannot be “%.*s”"),
			    STR_ARG(call->given[i].value));
			return advise(cx, _("write it as %s"),
			    "https://example.org/schema/=folder");
		}
		set->places++;
	}
	return 0;
}

struct str
schema_path_from_here(struct str path)
{
	char here[PATH_MAX];
	struct str dir;

	if (!str_starts(path, STR("/")) || !getcwd(here, sizeof(here)))
		return path;
	dir = str_from(here);
	if (!str_starts(path, dir) || path.n <= dir.n + 1 ||
	    path.p[dir.n] != '/')
		return path;
	return str_slice(path, dir.n + 1, path.n);
}

int
schema_run_validate(struct cx *cx, const struct call *call)
{
	struct schema_set *set = ARENA_NEW(&cx->run, struct schema_set);
	struct validating v = {
		.cx = cx,
		.each = call_has(call, "each-document"),
	};

	set->arena = &cx->run;
	set->formats_annotate = !call_has(call, "assert-format");
	if (schema_read_maps(cx, call, set) < 0)
		return -1;
	v.schema = schema_load(cx, set, schema_path_from_here(call->word[1]));
	if (!v.schema)
		return -1;
	v.out = schema_output_open(cx, call);
	if (judge_files(&v, call) < 0)
		return -1;
	return schema_output_close(&v.out);
}
