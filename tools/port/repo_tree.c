#include <string.h>

#include "base/buf.h"
#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

enum { FOLDER_DEPTH = 64 };

struct walk {
	struct repo *repo;
	repo_entry_fn *fn;
	void *arg;
	struct buf path; /* of the folder in hand, with its final / */
};

static int walk_tree(
    struct cx *cx, struct walk *w, const git_oid *id, int depth);

/* git writes other modes into odd trees; these are the ones that exist. */
static unsigned
mode_of(const git_tree_entry *e)
{
	return (unsigned)git_tree_entry_filemode_raw(e);
}

/* No checkout can have made these; whoever did means something by it. */
static bool
is_name(struct str name)
{
	return name.n > 0 && str_find(name, '/') == name.n &&
	    !str_eq(name, STR(".")) && !str_eq(name, STR(".."));
}

static int
walk_entry(struct cx *cx, struct walk *w, const git_tree_entry *e, int depth)
{
	const size_t n = w->path.n;
	struct str name = str_from(git_tree_entry_name(e));
	int rc;

	buf_add(&w->path, name);
	if (!is_name(name))
		return fail(cx, ERR_WORLD,
		    _("%.*s: no file can have this name"),
		    STR_ARG(buf_str(&w->path)));
	if (git_tree_entry_type(e) == GIT_OBJECT_TREE) {
		buf_byte(&w->path, '/');
		rc = walk_tree(cx, w, git_tree_entry_id(e), depth + 1);
	} else {
		rc = w->fn(cx, w->arg, buf_str(&w->path), mode_of(e),
		    git_tree_entry_id(e)->id);
	}
	w->path.n = n;
	return rc;
}

static int
walk_tree(struct cx *cx, struct walk *w, const git_oid *id, int depth)
{
	git_tree *tree = NULL;
	size_t i;
	int rc = 0;

	if (depth > FOLDER_DEPTH)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d folders deep"),
		    STR_ARG(buf_str(&w->path)), FOLDER_DEPTH);
	if (git_tree_lookup(&tree, w->repo->git, id) < 0)
		return repo_fail(
		    cx, w->path.n ? buf_str(&w->path) : STR("tree"));
	for (i = 0; rc == 0 && i < git_tree_entrycount(tree); i++)
		rc = walk_entry(cx, w, git_tree_entry_byindex(tree, i), depth);
	git_tree_free(tree);
	return rc;
}

/* What stands at a path below the root; 1 if nothing does. */
static int
find_entry(struct cx *cx, struct repo *r, const git_oid *root, struct str path,
    unsigned *mode, git_oid *out)
{
	git_tree *tree = NULL;
	git_tree_entry *entry = NULL;
	int rc;

	if (git_tree_lookup(&tree, r->git, root) < 0)
		return repo_fail(cx, path);
	rc =
	    git_tree_entry_bypath(&entry, tree, arena_cstr(&cx->scratch, path));
	if (rc == 0) {
		*mode = mode_of(entry);
		git_oid_cpy(out, git_tree_entry_id(entry));
	} else {
		rc = rc == GIT_ENOTFOUND ? 1 : repo_fail(cx, path);
	}
	git_tree_entry_free(entry);
	git_tree_free(tree);
	return rc;
}

int
repo_find_in_tree(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str path, unsigned *mode,
    unsigned char oid[REPO_OID])
{
	git_oid root, id;
	int rc;

	git_oid_fromraw(&root, tree);
	rc = find_entry(cx, r, &root, path, mode, &id);
	if (rc == 0 && *mode == GIT_FILEMODE_TREE)
		rc = 1;
	if (rc == 0)
		memcpy(oid, id.id, REPO_OID);
	return rc;
}

int
repo_find_folder(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str path,
    unsigned char oid[REPO_OID])
{
	git_oid root, id;
	unsigned mode;
	int rc;

	git_oid_fromraw(&root, tree);
	rc = find_entry(cx, r, &root, path, &mode, &id);
	if (rc == 0 && mode != GIT_FILEMODE_TREE)
		rc = 1;
	if (rc == 0)
		memcpy(oid, id.id, REPO_OID);
	return rc;
}

int
repo_walk_tree(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str folder, repo_entry_fn *fn,
    void *arg)
{
	struct walk w = { .repo = r, .fn = fn, .arg = arg };
	unsigned mode;
	git_oid id;
	int rc;

	w.path.arena = &cx->scratch;
	git_oid_fromraw(&id, tree);
	if (folder.n > 0) {
		rc = find_entry(cx, r, &id, folder, &mode, &id);
		if (rc < 0)
			return -1;
		if (rc > 0 || mode != GIT_FILEMODE_TREE)
			return 0;
		buf_add(&w.path, folder);
		buf_byte(&w.path, '/');
	}
	return walk_tree(cx, &w, &id, 0);
}

/* The header is asked first: 1 GB of zeros is 1 MB until it is read. */
static int
read_object(struct cx *cx, struct repo *r, const git_oid *id, size_t limit,
    git_odb_object **out)
{
	git_object_t type;
	size_t size;
	int rc = git_odb_read_header(&size, &type, r->odb, id);

	if (rc == 0 && size > limit)
		return 1;
	if (rc == 0)
		rc = git_odb_read(out, r->odb, id);
	if (rc == GIT_ENOTFOUND)
		return 2;
	return rc < 0 ? repo_fail(cx, STR("blob")) : 0;
}

int
repo_read_blob(struct cx *cx, struct repo *r, struct arena *arena,
    const unsigned char oid[REPO_OID], size_t limit, struct str *out)
{
	git_odb_object *object = NULL;
	git_oid id;
	int rc;

	*out = (struct str){ 0 };
	git_oid_fromraw(&id, oid);
	pthread_mutex_lock(&r->lock);
	rc = read_object(cx, r, &id, limit, &object);
	pthread_mutex_unlock(&r->lock);
	if (rc == 0)
		*out = arena_dup(arena,
		    (struct str){ git_odb_object_data(object),
			git_odb_object_size(object) });
	git_odb_object_free(object);
	return rc;
}
