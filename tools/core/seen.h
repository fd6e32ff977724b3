#ifndef CORE_SEEN_H
#define CORE_SEEN_H

#include "core/keyword.h"

/*
 * Which children of a value some keyword has looked at: what
 * unevaluatedItems and unevaluatedProperties ask.  A schema with one of them
 * opens a set; schemas for the same value add to it; what a schema that did
 * not hold has added is forgotten.  Where nobody asks nothing is kept.
 *
 * Sets are bits on one stack; r->seen_at is where the open one begins.
 */

/* Say that the child at index was looked at; or all of them. */
void seen_put(struct run *r, size_t index);
void seen_add_all(struct run *r, const struct spot *spot);
bool seen_has(const struct run *r, size_t index);

static inline void
seen_add(struct run *r, size_t index)
{
	if (r->tracking)
		seen_put(r, index);
}

/* An empty set for the value's children; returns the one around it. */
struct seen_outer {
	bool tracking;
	size_t at;
};
struct seen_outer seen_open(struct run *r, const struct spot *spot);

/* Back to the one around it, which learns what was seen if it is wanted. */
void seen_close(
    struct run *r, const struct spot *spot, struct seen_outer outer, bool keep);

/* Keep a copy of the open set; go back to it, or go on without it. */
size_t seen_save(struct run *r, const struct spot *spot);
void seen_restore(struct run *r, size_t saved, bool forget);

#endif
