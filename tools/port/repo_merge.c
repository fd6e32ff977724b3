#include "base/file.h"
#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

static int
look_up(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    git_commit **out)
{
	git_oid oid;

	git_oid_fromraw(&oid, id);
	if (git_commit_lookup(out, r->git, &oid) < 0)
		return repo_fail(cx, STR("commit"));
	return 0;
}

/*
 * What Git would make of the two sides; its conflicts stay in the index.
 * Renames are not looked for: records have none.
 */
static int
merge_again(struct cx *cx, struct repo *r, git_commit *c, git_index **out)
{
	git_merge_options options = { .version = GIT_MERGE_OPTIONS_VERSION };
	git_commit *ours = NULL, *theirs = NULL;
	int rc = -1;

	if (git_commit_parent(&ours, c, 0) < 0 ||
	    git_commit_parent(&theirs, c, 1) < 0 ||
	    git_merge_commits(out, r->git, ours, theirs, &options) < 0)
		repo_fail(cx, STR("merge"));
	else
		rc = 0;
	git_commit_free(ours);
	git_commit_free(theirs);
	return rc;
}

static int
compare(struct cx *cx, struct repo *r, git_commit *c, git_index *merged,
    repo_path_fn *fn, void *arg)
{
	git_tree *tree = NULL;
	git_diff *diff = NULL;
	size_t i;
	int rc = 0;

	if (git_commit_tree(&tree, c) < 0 ||
	    git_diff_tree_to_index(&diff, r->git, tree, merged, NULL) < 0)
		rc = repo_fail(cx, STR("merge"));
	for (i = 0; rc == 0 && i < git_diff_num_deltas(diff); i++) {
		const git_diff_delta *d = git_diff_get_delta(diff, i);

		if (d->status != GIT_DELTA_CONFLICTED)
			rc = fn(cx, arg, str_from(d->old_file.path));
	}
	git_diff_free(diff);
	git_tree_free(tree);
	return rc;
}

int
repo_compare_merge(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], repo_path_fn *fn, void *arg)
{
	git_commit *c;
	git_index *merged = NULL;
	int rc;

	if (look_up(cx, r, commit, &c) < 0)
		return -1;
	rc = merge_again(cx, r, c, &merged);
	if (rc == 0)
		rc = compare(cx, r, c, merged, fn, arg);
	git_index_free(merged);
	git_commit_free(c);
	return rc;
}

const char *
repo_disguise(struct cx *cx, struct repo *r)
{
	git_reference_iterator *each = NULL;
	const char *name, *found = NULL;

	if (git_reference_iterator_glob_new(&each, r->git, "refs/replace/*") ==
		0 &&
	    git_reference_next_name(&name, each) == 0)
		found = "refs/replace";
	git_reference_iterator_free(each);
	if (file_exists(arena_printf(&cx->scratch, "%sinfo/grafts",
		git_repository_commondir(r->git))))
		found = "info/grafts";
	return found;
}
