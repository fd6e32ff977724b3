#ifndef CMD_DESK_H
#define CMD_DESK_H

#include "cmd/cmd.h"
#include "cmd/term.h"
#include "core/verdict.h"

/*
 * Where a command works: the repository, the tree that it looks at, the
 * office's preferences in that tree, and where to print.
 */
struct desk {
	struct repo *repo;
	struct source *source;
	struct config config;
	struct term out;
};

/* At the tree of that door; rev is for DOOR_COMMIT. */
int desk_open(struct cx *cx, const struct call *call, enum door door,
    struct str rev, struct desk *out);

/* At the files, or a commit, of the repository that is open (out->repo). */
int desk_open_files(struct cx *cx, const struct call *call, struct desk *out);
int desk_open_commit(struct cx *cx, const struct call *call,
    const unsigned char commit[REPO_OID], struct desk *out);

/* At the files as they lie here; in a bare repository at HEAD. */
int desk_open_here(struct cx *cx, const struct call *call, struct desk *out);

#endif
