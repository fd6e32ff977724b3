#include "cmd/schema_output.h"

#include <stdlib.h>

#include "cmd/cmd.h"
#include "cmd/excerpt.h"
#include "cmd/schema_units.h"

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
	json_put_number(
	    j, "document", d->number > 0 ? (long long)d->number : 1);
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
print_document(struct schema_output *out, const struct judged_document *d)
{
	struct excerpt x = {
		.cx = out->cx,
		.path = d->path,
		.text = d->text,
	};
	size_t i;

	for (i = 0; i < d->findings.n; i++)
		print_finding(&x, &out->to, &d->findings.v[i]);
	if (d->findings.n > 0 || out->quiet)
		return;
	term_text(&out->to, LOOK_PLAIN, d->path);
	if (d->number > 0)
		term_printf(&out->to, _(", document %zu"), d->number);
	term_printf(&out->to, "%s", _(": valid\n"));
}

/*
 * In a job of GitHub Actions a text for people has annotations behind it, and
 * stands between words that nobody can know before all is found.
 */
static void
hold_text(struct schema_output *out)
{
	FILE *held;

	if (out->as_json || out->format || !str_none(out->standard) ||
	    !getenv("GITHUB_ACTIONS"))
		return;
	out->held = ARENA_NEW(&out->cx->run, struct held_text);
	held = open_memstream(&out->held->p, &out->held->n);
	if (held)
		out->to.to = held;
	else
		out->held = NULL;
}

struct schema_output
schema_output_open(struct cx *cx, const struct call *call)
{
	struct schema_output out = {
		.cx = cx,
		.to = term_open(
		    stdout, call_text(call, "color"), (struct str){ 0 }),
		.json = { .to = stdout },
		.as_json = call_is(call, "format", "json"),
		.quiet = call_has(call, "quiet"),
		.standard = call_text(call, "output"),
		.format = output_format_get(call_text(call, "format")),
	};

	hold_text(&out);
	if (!out.as_json)
		return out;
	json_open(&out.json, '{');
	json_put_number(&out.json, "version", 1);
	json_key(&out.json, "documents");
	json_open(&out.json, '[');
	return out;
}

bool
schema_output_wants_units(const struct schema_output *out)
{
	return !str_none(out->standard) && !str_eq(out->standard, STR("flag"));
}

/* What the standard has no form for is told on the side. */
static void
print_standard(struct schema_output *out, const struct judged_document *d)
{
	const struct term to = out->to;
	struct json j = { .to = stdout };

	if (!d->judged || is_undecided(&d->findings)) {
		out->to = (struct term){ stderr, false };
		print_document(out, d);
		out->to = to;
		return;
	}
	if (d->unit) {
		schema_units_print(out->cx, &j, out->standard, d->unit);
		return;
	}
	json_open_flat(&j, '{');
	json_put_bool(&j, "valid", d->findings.n == 0);
	json_close(&j, '}');
}

/* For a format: each file is asked about, once. */
static void
keep(struct schema_output *out, const struct judged_document *d)
{
	findings_merge(out->cx, &out->all, &d->findings);
	if (out->paths > 0 && str_eq(out->path[out->paths - 1], d->path))
		return;
	if (out->paths == out->cap)
		out->path = arena_grow(&out->cx->run, out->path, out->paths,
		    &out->cap, sizeof(*out->path));
	out->path[out->paths++] = d->path;
}

static struct output
output_of(struct schema_output *out)
{
	static const struct rulebook no_rules;
	struct output o = {
		.cx = out->cx,
		.to = stdout,
		.v = ARENA_ARRAY(
		    &out->cx->run, out->all.n + 1, const struct finding *),
		.n = out->all.n,
		.bar = SEV_ERROR,
		.book = &no_rules,
		.source = out->source,
		.asked = out->path,
		.n_asked = out->paths,
		.by_file = true,
	};
	size_t i;

	for (i = 0; i < out->all.n; i++)
		o.v[i] = &out->all.v[i];
	return o;
}

static void
print_format(struct schema_output *out)
{
	struct output o = output_of(out);

	out->format->print(&o);
}

void
schema_output_release(struct schema_output *out)
{
	struct output o;

	if (!out->held)
		return;
	fclose(out->to.to);
	out->to.to = stdout;
	if (out->held->n > 0) {
		o = output_of(out);
		output_github_hush(&o);
		fwrite(out->held->p, 1, out->held->n, stdout);
		output_github_heed(&o);
		output_github(&o);
	}
	free(out->held->p);
	out->held = NULL;
}

void
schema_output_document(struct schema_output *out, struct judged_document *d)
{
	findings_sort(&d->findings);
	if (is_undecided(&d->findings))
		out->undecided++;
	else if (d->findings.n > 0)
		out->invalid++;
	if (!str_none(out->standard))
		print_standard(out, d);
	else if (out->format)
		keep(out, d);
	else if (out->as_json)
		json_document(&out->json, d);
	else
		print_document(out, d);
	if (out->held)
		findings_merge(out->cx, &out->all, &d->findings);
}

int
schema_output_close(struct schema_output *out)
{
	schema_output_release(out);
	if (out->format)
		print_format(out);
	if (out->as_json) {
		json_close(&out->json, ']');
		json_put_bool(
		    &out->json, "valid", out->invalid + out->undecided == 0);
		json_close(&out->json, '}');
	}
	if (out->undecided > 0)
		return EXIT_TROUBLE;
	return out->invalid > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}
