#ifndef CORE_STORE_ACT_H
#define CORE_STORE_ACT_H

#include "port/db.h"
#include "port/repo.h"

/* The commit that made the move; none for the work tree and the index. */
int store_act_add(struct cx *cx, struct db *db, const struct repo_commit *c);

#endif
