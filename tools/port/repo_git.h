#ifndef PORT_REPO_GIT_H
#define PORT_REPO_GIT_H

#include <git2.h>
#include <git2/sys/repository.h>
#include <pthread.h>

#include "base/cx.h"
#include "base/map.h"

enum { REPO_TREES = 1024 };

/* What the files repo*.c share; nobody else includes this. */
struct repo {
	git_repository *git;
	git_odb *odb;
	pthread_mutex_t lock; /* around odb: several threads read blobs */
	struct str root, git_dir;
	struct str index_file; /* another than the git directory's, or none */
	bool index_set;	       /* libgit2 knows it */
	bool index_asked;      /* what repo_index_tree() says is known: */
	int index_has;	       /* ... its answer */
	unsigned char index_tree[20];
	git_odb_object *tree[REPO_TREES]; /* that were compared last */
	struct repo_verifier *verifier;	  /* see repo_hurry() */
	struct map begins; /* commit → where it began; see repo_begin.c */
	struct arena past; /* ... its memory */
};

/* "what: why libgit2 says".  Right after a negative return only.  -1. */
int repo_fail(struct cx *cx, struct str what);
int repo_fail_index(struct cx *cx, struct str what);

/*
 * A repository that libgit2 would misread, such as "split index"; the remedy is
 * a command, or NULL for a new clone.  -1.
 */
int repo_refuse_form(struct cx *cx, const char *name, const char *remedy);

#define REPO_UNSPLIT \
	"git config core.splitIndex false; git update-index --no-split-index"
#define REPO_UNSPARSE \
	"git config index.sparse false; git sparse-checkout disable"

/* Once, when the first repository is opened: it costs some milliseconds. */
int repo_initialise(struct cx *cx);

/* An object of that type, as it is stored.  0 or -1. */
int repo_read_object(struct cx *cx, struct repo *r, const git_oid *id,
    git_object_t type, git_odb_object **out);

/* A tree; those that were asked for last are kept, see repo_compare.c. */
int repo_read_tree(
    struct cx *cx, struct repo *r, const git_oid *id, git_odb_object **out);

struct str repo_without_slash(struct cx *cx, const char *path);

#endif
