#ifndef CORE_HISTORY_INDEX_H
#define CORE_HISTORY_INDEX_H

#include "core/past.h"

/*
 * Which commits of the line changed which record, kept from one run to the next
 * in <git-dir>/taizhang/history.db.
 *
 * It is no evidence: it says where to look, and what is shown is read from
 * Git's objects; history_find() sees to it that nothing is missing.  The first
 * question leaves an empty one, the second fills it, later ones move it along.
 * Wrong, locked, cut off, of another version or of before the machine was
 * started: made anew, or done without.
 */

/*
 * 0 with the commits that changed the file, newest first; 1: it cannot be had;
 * -1: it cannot be read.
 */
int history_index_find(struct cx *cx, struct repo *repo,
    const unsigned char tip[REPO_OID], struct str records_dir, struct str path,
    struct past *out);

/* It is wrong: away with it. */
void history_index_drop(struct cx *cx, struct repo *repo);

#endif
