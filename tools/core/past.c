#include "core/past.h"

#include <string.h>

void
past_reverse(struct past *p)
{
	struct repo_step t;
	size_t i;

	for (i = 0; i < p->n / 2; i++) {
		t = p->v[i];
		p->v[i] = p->v[p->n - 1 - i];
		p->v[p->n - 1 - i] = t;
	}
}

int
past_walk_to(struct cx *cx, struct repo *repo,
    const unsigned char tip[REPO_OID], const unsigned char end[REPO_OID],
    struct past *p)
{
	unsigned char id[REPO_OID];
	struct repo_step *step;

	*p = (struct past){ 0 };
	memcpy(id, tip, REPO_OID);
	do {
		if (p->n == p->cap)
			p->v = arena_grow(
			    &cx->run, p->v, p->n, &p->cap, sizeof(*p->v));
		step = &p->v[p->n];
		if (repo_step(cx, repo, id, step) < 0)
			return -1;
		p->n++;
		memcpy(id, step->parent, REPO_OID);
	} while (step->parents > 0 && memcmp(step->id, end, REPO_OID) != 0);
	past_reverse(p);
	return 0;
}

int
past_walk(struct cx *cx, struct repo *repo, const unsigned char tip[REPO_OID],
    struct past *p)
{
	const unsigned char none[REPO_OID] = { 0 };

	return past_walk_to(cx, repo, tip, none, p);
}

const struct repo_step *
past_on(const struct past *p, int day)
{
	size_t i;

	for (i = 0; i < p->n && p->v[i].day <= day; i++)
		;
	return i > 0 ? &p->v[i - 1] : NULL;
}

size_t
past_misdated(const struct past *p, const struct repo_step *at, int day,
    const struct repo_step **first)
{
	const struct repo_step *s = at + 1, *end = p->v + p->n;
	size_t n = 0;

	*first = s < end ? s : NULL;
	for (; s < end; s++)
		n += s->day <= day;
	return n;
}
