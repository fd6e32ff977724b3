#include <limits.h>
#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cmd/excerpt.h"
#include "cmd/json.h"
#include "cmd/output.h"
#include "cmd/schema.h"
#include "core/instance.h"
#include "core/schema.h"

#define STANDARD_INPUT STR("-")

/* What was found in the documents so far. */
struct validating {
	struct cx *cx;
	const struct schema *schema;
	struct term out;
	bool each, quiet, as_json;
	struct json json;
	const struct output_format *format; /* or NULL */
	struct findings all;		    /* for it */
	size_t invalid, undecided;
};

/* One document, or what is left of a text that is broken. */
struct judged_document {
	struct str path, text;
	size_t number;
	struct findings findings;
};

/* --- output --- */

static bool
is_undecided(const struct findings *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (str_eq(f->v[i].rule, STR("schema-limit")))
			return true;
	return false;
}

static void
json_document(struct json *j, const struct judged_document *d)
{
	size_t i;

	json_open(j, '{');
	json_put(j, "path", d->path);
	json_put_number(j, "document", (long long)d->number);
	json_key(j, "valid");
	json_literal(j,
	    is_undecided(&d->findings) ? STR("null") :
		d->findings.n == 0     ? STR("true") :
					 STR("false"));
	json_key(j, "findings");
	json_open(j, '[');
	for (i = 0; i < d->findings.n; i++) {
		const struct finding *f = &d->findings.v[i];

		json_open(j, '{');
		json_put_number(j, "line", f->line);
		json_put_number(j, "column", f->column);
		json_put(j, "rule", f->rule);
		json_put(j, "field", f->field);
		json_put(j, "text", f->text);
		json_put(j, "remedy", f->remedy);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

static void
print_finding(struct excerpt *x, const struct term *t, const struct finding *f)
{
	term_text(t, LOOK_BOLD, f->path);
	term_printf(t, ":%u:%u: ", f->line, f->column);
	term_text(t, LOOK_RED, severity_word(f->severity));
	term_printf(t, ": ");
	term_text(t, LOOK_PLAIN, f->text);
	term_printf(t, " ");
	term_text(t, LOOK_DIM,
	    arena_printf(&x->cx->scratch, "[%.*s]", STR_ARG(f->rule)));
	term_printf(t, "\n");
	excerpt_print(x, t, f);
	if (f->remedy.n == 0)
		return;
	term_printf(t, "  ");
	term_text(t, LOOK_DIM, str_from(_("remedy: ")));
	term_text(t, LOOK_PLAIN, f->remedy);
	term_printf(t, "\n");
}

static void
print_document(struct validating *v, const struct judged_document *d)
{
	struct excerpt x = {
		.cx = v->cx,
		.path = d->path,
		.text = d->text,
	};
	size_t i;

	for (i = 0; i < d->findings.n; i++)
		print_finding(&x, &v->out, &d->findings.v[i]);
	if (d->findings.n > 0 || v->quiet)
		return;
	term_text(&v->out, LOOK_PLAIN, d->path);
	if (v->each)
		term_printf(&v->out, _(", document %zu"), d->number);
	term_printf(&v->out, "%s", _(": valid\n"));
}

static void
conclude(struct validating *v, struct judged_document *d)
{
	findings_sort(&d->findings);
	if (is_undecided(&d->findings))
		v->undecided++;
	else if (d->findings.n > 0)
		v->invalid++;
	if (v->format)
		findings_merge(v->cx, &v->all, &d->findings);
	else if (v->as_json)
		json_document(&v->json, d);
	else
		print_document(v, d);
}

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

	d->number++;
	schema_validate(v->cx, v->schema, root, &subject, &d->findings);
}

/* The only document of a text. */
static int
judge_one(struct validating *v, struct instances *in, struct judged_document *d)
{
	struct node *root;
	int rc = instances_next(v->cx, in, &root);

	d->number = rc == 1 ? 0 : 1;
	if (rc == 0)
		refuse_empty(v, d);
	if (rc == 1) {
		judge_root(v, d, root);
		rc = instances_next(v->cx, in, &root);
		if (rc == 1)
			instances_refuse_more(in, root);
	}
	if (rc < 0)
		return -1;
	conclude(v, d);
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
		if (rc == 1)
			judge_root(v, d, root);
		else
			d->number++;
		conclude(v, d);
		if (rc == 2)
			return 0;
		d->findings = (struct findings){ 0 };
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

static int
read_maps(struct cx *cx, const struct call *call, struct schema_set *set)
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

/* As seen from here, so that what lies beside it may be read. */
static struct str
relative(struct str path)
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

static int
status(const struct validating *v)
{
	if (v->undecided > 0)
		return EXIT_TROUBLE;
	return v->invalid > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

/* All that was found, for another program; each file is a test case. */
static void
print_output(struct validating *v, const struct call *call)
{
	static const struct rulebook no_rules;
	struct output o = {
		.cx = v->cx,
		.to = stdout,
		.v = ARENA_ARRAY(
		    &v->cx->run, v->all.n + 1, const struct finding *),
		.n = v->all.n,
		.bar = SEV_ERROR,
		.book = &no_rules,
		.asked = call->word + 2,
		.n_asked = call->words - 2,
		.by_file = true,
	};
	size_t i;

	for (i = 0; i < v->all.n; i++)
		o.v[i] = &v->all.v[i];
	v->format->print(&o);
}

int
schema_run_validate(struct cx *cx, const struct call *call)
{
	struct schema_set *set = ARENA_NEW(&cx->run, struct schema_set);
	struct validating v = {
		.cx = cx,
		.out = term_open(
		    stdout, call_text(call, "color"), (struct str){ 0 }),
		.each = call_has(call, "each-document"),
		.quiet = call_has(call, "quiet"),
		.as_json = call_is(call, "format", "json"),
		.format = output_format_get(call_text(call, "format")),
		.json = { .to = stdout },
	};

	set->arena = &cx->run;
	set->formats_annotate = !call_has(call, "assert-format");
	if (read_maps(cx, call, set) < 0)
		return -1;
	v.schema = schema_load(cx, set, relative(call->word[1]));
	if (!v.schema)
		return -1;
	if (v.as_json) {
		json_open(&v.json, '{');
		json_put_number(&v.json, "version", 1);
		json_key(&v.json, "documents");
		json_open(&v.json, '[');
	}
	if (judge_files(&v, call) < 0)
		return -1;
	if (v.format)
		print_output(&v, call);
	if (v.as_json) {
		json_close(&v.json, ']');
		json_put_bool(&v.json, "valid", v.invalid + v.undecided == 0);
		json_close(&v.json, '}');
	}
	return status(&v);
}
