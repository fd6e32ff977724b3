#include "core/seen.h"

#include <string.h>

enum { BITS = 64 };

static size_t
words_of(const struct spot *spot)
{
	return (spot->value->count + BITS - 1) / BITS;
}

/* Where the new words on top of the stack begin; they are not set. */
static size_t
push(struct run *r, size_t words)
{
	struct effort *e = r->effort;
	size_t at = e->n;

	while (e->n + words > e->cap)
		e->seen = arena_grow(
		    &r->cx->scratch, e->seen, e->n, &e->cap, sizeof(*e->seen));
	e->n += words;
	return at;
}

void
seen_put(struct run *r, size_t index)
{
	r->effort->seen[r->seen_at + index / BITS] |= (uint64_t)1
	    << index % BITS;
}

bool
seen_has(const struct run *r, size_t index)
{
	return r->effort->seen[r->seen_at + index / BITS] >> index % BITS & 1;
}

void
seen_add_all(struct run *r, const struct spot *spot)
{
	const size_t words = words_of(spot);

	if (r->tracking && words > 0)
		memset(r->effort->seen + r->seen_at, 0xff,
		    words * sizeof(*r->effort->seen));
}

struct seen_outer
seen_open(struct run *r, const struct spot *spot)
{
	const struct seen_outer outer = { r->tracking, r->seen_at };
	const size_t words = words_of(spot);

	r->seen_at = push(r, words);
	r->tracking = true;
	if (words > 0)
		memset(r->effort->seen + r->seen_at, 0,
		    words * sizeof(*r->effort->seen));
	return outer;
}

void
seen_close(
    struct run *r, const struct spot *spot, struct seen_outer outer, bool keep)
{
	uint64_t *seen = r->effort->seen;
	const size_t words = words_of(spot);
	size_t i;

	for (i = 0; keep && outer.tracking && i < words; i++)
		seen[outer.at + i] |= seen[r->seen_at + i];
	r->effort->n = r->seen_at;
	r->seen_at = outer.at;
	r->tracking = outer.tracking;
}

size_t
seen_save(struct run *r, const struct spot *spot)
{
	const size_t words = words_of(spot);
	size_t saved;

	saved = push(r, words);
	if (words > 0)
		memcpy(r->effort->seen + saved, r->effort->seen + r->seen_at,
		    words * sizeof(*r->effort->seen));
	return saved;
}

void
seen_restore(struct run *r, size_t saved, bool forget)
{
	struct effort *e = r->effort;

	if (forget && e->n > saved)
		memcpy(e->seen + r->seen_at, e->seen + saved,
		    (e->n - saved) * sizeof(*e->seen));
	e->n = saved;
}
