#include "core/history.h"

#include <string.h>

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

int
history_find(struct cx *cx, const struct history_ask *ask, struct past *out)
{
	struct past all;
	int rc;

	*out = (struct past){ 0 };
	repo_hurry(cx, ask->repo);
	rc = past_walk(cx, ask->repo, ask->tip, &all);
	if (rc == 0) {
		past_reverse(&all);
		rc = sift(cx, ask, &all, out);
	}
	return repo_hurried(cx, ask->repo) < 0 ? -1 : rc;
}
