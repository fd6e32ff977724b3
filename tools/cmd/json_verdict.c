#include "cmd/json_verdict.h"

static void
json_finding(struct json *j, const struct verdict *v, const struct finding *f)
{
	json_open(j, '{');
	json_put(j, "path", f->path);
	json_put_number(j, "line", f->line);
	json_put_number(j, "column", f->column);
	json_put(j, "severity", severity_word(f->severity));
	json_put(j, "rule", f->rule);
	json_put(j, "article", f->article);
	json_put(j, "record", f->record);
	json_put(j, "field", f->field);
	json_put(j, "text", f->text);
	json_put(j, "remedy", f->remedy);
	json_put(j, "due", f->due);
	json_put_bool(j, "overdue",
	    f->severity == SEV_DUE && finding_counts(f, v->as_of));
	json_close(j, '}');
}

void
json_head(struct cx *cx, struct json *j, const struct judged *judged)
{
	const struct verdict *v = &judged->verdict;
	const struct tally n = tally_findings(v);
	enum severity s;

	json_put_number(j, "version", 1);
	json_put(j, "door", door_word(judged->ask.door));
	json_put(j, "commit",
	    v->has_commit ? full_id(cx, &v->commit) : (struct str){ 0 });
	json_put(j, "as_of", v->as_of);
	json_put_number(j, "records", (long long)v->records);
	json_key(j, "counts");
	json_open_flat(j, '{');
	for (s = SEV_ERROR; s <= SEV_WARNING; s++)
		json_put_number(j, severity_word(s).p, (long long)n.of[s]);
	json_put_number(j, "upcoming", (long long)n.upcoming);
	json_close(j, '}');
}

void
json_findings(
    struct json *j, const struct judged *judged, const struct wanted *w)
{
	const struct verdict *v = &judged->verdict;
	size_t i;

	json_key(j, "findings");
	json_open(j, '[');
	for (i = 0; i < v->findings.n; i++)
		if (is_wanted(w, v, &v->findings.v[i]))
			json_finding(j, v, &v->findings.v[i]);
	json_close(j, ']');
}
