#include "core/source.h"

#include <string.h>

#include "base/file.h"
#include "port/digest.h"
#include "port/i18n.h"
#include "port/repo.h"

enum source_kind {
	SOURCE_EMPTY,
	SOURCE_FOLDER,
	SOURCE_WORKTREE,
	SOURCE_INDEX,
	SOURCE_TREE
};

enum { COMPARE_MAX = 1 << 20 }; /* larger files are never the same */

enum { NOT_THERE = -1 }; /* a folder that is not there has no files */

struct source {
	enum source_kind kind;
	struct repo *repo;
	struct str dir; /* folder and work tree: where it is */
	int open;	/* that folder */
	struct str all; /* work tree: the folder that is never ignored */
	unsigned char tree[SOURCE_OID];
};

/* As git writes them. */
enum {
	MODE_FILE = 0100644,
	MODE_PROGRAM = 0100755,
	MODE_LINK = 0120000,
	MODE_REPOSITORY = 0160000
};

static struct source *
new_source(struct cx *cx, enum source_kind kind, struct repo *repo)
{
	struct source *s = ARENA_NEW(&cx->run, struct source);

	s->kind = kind;
	s->repo = repo;
	return s;
}

struct source *
source_worktree(struct cx *cx, struct repo *repo, struct str all)
{
	struct source *s = new_source(cx, SOURCE_WORKTREE, repo);

	s->dir = repo_root(repo);
	s->all = all;
	return file_open_folder(cx, s->dir, &s->open) < 0 ? NULL : s;
}

struct source *
source_tree_at(
    struct cx *cx, struct repo *repo, const unsigned char tree[SOURCE_OID])
{
	struct source *s = new_source(cx, SOURCE_TREE, repo);

	memcpy(s->tree, tree, SOURCE_OID);
	return s;
}

struct source *
source_index(struct cx *cx, struct repo *repo)
{
	unsigned char tree[SOURCE_OID];

	if (repo_index_tree(cx, repo, tree) == 0)
		return source_tree_at(cx, repo, tree);
	return new_source(cx, SOURCE_INDEX, repo);
}

struct source *
source_tree(
    struct cx *cx, struct repo *repo, const unsigned char commit[SOURCE_OID])
{
	struct source *s = new_source(cx, SOURCE_TREE, repo);

	if (repo_tree_of(cx, repo, commit, s->tree) < 0)
		return NULL;
	return s;
}

struct source *
source_folder(struct cx *cx, struct str dir)
{
	struct source *s = new_source(cx, SOURCE_FOLDER, NULL);

	s->dir = dir;
	if (file_exists(dir))
		return file_open_folder(cx, dir, &s->open) < 0 ? NULL : s;
	s->open = NOT_THERE;
	return s;
}

struct source *
source_empty(struct cx *cx)
{
	return new_source(cx, SOURCE_EMPTY, NULL);
}

bool
source_has_oids(const struct source *s)
{
	return s->kind == SOURCE_INDEX || s->kind == SOURCE_TREE;
}

const unsigned char *
source_tree_id(const struct source *s)
{
	return s->kind == SOURCE_TREE ? s->tree : NULL;
}

struct repo *
source_repo(const struct source *s)
{
	return s->repo;
}

struct listing {
	struct cx *cx;
	struct source *s;
	struct str folder; /* what is being walked, below the root */
	const struct source_list *like;
	size_t at; /* in like: the first path not before ours */
	struct source_list *out;
};

/* The path in memory that lasts, shared with the other list if it has it. */
static struct str
kept(struct listing *l, struct str path)
{
	const struct source_list *like = l->like;
	int order = -1;

	while (
	    l->at < like->n && (order = str_cmp(like->v[l->at].path, path)) < 0)
		l->at++;
	if (l->at < like->n && order == 0)
		return like->v[l->at].path;
	return arena_dup(&l->cx->run, path);
}

static void
add(struct listing *l, struct str path, unsigned mode, const unsigned char *oid)
{
	struct source_list *out = l->out;
	struct source_entry *e;

	if (out->n == out->cap)
		out->v = arena_grow(
		    &l->cx->run, out->v, out->n, &out->cap, sizeof(*out->v));
	e = &out->v[out->n++];
	*e = (struct source_entry){ .path = kept(l, path), .mode = mode };
	if (oid)
		memcpy(e->oid, oid, SOURCE_OID);
}

/*
 * git writes trees in order and reads them as if they were.  One that is not,
 * or names a file twice, would show different records to different readers.
 */
