#include "cmd/json_verdict.h"

#include "cmd/json_finding.h"

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
	for (i = 0; i < v->findings.n; i++) {
		if (!is_wanted(w, v, &v->findings.v[i]))
			continue;
		json_open(j, '{');
		json_put_finding(j, &v->findings.v[i], v->as_of);
		json_close(j, '}');
	}
	json_close(j, ']');
}
