#ifndef CORE_SOURCE_H
#define CORE_SOURCE_H

#include "base/cx.h"

/*
 * Where files come from: the work tree, the index or a commit.  All of them
 * look the same from here: a sorted list of paths and their bytes.
 */
struct source;
struct repo;

enum { SOURCE_OID = 20 };

struct source_entry {
	struct str path; /* relative to the repository's root, '/' */
	unsigned mode; /* as git: 0100644, 0100755, 0120000, 0160000, 040000 */
	unsigned char oid[SOURCE_OID]; /* blob id; zeros in the work tree */
};

struct source_list {
	struct source_entry *v; /* sorted by the bytes of the path */
	size_t n;
	size_t cap;
};

/* All three live in cx->run; the repository must outlive them. */
/* Nothing below the folder `all` is ignored, whatever .gitignore says. */
struct source *source_worktree(
    struct cx *cx, struct repo *repo, struct str all);
struct source *source_index(struct cx *cx, struct repo *repo);
struct source *source_tree(
    struct cx *cx, struct repo *repo, const unsigned char commit[SOURCE_OID]);
/* Files of a plain folder outside any repository (the shipped schemas). */
/* A tree whose own id is known. */
struct source *source_tree_at(
    struct cx *cx, struct repo *repo, const unsigned char tree[SOURCE_OID]);
struct source *source_folder(struct cx *cx, struct str dir);
/* Nothing at all: what stood before the first commit. */
struct source *source_empty(struct cx *cx);

/* Is there content to compare by id (index, commit), or by bytes only? */
bool source_has_oids(const struct source *s);

/* Of a commit: its tree, else NULL; and the repository, or NULL. */
const unsigned char *source_tree_id(const struct source *s);
struct repo *source_repo(const struct source *s);

/*
 * All entries below a folder ("records"; "" for all), into cx->run.  Nothing
 * is followed or skipped: symlinks, submodules and odd names are listed with
 * their mode, and in the work tree untracked files too unless they are ignored
 * by git; the folder .git never.  A missing folder gives an empty list.
 */
int source_list(struct cx *cx, struct source *s, struct str folder,
    struct source_list *out);

/*
 * As source_list(), for a tree that has mostly the same paths as another one:
 * where it has, the other one's text is used.  like may be empty.
 */
int source_list_like(struct cx *cx, struct source *s, struct str folder,
    const struct source_list *like, struct source_list *out);

/*
 * 0 with the bytes of a file, in the arena, followed by a NUL that n does not
 * count; 1 if they are more than limit, 2 if it is not there: *out is none
 * then.  Safe from several threads, each with a cx of its own.
 */
int source_read(struct cx *cx, struct source *s, struct arena *arena,
    const struct source_entry *entry, size_t limit, struct str *out);
/*
 * The same, and the file's mode.  A list of a work tree does not tell which
 * files may be executed (MODE 0100755): that is known when they are read.
 */
int source_read_mode(struct cx *cx, struct source *s, struct arena *arena,
    const struct source_entry *entry, size_t limit, struct str *out,
    unsigned *mode);
int source_read_path(struct cx *cx, struct source *s, struct arena *arena,
    struct str path, size_t limit, struct str *out);

bool source_is_below(struct str path, struct str folder);

/* Those of a sorted list that lie below the folder. */
struct source_list source_below(
    const struct source_list *all, struct str folder);
bool source_has(const struct source_list *list, struct str path);

/*
 * 1 if the files of a list are those of another, byte for byte, 0 if not.  The
 * other one comes from a tree or the index.
 */
int source_same(struct cx *cx, struct source *s, const struct source_list *list,
    const struct source_list *base);

/* The id that git would give these bytes as a blob. */
void source_blob_id(struct str bytes, unsigned char oid[SOURCE_OID]);

#endif