static int
add_git(struct cx *cx, void *arg, struct str path, unsigned mode,
    const unsigned char oid[REPO_OID])
{
	struct listing *l = arg;
	const struct source_list *out = l->out;

	if (out->n > 0 && str_cmp(out->v[out->n - 1].path, path) >= 0) {
		fail(cx, ERR_WORLD,
		    _("%.*s: stands there twice or out of order; the commit "
		      "is damaged"),
		    STR_ARG(path));
		return advise(cx, _("“git fsck” shows the damage"));
	}
	add(l, path, mode, oid);
	return 0;
}

/* The path below the root of one below the folder that is walked. */
static struct str
full_path(struct listing *l, struct str path)
{
	if (l->folder.n == 0)
		return path;
	return arena_printf(
	    &l->cx->scratch, "%.*s/%.*s", STR_ARG(l->folder), STR_ARG(path));
}

static unsigned
mode_of(enum file_kind kind)
{
	switch (kind) {
	case FILE_REGULAR:
		return MODE_FILE;
	case FILE_LINK:
		return MODE_LINK;
	case FILE_OTHER:
		break;
	}
	return 0;
}

/*
 * A record counts, whatever .gitignore says.  Other files count unless git
 * ignores them: asking it for each of 100,000 records would cost more than
 * reading them.
 */
static bool
is_ignored(struct cx *cx, struct source *s, struct str path)
{
	return s->kind == SOURCE_WORKTREE && !str_ends(path, STR(".yaml")) &&
	    repo_is_ignored(s->repo, path) &&
	    !repo_is_tracked(cx, s->repo, path);
}

static int
add_file(struct cx *cx, void *arg, struct str path, enum file_kind kind)
{
	struct listing *l = arg;
	struct str full = full_path(l, path);

	if (!str_eq(full, STR(".git")) && !is_ignored(cx, l->s, full))
		add(l, full, mode_of(kind), NULL);
	return 0;
}

bool
source_is_below(struct str path, struct str folder)
{
	return folder.n > 0 && path.n > folder.n && path.p[folder.n] == '/' &&
	    str_starts(path, folder);
}

/* A folder that git passes over, with nothing in it that was added before. */
static bool
is_ignored_folder(struct cx *cx, struct source *s, struct str path)
{
	return repo_is_ignored(s->repo, path) &&
	    !repo_is_tracked(cx, s->repo, path);
}

/* Folders are walked as if their names ended in '/': this one's does not. */
static void
add_repository(struct listing *l, struct str path)
{
	struct source_list *out = l->out;
	struct source_entry e;
	size_t i;

	add(l, path, MODE_REPOSITORY, NULL);
	e = out->v[out->n - 1];
	for (i = out->n - 1; i > 0; i--) {
		if (str_cmp(out->v[i - 1].path, e.path) < 0)
			break;
		out->v[i] = out->v[i - 1];
	}
	out->v[i] = e;
}

/*
 * Not into git's own folder, ignored ones, and other repositories.  A folder
 * that is named like a record is a folder, as it is to git: the work tree gets
 * the verdict that its commit will get.
 */
static bool
enters(void *arg, struct str path)
{
	struct listing *l = arg;
	struct arena *a = &l->cx->scratch;
	struct str full = full_path(l, path);

	if (str_eq(full, STR(".git")))
		return false;
	if (l->s->kind == SOURCE_FOLDER)
		return true;
	if (file_exists(arena_printf(
		a, "%.*s/%.*s/.git", STR_ARG(l->s->dir), STR_ARG(full)))) {
		add_repository(l, full);
		return false;
	}
	return source_is_below(full, l->s->all) ||
	    source_is_below(l->s->all, full) || str_eq(full, l->s->all) ||
	    !is_ignored_folder(
		l->cx, l->s, arena_join(a, full, STR("/"), STR("")));
}

static int
list_files(struct listing *l)
{
	struct str dir = l->s->dir;

	if (l->folder.n > 0)
		dir = arena_printf(
		    &l->cx->run, "%.*s/%.*s", STR_ARG(dir), STR_ARG(l->folder));
	return file_walk(l->cx, dir, add_file, enters, l);
}

int
source_list(
    struct cx *cx, struct source *s, struct str folder, struct source_list *out)
{
	const struct source_list none = { 0 };

	return source_list_like(cx, s, folder, &none, out);
}

int
source_list_like(struct cx *cx, struct source *s, struct str folder,
    const struct source_list *like, struct source_list *out)
{
	struct listing l = {
		.cx = cx,
		.s = s,
		.folder = folder,
		.like = like,
		.out = out,
	};

	*out = (struct source_list){ 0 };
	switch (s->kind) {
	case SOURCE_EMPTY:
		return 0;
	case SOURCE_FOLDER:
	case SOURCE_WORKTREE:
		return list_files(&l);
	case SOURCE_INDEX:
		return repo_walk_index(cx, s->repo, folder, add_git, &l);
	case SOURCE_TREE:
		return repo_walk_tree(
		    cx, s->repo, s->tree, folder, add_git, &l);
	}
	return -1;
}

