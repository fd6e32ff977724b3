#include "cmd/desk.h"

#include <assert.h>

static struct source *
open_source(struct cx *cx, struct repo *repo, enum door door, struct str rev)
{
	struct repo_commit commit;

	switch (door) {
	case DOOR_WORKTREE:
		if (!str_none(repo_root(repo)))
			return source_worktree(cx, repo, STR(""));
		fail(cx, ERR_WORLD,
		    _("a bare repository has no files to judge"));
		advise(cx, _("name a commit: --at HEAD"));
		return NULL;
	case DOOR_STAGED:
		return source_index(cx, repo);
	case DOOR_COMMIT:
		if (repo_commit(cx, repo, rev, &commit) < 0)
			return NULL;
		return source_tree(cx, repo, commit.id);
	}
	assert(!"no such door");
	return NULL;
}

static int
open_tree(struct cx *cx, const struct call *call, struct desk *d)
{
	if (!d->source || config_load(cx, d->source, &d->config) < 0)
		return -1;
	d->out = term_open(stdout, call_text(call, "color"), d->config.color);
	return 0;
}

static int
open_at(struct cx *cx, const struct call *call, enum door door, struct str rev,
    struct desk *d)
{
	d->source = open_source(cx, d->repo, door, rev);
	return open_tree(cx, call, d);
}

int
desk_open_files(struct cx *cx, const struct call *call, struct desk *d)
{
	return open_at(cx, call, DOOR_WORKTREE, (struct str){ 0 }, d);
}

int
desk_open_commit(struct cx *cx, const struct call *call,
    const unsigned char commit[REPO_OID], struct desk *d)
{
	d->source = source_tree(cx, d->repo, commit);
	return open_tree(cx, call, d);
}

int
desk_open(struct cx *cx, const struct call *call, enum door door,
    struct str rev, struct desk *out)
{
	*out = (struct desk){ .repo = open_repo(cx) };
	return out->repo ? open_at(cx, call, door, rev, out) : -1;
}

int
desk_open_here(struct cx *cx, const struct call *call, struct desk *out)
{
	*out = (struct desk){ .repo = open_repo(cx) };
	if (!out->repo)
		return -1;
	if (str_none(repo_root(out->repo)))
		return open_at(cx, call, DOOR_COMMIT, STR("HEAD"), out);
	return desk_open_files(cx, call, out);
}
