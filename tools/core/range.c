#include "core/range.h"

#include <string.h>

#include "base/map.h"

static struct str
key_of(const unsigned char id[REPO_OID])
{
	return (struct str){ (const char *)id, REPO_OID };
}

static bool
is_same(const unsigned char a[REPO_OID], const unsigned char b[REPO_OID])
{
	return memcmp(a, b, REPO_OID) == 0;
}

static void
add(struct cx *cx, struct range *to, const struct repo_step *step)
{
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n++] = *step;
}

/* --- one line of commits and another: the way it nearly always is --- */

struct line {
	struct range done; /* from the tip on */
	struct map seen;   /* these, and the next one */
	unsigned char next[REPO_OID];
	bool ended, merged; /* nothing is below; or more than one way is */
};

static void
begin(struct cx *cx, struct line *l, const unsigned char *tip)
{
	*l = (struct line){ .seen.arena = &cx->run, .ended = !tip };
	if (!tip)
		return;
	memcpy(l->next, tip, REPO_OID);
	map_add(&l->seen, arena_dup(&cx->run, key_of(tip)), l);
}

/* One step back; 1 if it leads to where the other line was. */
static int
go_back(struct cx *cx, struct repo *repo, struct line *l, struct line *other)
{
	struct repo_step step;

	if (l->ended || l->merged)
		return 0;
	if (repo_step(cx, repo, l->next, &step) < 0)
		return -1;
	l->merged = step.parents > 1;
	l->ended = step.parents == 0;
	if (l->merged)
		return 0;
	add(cx, &l->done, &step);
	if (l->ended)
		return 0;
	memcpy(l->next, step.parent, REPO_OID);
	map_add(&l->seen, arena_dup(&cx->run, key_of(l->next)), l);
	return map_get(&other->seen, key_of(l->next)) != NULL;
}

/* What lies above the meeting point (NULL: all of it), oldest first. */
static void
turn(struct cx *cx, const struct line *l, const unsigned char *meeting,
    struct range *out)
{
	size_t n = 0;

	while (n < l->done.n && !(meeting && is_same(l->done.v[n].id, meeting)))
		n++;
	while (n > 0)
		add(cx, out, &l->done.v[--n]);
}

/* Both back in turn until they meet; 1 if a merge hides where that is. */
static int
walk_lines(struct cx *cx, struct repo *repo, const unsigned char *from,
    const unsigned char *to, struct range *out)
{
	const unsigned char *meeting = NULL;
	struct line a, b;
	int rc;

	begin(cx, &a, from);
	begin(cx, &b, to);
	if (from && is_same(from, to))
		meeting = to;
	while (!meeting && !b.merged && !(b.ended && (a.ended || a.merged))) {
		rc = go_back(cx, repo, &b, &a);
		if (rc > 0)
			meeting = b.next;
		else if (rc == 0 && (rc = go_back(cx, repo, &a, &b)) > 0)
			meeting = a.next;
		if (rc < 0)
			return -1;
	}
	if (!meeting && (a.merged || b.merged))
		return 1;
	out->descends = !from || (meeting && is_same(meeting, from));
	turn(cx, &b, meeting, out);
	return 0;
}

/* --- whatever else: all that the one has, then what the other adds --- */

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
	const unsigned char *from;
};

static int
enter(struct cx *cx, struct walk *w, const unsigned char id[REPO_OID])
{
	struct level *l;

	if (w->out && w->from && is_same(id, w->from))
		w->out->descends = true;
	if (map_get(&w->seen, key_of(id)))
		return 0;
	if (w->n == w->cap)
		w->v = arena_grow(&cx->run, w->v, w->n, &w->cap, sizeof(*w->v));
	l = &w->v[w->n++];
	*l = (struct level){ 0 };
	map_add(&w->seen, arena_dup(&cx->run, key_of(id)), w);
	return repo_step(cx, w->repo, id, &l->step);
}

static void
leave(struct cx *cx, struct walk *w)
{
	w->n--;
	if (w->out)
		add(cx, w->out, &w->v[w->n].step);
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
	struct walk w = { .repo = repo, .seen.arena = &cx->run, .from = from };
	int rc;

	*out = (struct range){ 0 };
	rc = walk_lines(cx, repo, from, to, out);
	if (rc <= 0)
		return rc;
	if (from && walk(cx, &w, from) < 0)
		return -1;
	w.out = out;
	out->descends = !from;
	return walk(cx, &w, to);
}
