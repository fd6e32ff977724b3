#include <string.h>

#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

enum { PATH_LONGEST = 4096 };

/* Split and sparse indexes are extensions that must be understood. */
int
repo_fail_index(struct cx *cx, struct str what)
{
	const git_error *e = git_error_last();
	const char *why = e && e->message ? e->message : "";

	if (strstr(why, "'link'"))
		return repo_refuse_form(cx, "split index", REPO_UNSPLIT);
	if (strstr(why, "'sdir'"))
		return repo_refuse_form(cx, "sparse index", REPO_UNSPARSE);
	return repo_fail(cx, what);
}

/*
 * In a hook the index may be another than .git/index.  It is read when it is
 * first asked for.
 */
static int
set_index(struct cx *cx, struct repo *r)
{
	git_index *index = NULL;
	int rc = 0;

	if (str_none(r->index_file) || r->index_set)
		return 0;
	if (git_index_open(&index, arena_cstr(&cx->scratch, r->index_file)) < 0)
		return repo_fail_index(cx, r->index_file);
	if (git_repository_set_index(r->git, index) < 0)
		rc = repo_fail(cx, r->index_file);
	r->index_set = rc == 0;
	git_index_free(index);
	return rc;
}

/*
 * Sorted by bytes, as trees are, even where core.ignorecase came along from
 * another system.
 */
static int
open_index(struct cx *cx, struct repo *r, git_index **index)
{
	int caps;

	if (set_index(cx, r) < 0)
		return -1;
	if (git_repository_index(index, r->git) < 0)
		return repo_fail_index(cx, STR("index"));
	caps = git_index_caps(*index);
	if (caps & GIT_INDEX_CAPABILITY_IGNORE_CASE)
		git_index_set_caps(
		    *index, caps & ~GIT_INDEX_CAPABILITY_IGNORE_CASE);
	return 0;
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

	if (open_index(cx, r, &index) < 0)
		return -1;
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
repo_find_in_index(struct cx *cx, struct repo *r, struct str path,
    unsigned *mode, unsigned char oid[REPO_OID])
{
	git_index *index = NULL;
	const git_index_entry *e;
	int rc = 1;

	if (open_index(cx, r, &index) < 0)
		return -1;
	e = git_index_get_bypath(index, arena_cstr(&cx->scratch, path), 0);
	if (e && !(e->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD)) {
		*mode = e->mode;
		memcpy(oid, e->id.id, REPO_OID);
		rc = 0;
	}
	git_index_free(index);
	return rc;
}

static bool
name_of(struct str path, char name[PATH_LONGEST])
{
	if (path.n == 0 || path.n >= PATH_LONGEST)
		return false;
	memcpy(name, path.p, path.n);
	name[path.n] = '\0';
	return true;
}

bool
repo_is_ignored(struct repo *r, struct str path)
{
	char name[PATH_LONGEST];
	int ignored = 0;

	return name_of(path, name) &&
	    git_ignore_path_is_ignored(&ignored, r->git, name) == 0 && ignored;
}

bool
repo_is_tracked(struct cx *cx, struct repo *r, struct str path)
{
	git_index *index = NULL;
	char name[PATH_LONGEST];
	bool tracked;
	size_t at;

	if (!name_of(path, name))
		return false;
	if (set_index(cx, r) < 0 || git_repository_index(&index, r->git) < 0) {
		cx_forgive(cx); /* whoever reads it says what is wrong */
		return false;
	}
	if (path.p[path.n - 1] == '/')
		tracked = git_index_find_prefix(&at, index, name) == 0;
	else
		tracked = git_index_get_bypath(index, name, 0) != NULL;
	git_index_free(index);
	return tracked;
}
