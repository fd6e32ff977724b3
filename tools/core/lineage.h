#ifndef CORE_LINEAGE_H
#define CORE_LINEAGE_H

#include "core/finding.h"
#include "port/repo.h"

/*
 * What a commit's parents say: a merge may hold nothing that neither side
 * holds and drop nothing that a side brings, below the folders given, and it
 * may not join a second beginning to the register.
 */
struct lineage {
	struct repo *repo;
	const struct repo_commit *commit;
	struct str records_dir, schema_dir;
};

int lineage_check(
    struct cx *cx, const struct lineage *l, struct findings *found);

#endif
