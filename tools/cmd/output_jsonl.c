/* JSON lines: the findings of the JSON, one a line, for jq and the like. */
#include "cmd/json_finding.h"
#include "cmd/output.h"

void
output_jsonl(struct output *o)
{
	size_t i;

	for (i = 0; i < o->n; i++) {
		struct json j = { .to = o->to };

		json_open_flat(&j, '{');
		json_put_finding(&j, o->v[i], o->as_of);
		json_close(&j, '}');
	}
}
