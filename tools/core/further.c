#include "core/further.h"

#include "core/reader.h"
#include "core/refer.h"

/* What they refuse is one value; the fields are those that were meant. */
static bool
leaves_fields(struct str rule)
{
	const struct str rules[] = { STR("yaml-ambiguous"), STR("yaml-anchor"),
		STR("yaml-alias"), STR("yaml-code-point"),
		STR("yaml-directive"), STR("yaml-duplicate-key"),
		STR("yaml-flow-root"), STR("yaml-tag") };
	size_t i;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (str_eq(rule, rules[i]))
			return true;
	return false;
}

static bool
asks_for_fields(struct str rule)
{
	return str_eq(rule, STR("schema-required")) ||
	    str_eq(rule, STR("schema-dependent-required")) ||
	    str_eq(rule, STR("schema-min-properties"));
}

static bool
is_within(struct str pointer, struct str other)
{
	return str_starts(pointer, other) &&
	    (pointer.n == other.n || pointer.p[other.n] == '/');
}

static bool
follows_from(const struct finding *f, const struct finding *refused)
{
	if (asks_for_fields(f->rule) && !leaves_fields(refused->rule))
		return true;
	if (f->line == refused->line)
		return !asks_for_fields(f->rule);
	if (refused->field.n == 0)
		return false;
	return is_within(f->field, refused->field) ||
	    (is_within(refused->field, f->field) &&
		!str_eq(f->rule, STR("schema-unknown-key")));
}

static bool
says_more(const struct findings *found, size_t from, size_t refused,
    const struct finding *f)
{
	for (; from < refused; from++)
		if (str_starts(found->v[from].rule, STR("yaml-")) &&
		    follows_from(f, &found->v[from]))
			return false;
	return true;
}

int
further_check(struct cx *cx, const struct catalogue *catalogue,
    struct source *source, const struct catalogue_item *item, struct str bytes,
    struct findings *found, size_t from)
{
	const struct schema_subject subject = { item->entry->path, item->id };
	size_t refused = found->n, i, kept;
	struct node *root;

	if (reader_record(cx, &cx->scratch, subject.path, bytes,
		&item->type->limits, NULL, &root) < 0)
		return -1;
	if (!root)
		return 0;
	if (schema_validate(cx, item->type->schema, root, &subject, found))
		refer_check(cx, catalogue, source, item, root, found);
	for (i = kept = refused; i < found->n; i++)
		if (says_more(found, from, refused, &found->v[i]))
			found->v[kept++] = found->v[i];
	found->n = kept;
	return 0;
}
