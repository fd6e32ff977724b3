#ifndef PORT_REPO_H
#define PORT_REPO_H

#include <stdint.h>

#include "base/cx.h"

/*
 * The one door to libgit2.  The library is initialised when the first
 * repository is opened.  Ids are SHA-1, 20 bytes.
 */
struct repo;

enum { REPO_OID = 20 };

/* Who and when, of a commit. */
struct repo_commit {
	unsigned char id[REPO_OID];
	unsigned char tree[REPO_OID];
	unsigned char parent[REPO_OID]; /* the first; zeros for a root */
	unsigned parents;
	struct str author, author_email;
	struct str committer, committer_email;
	struct str subject, message;
	struct str date;      /* author's day, YYYY-MM-DD, in its own offset */
	struct str committed; /* the committer's, likewise */
	struct str authored_at, committed_at; /* 2018-03-05T14:20:00+08:00 */
};

/*
 * Open the repository that holds the folder (walking upwards), honouring
 * GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE as hooks set them (the caller
 * passes them: port does not read the environment).  Sha256, reftable,
 * worktreeConfig, sparse checkouts, split or sparse indexes, shallow and
 * partial clones: refused with a plain message.
 */
struct repo_where {
	struct str dir;	       /* where to start; "." */
	struct str git_dir;    /* $GIT_DIR or none */
	struct str work_tree;  /* $GIT_WORK_TREE or none */
	struct str index_file; /* $GIT_INDEX_FILE or none */
	struct str quarantine; /* $GIT_QUARANTINE_PATH: new objects, or none */
};

struct repo *repo_open(struct cx *cx, const struct repo_where *where);
void repo_close(struct repo *repo);

struct str repo_root(
    const struct repo *r); /* work tree, absolute, no final '/'; none if bare */
struct str repo_git_dir(const struct repo *r);

/* 0 with *out; 1 if HEAD is unborn (no commit yet). */
int repo_head(struct cx *cx, struct repo *r, struct repo_commit *out);

/*
 * Resolve a revision as git does.  One that is not there is a usage error, one
 * that cannot be read is not.
 */
int repo_commit(
    struct cx *cx, struct repo *r, struct str rev, struct repo_commit *out);

/* The commit of an id; its texts go into the arena. */
int repo_commit_get(struct cx *cx, struct repo *r, struct arena *a,
    const unsigned char id[REPO_OID], struct repo_commit *out);

/* What a walk back from commit to commit needs of each. */
struct repo_step {
	unsigned char id[REPO_OID];
	unsigned char tree[REPO_OID];
	unsigned char parent[REPO_OID]; /* the first */
	unsigned parents;
	int day;      /* the committer's, in his own offset; see base/date.h */
	int64_t when; /* the same in seconds since 1970, UTC */
};

/*
 * Many objects are going to be read: their digests are verified by another
 * thread, and repo_hurried() fails if one was wrong.  Nothing that was read in
 * between may be told to anybody before.
 */
void repo_hurry(struct cx *cx, struct repo *r);
int repo_hurried(struct cx *cx, struct repo *r);

/*
 * One step: the object itself is read.  No commit-graph and no replacement or
 * graft counts, by which others can be shown another past.
 */
int repo_step(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    struct repo_step *out);

/*
 * Does a merge bring in a commit that comes from nothing, and that its first
 * parent does not come from?  Walked as repo_step() does.
 */
int repo_joins_root(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], bool *joins);

/*
 * Merge the parents of a commit that has two again, and call fn for each path
 * that the commit holds otherwise.  Where Git leaves the choice to people
 * (conflicts), any choice is as good.
 */
typedef int repo_path_fn(struct cx *cx, void *arg, struct str path);
int repo_compare_merge(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], repo_path_fn *fn, void *arg);

/*
 * What makes the command git show another past than the one that is stored:
 * "refs/replace", "info/grafts", or NULL.  What is read here ignores both.
 */
const char *repo_disguise(struct cx *cx, struct repo *r);
/* Another parent of it than the first: number n, from 0. */
int repo_parent(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    unsigned n, unsigned char out[REPO_OID]);

/* The first 12 digits of an id, in cx->run. */
struct str repo_short(struct cx *cx, const unsigned char id[REPO_OID]);

