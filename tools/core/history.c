#include "core/history.h"

#include <string.h>

#include "core/history_index.h"

/* What stands at the path, in one commit after the other. */
struct standing {
	bool there;
	struct repo_file file;
};

static int
look(struct cx *cx, struct repo_trail *trail, const struct repo_step *step,
    struct standing *out)
{
	int rc;

	*out = (struct standing){ 0 };
	rc = repo_trail_find(cx, trail, step->tree, &out->file);
	out->there = rc == 0;
	return rc < 0 ? -1 : 0;
}

static bool
is_same(const struct standing *a, const struct standing *b)
{
	return a->there == b->there &&
	    (!a->there ||
		(a->file.mode == b->file.mode &&
		    memcmp(a->file.oid, b->file.oid, REPO_OID) == 0));
}

/*
 * Of all commits those that changed it, the newest first: in that order trees
 * are stored, each as what it differs in from the one that came after it.
 */
static int
sift(struct cx *cx, const struct history_ask *ask, struct past *all,
    struct past *out)
{
	struct repo_trail *trail =
	    repo_trail_open(cx, ask->repo, ask->path, ask->folder);
	const struct standing none = { 0 };
	struct standing is, before;
	size_t i;

	out->v = all->v;
	if (look(cx, trail, &all->v[0], &is) < 0)
		return -1;
	for (i = 0; i < all->n; i++) {
		before = none;
		if (i + 1 < all->n &&
		    look(cx, trail, &all->v[i + 1], &before) < 0)
			return -1;
		if (!is_same(&before, &is))
			out->v[out->n++] = all->v[i];
		is = before;
	}
	return 0;
}

static int
walk(struct cx *cx, const struct history_ask *ask, struct past *out)
{
	struct past all;
	int rc;

	repo_hurry(cx, ask->repo);
	rc = past_walk(cx, ask->repo, ask->tip, &all);
	if (rc == 0) {
		past_reverse(&all);
		rc = sift(cx, ask, &all, out);
	}
	return repo_hurried(cx, ask->repo) < 0 ? -1 : rc;
}

/*
 * Is this all of it?  The file begins with the oldest, each takes it as the one
 * before left it, and it stands as the newest left it.  An index that lacks a
 * change, or has one too many, is found out by this, unless it hides some that
 * undo each other.
 */
static int
is_whole(struct cx *cx, const struct history_ask *ask, const struct past *p,
    bool *whole)
{
	struct repo_trail *trail =
	    repo_trail_open(cx, ask->repo, ask->path, ask->folder);
	struct standing now, is, before = { 0 };
	struct repo_step step;
	size_t i;

	if (repo_step(cx, ask->repo, ask->tip, &step) < 0 ||
	    look(cx, trail, &step, &now) < 0)
		return -1;
	*whole = true;
	for (i = 0; *whole && i < p->n; i++) {
		if (look(cx, trail, &p->v[i], &is) < 0)
			return -1;
		before = (struct standing){ 0 };
		if (p->v[i].parents > 0 &&
		    (repo_step(cx, ask->repo, p->v[i].parent, &step) < 0 ||
			look(cx, trail, &step, &before) < 0))
			return -1;
		*whole = is_same(&now, &is) && !is_same(&is, &before);
		now = before;
	}
	*whole = *whole && !now.there;
	return 0;
}

/* 1: the index has no answer, or a wrong one. */
static int
ask_index(struct cx *cx, const struct history_ask *ask, struct past *out)
{
	bool whole = false;
	int rc = history_index_find(
	    cx, ask->repo, ask->tip, ask->records_dir, ask->path, out);

	if (rc == 0)
		rc = is_whole(cx, ask, out, &whole);
	if (rc < 0)
		cx_forgive(cx);
	if (rc == 0 && whole)
		return 0;
	if (rc <= 0)
		history_index_drop(cx, ask->repo);
	return 1;
}

int
history_find(struct cx *cx, const struct history_ask *ask, struct past *out)
{
	*out = (struct past){ 0 };
	if (ask->cache && !ask->folder && ask_index(cx, ask, out) == 0)
		return 0;
	*out = (struct past){ 0 };
	return walk(cx, ask, out);
}
