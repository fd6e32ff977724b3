#include "core/finding.h"

#include <assert.h>
#include <stdlib.h>

void
findings_add(struct cx *cx, struct findings *to, const struct finding *f)
{
	struct arena *run = &cx->run;
	struct finding *new;

	if (to->n == to->cap)
		to->v = arena_grow(run, to->v, to->n, &to->cap, sizeof(*to->v));
	new = &to->v[to->n++];
	*new = *f;
	new->rule = arena_dup(run, f->rule);
	new->article = arena_dup(run, f->article);
	new->path = arena_dup(run, f->path);
	new->record = arena_dup(run, f->record);
	new->field = arena_dup(run, f->field);
	new->text = arena_dup(run, f->text);
	new->remedy = arena_dup(run, f->remedy);
	new->due = arena_dup(run, f->due);
	new->owner = arena_dup(run, f->owner);
}

void
findings_merge(struct cx *cx, struct findings *to, const struct findings *from)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		findings_add(cx, to, &from->v[i]);
}

static int
number_cmp(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* What makes two findings the same one. */
static int
finding_cmp(const struct finding *a, const struct finding *b)
{
	int c = str_cmp(a->path, b->path);

	if (c == 0)
		c = number_cmp(a->line, b->line);
	if (c == 0)
		c = number_cmp(a->column, b->column);
	if (c == 0)
		c = str_cmp(a->rule, b->rule);
	if (c == 0)
		c = str_cmp(a->field, b->field);
	return c ? c : str_cmp(a->text, b->text);
}

/*
 * For qsort, which is not stable: what is the same is still put into an order
 * of its own, so that it does not matter which thread found what first.
 */
static int
order_cmp(const void *x, const void *y)
{
	const struct finding *a = x, *b = y;
	int c = finding_cmp(a, b);

	if (c == 0)
		c = number_cmp(a->severity, b->severity);
	if (c == 0)
		c = str_cmp(a->record, b->record);
	if (c == 0)
		c = str_cmp(a->due, b->due);
	if (c == 0)
		c = str_cmp(a->article, b->article);
	return c ? c : str_cmp(a->remedy, b->remedy);
}

/* A text that is in no form at all is not also in the wrong one. */
static bool
says_it_again(const struct finding *f, const struct finding *before)
{
	return str_eq(f->rule, STR("schema-pattern")) &&
	    str_eq(before->rule, STR("schema-format")) &&
	    str_eq(f->path, before->path) && f->line == before->line &&
	    f->column == before->column && str_eq(f->field, before->field);
}

void
findings_sort(struct findings *f)
{
	size_t i, kept = 0;

	if (f->n == 0)
		return;
	qsort(f->v, f->n, sizeof(*f->v), order_cmp);
	for (i = 1; i < f->n; i++)
		if (finding_cmp(&f->v[kept], &f->v[i]) != 0 &&
		    !says_it_again(&f->v[i], &f->v[kept]))
			f->v[++kept] = f->v[i];
	f->n = kept + 1;
}

size_t
findings_count(const struct findings *f, enum severity severity)
{
	size_t i, count = 0;

	for (i = 0; i < f->n; i++)
		count += f->v[i].severity == severity;
	return count;
}

static const struct {
	enum severity severity;
	struct str word;
} words[] = {
	{ SEV_ERROR, { "error", 5 } },
	{ SEV_FINDING, { "finding", 7 } },
	{ SEV_DUE, { "due", 3 } },
	{ SEV_WARNING, { "warning", 7 } },
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

struct str
severity_word(enum severity s)
{
	size_t i;

	for (i = 0; i < WORDS; i++)
		if (words[i].severity == s)
			return words[i].word;
	assert(!"no such severity");
	return (struct str){ 0 };
}

bool
severity_parse(struct str word, enum severity *out)
{
	size_t i;

	for (i = 0; i < WORDS; i++)
		if (str_eq(words[i].word, word)) {
			*out = words[i].severity;
			return true;
		}
	return false;
}

void
findings_keep(struct findings *f, struct str rule)
{
	size_t i, n = 0;

	for (i = 0; i < f->n; i++)
		if (str_eq(f->v[i].rule, rule))
			f->v[n++] = f->v[i];
	f->n = n;
}

bool
finding_counts(const struct finding *f, struct str as_of)
{
	return f->severity != SEV_DUE || str_cmp(f->due, as_of) < 0;
}
