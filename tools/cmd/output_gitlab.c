/*
 * GitLab's code quality report: a list in which every issue has a place, so
 * that one of the register as a whole gets the folder of the records.
 */
#include "cmd/json.h"
#include "cmd/output.h"

static const char *
severity_of(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return "critical";
	case SEV_FINDING:
		return "major";
	case SEV_DUE:
		return "minor";
	case SEV_WARNING:
		return "info";
	}
	return "";
}

static void
put_location(struct json *j, const struct output *o, const struct finding *f)
{
	json_key(j, "location");
	json_open(j, '{');
	json_put(j, "path", f->path.n > 0 ? f->path : o->home);
	json_key(j, "lines");
	json_open(j, '{');
	json_put_number(j, "begin", f->line > 0 ? f->line : 1);
	json_close(j, '}');
	json_close(j, '}');
}

void
output_gitlab(struct output *o)
{
	struct json j = { .to = o->to };
	size_t i;

	json_open(&j, '[');
	for (i = 0; i < o->n; i++) {
		const struct finding *f = o->v[i];

		json_open(&j, '{');
		json_put(&j, "description", output_message(o, f));
		json_put(&j, "check_name", f->rule);
		json_put(&j, "fingerprint", output_fingerprint(o, f));
		json_put(&j, "severity", str_from(severity_of(f->severity)));
		put_location(&j, o, f);
		json_close(&j, '}');
	}
	json_close(&j, ']');
}
