#include <limits.h>
#include <unistd.h>

#include "cmd/schema.h"
#include "cmd/schema_judge.h"

enum { JOBS_MOST = 256 };

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
	struct judging v = { .each = call_has(call, "each-document") };
	int jobs = 0;

	set->arena = &cx->run;
	set->formats_annotate = !call_has(call, "assert-format");
	if (call_number(cx, call, "jobs", 1, JOBS_MOST, &jobs) < 0 ||
	    schema_read_maps(cx, call, set) < 0)
		return -1;
	v.schema = schema_load(cx, set, schema_path_from_here(call->word[1]));
	if (!v.schema ||
	    inputs_find(cx, call->word + 2, call->words - 2, &v.inputs) < 0)
		return -1;
	v.out = schema_output_open(cx, call);
	v.threads = (unsigned)jobs;
	if (schema_judge(cx, &v) < 0) {
		schema_output_release(&v.out);
		return -1;
	}
	return schema_output_close(&v.out);
}
