#include "core/range.h"

#include <string.h>

#include "base/map.h"

/* A commit on the way down, and which of its parents is next. */
struct level {
	struct repo_step step;
	unsigned next;
};

struct walk {
	struct repo *repo;
	struct map seen;
	struct level *v; /* from the tip to the commit in hand */
	size_t n, cap;
	struct range *out; /* NULL: only what was seen counts */
};

static int
enter(struct cx *cx, struct walk *w, const unsigned char id[REPO_OID])
{
	struct str key = { (const char *)id, REPO_OID };
	struct level *l;

	if (map_get(&w->seen, key))
		return 0;
	if (w->n == w->cap)
		w->v = arena_grow(&cx->run, w->v, w->n, &w->cap, sizeof(*w->v));
	l = &w->v[w->n++];
	*l = (struct level){ 0 };
	map_add(&w->seen, arena_dup(&cx->run, key), w);
	return repo_step(cx, w->repo, id, &l->step);
}

static void
leave(struct cx *cx, struct walk *w)
{
	struct range *to = w->out;

	w->n--;
	if (!to)
		return;
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n++] = w->v[w->n].step;
}

static int
walk(struct cx *cx, struct walk *w, const unsigned char tip[REPO_OID])
{
	unsigned char parent[REPO_OID];
	struct level *l;

	if (enter(cx, w, tip) < 0)
		return -1;
	while (w->n > 0) {
		l = &w->v[w->n - 1];
		if (l->next == l->step.parents) {
			leave(cx, w);
			continue;
		}
		memcpy(parent, l->step.parent, REPO_OID);
		if (l->next > 0 &&
		    repo_parent(cx, w->repo, l->step.id, l->next, parent) < 0)
			return -1;
		l->next++;
		if (enter(cx, w, parent) < 0)
			return -1;
	}
	return 0;
}

int
range_walk(struct cx *cx, struct repo *repo, const unsigned char *from,
    const unsigned char to[REPO_OID], struct range *out)
{
	struct walk w = { .repo = repo, .seen.arena = &cx->run };

	*out = (struct range){ 0 };
	if (from && walk(cx, &w, from) < 0)
		return -1;
	w.out = out;
	return walk(cx, &w, to);
}

int
range_descends(struct cx *cx, struct repo *repo,
    const unsigned char old[REPO_OID], const unsigned char new[REPO_OID])
{
	struct walk w = { .repo = repo, .seen.arena = &cx->run };
	struct str key = { (const char *)old, REPO_OID };

	if (walk(cx, &w, new) < 0)
		return -1;
	return map_get(&w.seen, key) != NULL;
}
