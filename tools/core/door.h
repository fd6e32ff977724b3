#ifndef CORE_DOOR_H
#define CORE_DOOR_H

#include "core/source.h"
#include "port/repo.h"

/*
 * Where a move of the register is looked at, from tree A to tree B:
 *
 *	worktree	HEAD → the files as they lie there
 *	staged		HEAD → the index
 *	commit		its first parent → the commit
 */
enum door { DOOR_WORKTREE, DOOR_STAGED, DOOR_COMMIT };

struct door_trees {
	bool has_commit;	   /* else: nothing was committed yet */
	struct repo_commit commit; /* DOOR_COMMIT: it; else HEAD */
	struct source *from, *to;  /* A, B */
};

int door_open(struct cx *cx, struct repo *repo, enum door door, struct str rev,
    struct str records_dir, struct door_trees *out);

struct str door_word(enum door d); /* "worktree" "staged" "commit" */

#endif
