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

static int
walk_entry(struct cx *cx, struct walk *w, const git_tree_entry *e, int depth)
{
	const size_t n = w->path.n;
	int rc;

	buf_add(&w->path, str_from(git_tree_entry_name(e)));
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
		return repo_fail(cx, buf_str(&w->path));
	for (i = 0; rc == 0 && i < git_tree_entrycount(tree); i++)
		rc = walk_entry(cx, w, git_tree_entry_byindex(tree, i), depth);
	git_tree_free(tree);
	return rc;
}

/* The tree at a path below the root; 1 if there is no such folder. */
static int
find_folder(struct cx *cx, struct repo *r, const git_oid *root,
    struct str folder, git_oid *out)
{
	git_tree *tree = NULL;
	git_tree_entry *entry = NULL;
	int rc;

	if (git_tree_lookup(&tree, r->git, root) < 0)
		return repo_fail(cx, folder);
	rc = git_tree_entry_bypath(
	    &entry, tree, arena_cstr(&cx->scratch, folder));
	if (rc < 0 && rc != GIT_ENOTFOUND)
		rc = repo_fail(cx, folder);
	else if (rc < 0 || git_tree_entry_type(entry) != GIT_OBJECT_TREE)
		rc = 1;
	else
		git_oid_cpy(out, git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	git_tree_free(tree);
	return rc;
}

int
repo_walk_tree(struct cx *cx, struct repo *r,
    const unsigned char tree[REPO_OID], struct str folder, repo_entry_fn *fn,
    void *arg)
{
	struct walk w = { .repo = r, .fn = fn, .arg = arg };
	git_oid id;
	int rc;

	w.path.arena = &cx->scratch;
	git_oid_fromraw(&id, tree);
	if (folder.n > 0) {
		rc = find_folder(cx, r, &id, folder, &id);
		if (rc != 0)
			return rc < 0 ? -1 : 0;
		buf_add(&w.path, folder);
		buf_byte(&w.path, '/');
	}
	return walk_tree(cx, &w, &id, 0);
}

static bool
is_below(struct str path, struct str folder)
{
	return folder.n == 0 ||
	    (path.n > folder.n && path.p[folder.n] == '/' &&
		str_starts(path, folder));
}

/* Files of a merge that is not resolved have a stage. */
static int
refuse_conflict(struct cx *cx, struct str path)
{
	fail(cx, ERR_WORLD, _("%.*s: the merge of this file is not resolved"),
	    STR_ARG(path));
	return advise(
	    cx, _("choose one version, then: git add %.*s"), STR_ARG(path));
}

int
repo_walk_index(struct cx *cx, struct repo *r, struct str folder,
    repo_entry_fn *fn, void *arg)
{
	git_index *index = NULL;
	size_t i;
	int rc = 0;

	if (git_repository_index(&index, r->git) < 0)
		return repo_fail(cx, STR("index"));
	for (i = 0; rc == 0 && i < git_index_entrycount(index); i++) {
		const git_index_entry *e = git_index_get_byindex(index, i);
		struct str path = str_from(e->path);

		if (!is_below(path, folder) ||
		    e->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD)
			continue;
		rc = git_index_entry_stage(e) != 0 ?
		    refuse_conflict(cx, path) :
		    fn(cx, arg, path, e->mode, e->id.id);
	}
	git_index_free(index);
	return rc;
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
	rc = git_odb_read(&object, r->odb, &id);
	if (rc < 0)
		rc = rc == GIT_ENOTFOUND ? 2 : repo_fail(cx, STR("blob"));
	pthread_mutex_unlock(&r->lock);
	if (rc != 0)
		return rc;
	if (git_odb_object_size(object) > limit)
		rc = 1;
	else
		*out = arena_dup(arena,
		    (struct str){ git_odb_object_data(object),
			git_odb_object_size(object) });
	git_odb_object_free(object);
	return rc;
}
