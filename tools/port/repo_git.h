#ifndef PORT_REPO_GIT_H
#define PORT_REPO_GIT_H

#include <git2.h>
#include <git2/sys/repository.h>
#include <pthread.h>

#include "base/cx.h"

/* What the files repo*.c share; nobody else includes this. */
struct repo {
	git_repository *git;
	git_odb *odb;
	pthread_mutex_t lock; /* around odb: several threads read blobs */
	struct str root, git_dir;
};

/* "what: why libgit2 says".  Right after a negative return only.  -1. */
int repo_fail(struct cx *cx, struct str what);

#endif
