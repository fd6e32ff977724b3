#include "cmd/json_finding.h"

#include "core/verdict.h"

void
json_put_finding(struct json *j, const struct finding *f, struct str as_of)
{
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
	json_put(j, "owner", f->owner);
	json_put_bool(
	    j, "overdue", f->severity == SEV_DUE && finding_counts(f, as_of));
}