/* The tree of a commit. */
int repo_tree_of(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], unsigned char tree[REPO_OID]);

/* Called for each entry; path is valid during the call.  -1 stops. */
typedef int repo_entry_fn(struct cx *cx, void *arg, struct str path,
    unsigned mode, const unsigned char oid[REPO_OID]);

/* All blobs, links and submodules below folder ("" for all), in path order. */
int repo_walk_tree(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str folder, repo_entry_fn *fn,
    void *arg);
int repo_walk_index(struct cx *cx, struct repo *r, struct str folder,
    repo_entry_fn *fn, void *arg);

/* A file of a tree. */
struct repo_file {
	unsigned mode;
	unsigned char oid[REPO_OID];
};

/*
 * One path in many trees, one after the other: only folders that are not those
 * of the tree before are read.  0 with *out, 1 if there is no such file (or
 * folder, if one is looked for), -1.
 */
struct repo_trail;
struct repo_trail *repo_trail_open(
    struct cx *cx, struct repo *r, struct str path, bool folder);
int repo_trail_find(struct cx *cx, struct repo_trail *t,
    const unsigned char tree[REPO_OID], struct repo_file *out);

/*
 * What differs between two trees below a folder ("" for all), in path order: fn
 * gets each file, link or submodule as it was and as it is, NULL where it is
 * not.  Folders that are the same are not entered.  old and new may be NULL:
 * nothing at all.  path is valid during the call, what else lies in
 * cx->scratch is not touched.
 */
typedef int repo_change_fn(struct cx *cx, void *arg, struct str path,
    const struct repo_file *old, const struct repo_file *new);
int repo_compare(struct cx *cx, struct repo *r, const unsigned char *old,
    const unsigned char *new, struct str folder, repo_change_fn *fn, void *arg);

/*
 * 0 with the bytes; 1: more than limit; 2: there is no such blob; -1.  Safe
 * from several threads.
 */
int repo_read_blob(struct cx *cx, struct repo *r, struct arena *arena,
    const unsigned char oid[REPO_OID], size_t limit, struct str *out);

/*
 * The file, link or submodule at a path: 0 with its mode and id, 1 if there is
 * none (a folder is none); -1.
 */
int repo_find_in_tree(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str path, unsigned *mode,
    unsigned char oid[REPO_OID]);
/* The same for a folder: 0 with its id, 1 if there is none. */
int repo_find_folder(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str path,
    unsigned char oid[REPO_OID]);
/*
 * The tree that a commit of the index would have, without reading its files: 0;
 * 1 if the index does not say it.
 */
int repo_index_tree(
    struct cx *cx, struct repo *r, unsigned char tree[REPO_OID]);
int repo_find_in_index(struct cx *cx, struct repo *r, struct str path,
    unsigned *mode, unsigned char oid[REPO_OID]);

/* A path that ends in '/' is a folder: is anything below it tracked? */
bool repo_is_tracked(struct cx *cx, struct repo *r, struct str path);
bool repo_is_ignored(struct repo *r, struct str path);

/* A value of the repository's configuration, or none. */
struct str repo_config(struct cx *cx, struct repo *r, struct str key);
/*
 * The same of the user's own configuration and the machine's alone: what names
 * a program is never taken from a repository.
 */
struct str repo_user_config(struct cx *cx, struct str key);
int repo_set_config(
    struct cx *cx, struct repo *r, struct str key, struct str value);
/* git init, branch main */
int repo_init(struct cx *cx, struct str dir, bool bare);
/* The branch that HEAD is on, "refs/heads/main", born or not; or none. */
struct str repo_branch(struct cx *cx, struct repo *r);
/* What a symbolic name stands for, or none. */
struct str repo_stands_for(struct cx *cx, struct repo *r, struct str ref);
/* 0 with the kind of object, "commit" "tag" "tree" "blob"; -1. */
int repo_kind(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    struct str *out);
/* What a tag object names, and all of its text, in cx->run. */
int repo_tag(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    unsigned char target[REPO_OID], struct str *text);
/* Where hooks are looked for: core.hooksPath or <git-dir>/hooks, absolute. */
struct str repo_hooks_dir(struct cx *cx, struct repo *r);

#endif
