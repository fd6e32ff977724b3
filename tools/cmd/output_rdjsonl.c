/*
 * The diagnostics of reviewdog, one a line (its rdf.Diagnostic as JSON).  Its
 * columns count bytes.
 */
#include "cmd/excerpt.h"
#include "cmd/json.h"
#include "cmd/output.h"

static const char *
severity_of(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return "ERROR";
	case SEV_FINDING:
	case SEV_DUE:
		return "WARNING";
	case SEV_WARNING:
		return "INFO";
	}
	return "";
}

static void
put_location(struct json *j, struct excerpt *x, const struct finding *f)
{
	struct str line;
	size_t offset;

	json_key(j, "location");
	json_open(j, '{');
	json_put(j, "path", f->path.n > 0 ? f->path : STR(""));
	if (f->path.n > 0 && f->line > 0) {
		json_key(j, "range");
		json_open(j, '{');
		json_key(j, "start");
		json_open(j, '{');
		json_put_number(j, "line", f->line);
		if (excerpt_find(x, f, &line, &offset))
			json_put_number(j, "column", (long long)offset + 1);
		json_close(j, '}');
		json_close(j, '}');
	}
	json_close(j, '}');
}

void
output_rdjsonl(struct output *o)
{
	struct excerpt x = { .cx = o->cx, .source = o->source };
	size_t i;

	for (i = 0; i < o->n; i++) {
		const struct finding *f = o->v[i];
		struct json j = { .to = o->to };

		json_open_flat(&j, '{');
		json_put(&j, "message", output_message(o, f));
		put_location(&j, &x, f);
		json_put(&j, "severity", str_from(severity_of(f->severity)));
		json_key(&j, "source");
		json_open(&j, '{');
		json_put(&j, "name", STR("taizhang"));
		json_close(&j, '}');
		json_key(&j, "code");
		json_open(&j, '{');
		json_put(&j, "value", f->rule);
		json_close(&j, '}');
		json_close(&j, '}');
	}
	excerpt_close(&x);
}