static int
read_file(struct cx *cx, struct source *s, struct arena *arena, struct str path,
    size_t limit, struct str *out, unsigned *mode)
{
	bool program;
	int rc;

	if (s->open == NOT_THERE)
		return 2;
	rc = file_read_at(cx, arena, s->open, path, limit, out, &program);
	*mode = program ? MODE_PROGRAM : MODE_FILE;
	return rc;
}

/* A blob that is named but not there is no deleted file: it is damage. */
static int
read_blob(struct cx *cx, struct source *s, struct arena *arena,
    const unsigned char oid[SOURCE_OID], size_t limit, struct str *out)
{
	int rc = repo_read_blob(cx, s->repo, arena, oid, limit, out);

	if (rc != 2)
		return rc;
	fail(cx, ERR_WORLD, _("the repository lacks this file's content"));
	return advise(cx, _("“git fsck” shows the damage"));
}

int
source_read_mode(struct cx *cx, struct source *s, struct arena *arena,
    const struct source_entry *entry, size_t limit, struct str *out,
    unsigned *mode)
{
	if (!source_has_oids(s))
		return read_file(cx, s, arena, entry->path, limit, out, mode);
	*mode = entry->mode;
	return read_blob(cx, s, arena, entry->oid, limit, out);
}

int
source_read(struct cx *cx, struct source *s, struct arena *arena,
    const struct source_entry *entry, size_t limit, struct str *out)
{
	unsigned mode;

	return source_read_mode(cx, s, arena, entry, limit, out, &mode);
}

static int
read_blob_at(struct cx *cx, struct source *s, struct arena *arena,
    struct str path, size_t limit, struct str *out)
{
	unsigned char oid[SOURCE_OID];
	unsigned mode;
	int rc = s->kind == SOURCE_INDEX ?
	    repo_find_in_index(cx, s->repo, path, &mode, oid) :
	    repo_find_in_tree(cx, s->repo, s->tree, path, &mode, oid);

	if (rc != 0)
		return rc < 0 ? -1 : 2;
	if (mode == MODE_LINK || mode == MODE_REPOSITORY)
		return fail(cx, ERR_WORLD, _("%.*s: not a regular file"),
		    STR_ARG(path));
	rc = read_blob(cx, s, arena, oid, limit, out);
	return rc < 0 ? within(cx, path) : rc;
}

int
source_read_path(struct cx *cx, struct source *s, struct arena *arena,
    struct str path, size_t limit, struct str *out)
{
	unsigned mode;

	*out = (struct str){ 0 };
	if (s->kind == SOURCE_EMPTY)
		return 2;
	if (source_has_oids(s))
		return read_blob_at(cx, s, arena, path, limit, out);
	return read_file(cx, s, arena, path, limit, out, &mode);
}

void
source_blob_id(struct str bytes, unsigned char oid[SOURCE_OID])
{
	digest_object("blob", bytes, oid);
}

/* 1 if it is the base's content, 0 if not. */
static int
same_content(struct cx *cx, struct source *s, const struct source_entry *e,
    const struct source_entry *base)
{
	unsigned char id[SOURCE_OID];
	struct str bytes;
	int rc;

	if (source_has_oids(s))
		return memcmp(e->oid, base->oid, SOURCE_OID) == 0;
	rc = source_read(cx, s, &cx->scratch, e, COMPARE_MAX, &bytes);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	source_blob_id(bytes, id);
	arena_clear(&cx->scratch);
	return memcmp(id, base->oid, SOURCE_OID) == 0;
}

int
source_same(struct cx *cx, struct source *s, const struct source_list *list,
    const struct source_list *base)
{
	size_t i;
	int rc = list->n == base->n;

	for (i = 0; rc > 0 && i < list->n; i++)
		rc = str_eq(list->v[i].path, base->v[i].path) ?
		    same_content(cx, s, &list->v[i], &base->v[i]) :
		    0;
	return rc;
}

struct source_list
source_below(const struct source_list *all, struct str folder)
{
	struct source_list part = { 0 };
	size_t i;

	for (i = 0; i < all->n; i++) {
		if (!source_is_below(all->v[i].path, folder))
			continue;
		if (part.n++ == 0)
			part.v = &all->v[i];
	}
	return part;
}

bool
source_has(const struct source_list *list, struct str path)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		if (str_eq(list->v[i].path, path))
			return true;
	return false;
}
