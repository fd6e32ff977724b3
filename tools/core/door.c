#include "core/door.h"

#include <assert.h>

static int
open_commit(
    struct cx *cx, struct repo *repo, struct str rev, struct door_trees *t)
{
	if (repo_commit(cx, repo, rev, &t->commit) < 0)
		return -1;
	t->has_commit = true;
	t->to = source_tree(cx, repo, t->commit.id);
	t->from = t->commit.parents == 0 ?
	    source_empty(cx) :
	    source_tree(cx, repo, t->commit.parent);
	return t->to && t->from ? 0 : -1;
}

int
door_open(struct cx *cx, struct repo *repo, enum door door, struct str rev,
    struct str records_dir, struct door_trees *t)
{
	int rc;

	*t = (struct door_trees){ 0 };
	if (door == DOOR_COMMIT)
		return open_commit(cx, repo, rev, t);
	rc = repo_head(cx, repo, &t->commit);
	if (rc < 0)
		return -1;
	t->has_commit = rc == 0;
	t->to = door == DOOR_STAGED ? source_index(cx, repo) :
				      source_worktree(cx, repo, records_dir);
	if (!t->to)
		return -1;
	t->from = t->has_commit ? source_tree(cx, repo, t->commit.id) :
				  source_empty(cx);
	return t->from ? 0 : -1;
}

struct str
door_word(enum door d)
{
	switch (d) {
	case DOOR_WORKTREE:
		return STR("worktree");
	case DOOR_STAGED:
		return STR("staged");
	case DOOR_COMMIT:
		return STR("commit");
	}
	assert(!"no such door");
	return STR("");
}
