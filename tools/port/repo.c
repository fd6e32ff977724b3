#include "port/repo.h"

#include <string.h>

#include "port/i18n.h"
#include "port/repo_git.h"

int
repo_fail(struct cx *cx, struct str what)
{
	const git_error *e = git_error_last();
	const char *why = e && e->message ? e->message : "libgit2";

	return fail(cx, ERR_WORLD, "%.*s: %s", STR_ARG(what), why);
}

/* Once, when the first repository is opened: it costs some milliseconds. */
static int
initialise(struct cx *cx)
{
	static bool done;

	if (done)
		return 0;
	if (git_libgit2_init() < 0)
		return repo_fail(cx, STR("git"));
	/* We run no program that a repository's configuration names. */
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0); /* all is read once */
	done = true;
	return 0;
}

/* Forms of a repository that libgit2 would misread, and what to call them. */
static const struct {
	const char *key;
	const char *value; /* NULL: whatever it is */
	const char *name;
} unreadable[] = {
	{ "extensions.objectformat", "sha256", "sha256" },
	{ "extensions.refstorage", "reftable", "reftable" },
	{ "extensions.partialclone", NULL, "partial clone" },
	{ "extensions.preciousobjects", "true", "preciousObjects" },
	{ "core.splitindex", "true", "split index" },
	{ "index.sparse", "true", "sparse index" },
};

static int
refuse_form(struct cx *cx, const char *name)
{
	fail(cx, ERR_WORLD,
	    _("this repository has a form that cannot be "
	      "read here: %s"),
	    name);
	return advise(cx,
	    _("use an ordinary full clone (sha1, no sparse or "
	      "split index): git clone <address>"));
}

static int
check_form(struct cx *cx, git_repository *git)
{
	git_config *config = NULL;
	git_buf value = { 0 };
	const char *name = NULL;
	size_t i;

	if (git_repository_is_shallow(git) == 1)
		return refuse_form(cx, "shallow");
	if (git_repository_config_snapshot(&config, git) < 0)
		return repo_fail(cx, STR("config"));
	for (i = 0; i < sizeof(unreadable) / sizeof(unreadable[0]); i++) {
		if (git_config_get_string_buf(
			&value, config, unreadable[i].key) < 0)
			continue;
		if (!unreadable[i].value ||
		    strcmp(value.ptr, unreadable[i].value) == 0)
			name = unreadable[i].name;
		git_buf_dispose(&value);
	}
	git_config_free(config);
	return name ? refuse_form(cx, name) : 0;
}

/* libgit2 says "unsupported extension" and the like: name the remedy, too. */
static int
fail_open(struct cx *cx, int rc, struct str dir)
{
	const git_error *e = git_error_last();
	const char *why = e && e->message ? e->message : "";

	if (rc == GIT_ENOTFOUND) {
		fail(cx, ERR_WORLD, _("%.*s is not in a Git repository"),
		    STR_ARG(dir));
		return advise(cx,
		    _("go to the register's folder, or make a "
		      "new register with “taizhang init”"));
	}
	if (strstr(why, "extension") || strstr(why, "version"))
		return refuse_form(cx, why);
	return repo_fail(cx, dir);
}

static struct str
without_slash(struct cx *cx, const char *path)
{
	struct str s = str_from(path);

	while (s.n > 1 && s.p[s.n - 1] == '/')
		s.n--;
	return arena_dup(&cx->run, s);
}

static int
open_git(struct cx *cx, const struct repo_where *where, git_repository **git)
{
	const char *dir = arena_cstr(&cx->scratch,
	    str_none(where->git_dir) ? where->dir : where->git_dir);
	int rc = git_repository_open_ext(git, dir, 0, NULL);

	if (rc < 0)
		return fail_open(cx, rc, where->dir);
	if (!str_none(where->work_tree) &&
	    git_repository_set_workdir(
		*git, arena_cstr(&cx->scratch, where->work_tree), 0) < 0)
		return repo_fail(cx, where->work_tree);
	return 0;
}

/* In a hook the index may be another than .git/index. */
static int
open_index(struct cx *cx, const struct repo_where *where, git_repository *git)
{
	git_index *index = NULL;
	int rc = 0;

	if (str_none(where->index_file))
		return 0;
	if (git_index_open(
		&index, arena_cstr(&cx->scratch, where->index_file)) < 0)
		return repo_fail(cx, where->index_file);
	if (git_repository_set_index(git, index) < 0)
		rc = repo_fail(cx, where->index_file);
	git_index_free(index);
	return rc;
}

struct repo *
repo_open(struct cx *cx, const struct repo_where *where)
{
	struct repo *r = ARENA_NEW(&cx->run, struct repo);

	pthread_mutex_init(&r->lock, NULL);
	if (initialise(cx) < 0 || open_git(cx, where, &r->git) < 0 ||
	    check_form(cx, r->git) < 0 || open_index(cx, where, r->git) < 0)
		goto fail;
	if (git_repository_odb(&r->odb, r->git) < 0) {
		repo_fail(cx, where->dir);
		goto fail;
	}
	if (git_repository_workdir(r->git))
		r->root = without_slash(cx, git_repository_workdir(r->git));
	r->git_dir = without_slash(cx, git_repository_path(r->git));
	return r;
fail:
	repo_close(r);
	return NULL;
}

void
repo_close(struct repo *r)
{
	if (!r)
		return;
	git_odb_free(r->odb);
	git_repository_free(r->git);
	pthread_mutex_destroy(&r->lock);
}

struct str
repo_root(const struct repo *r)
{
	return r->root;
}

struct str
repo_git_dir(const struct repo *r)
{
	return r->git_dir;
}

int
repo_init(struct cx *cx, struct str dir)
{
	git_repository_init_options opts;
	git_repository *git = NULL;

	git_repository_init_options_init(
	    &opts, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	opts.flags = GIT_REPOSITORY_INIT_MKPATH;
	opts.initial_head = "main";
	if (initialise(cx) < 0)
		return -1;
	if (git_repository_init_ext(
		&git, arena_cstr(&cx->scratch, dir), &opts) < 0)
		return repo_fail(cx, dir);
	git_repository_free(git);
	return 0;
}

struct str
repo_config(struct cx *cx, struct repo *r, struct str key)
{
	git_config *config = NULL;
	git_buf value = { 0 };
	struct str out = { 0 };

	if (git_repository_config_snapshot(&config, r->git) < 0)
		return out;
	if (git_config_get_string_buf(
		&value, config, arena_cstr(&cx->scratch, key)) == 0)
		out = arena_dup(&cx->run, str_from(value.ptr));
	git_buf_dispose(&value);
	git_config_free(config);
	return out;
}

int
repo_set_config(struct cx *cx, struct repo *r, struct str key, struct str value)
{
	git_config *config = NULL;
	int rc = 0;

	if (git_repository_config(&config, r->git) < 0)
		return repo_fail(cx, key);
	if (git_config_set_string(config, arena_cstr(&cx->scratch, key),
		arena_cstr(&cx->scratch, value)) < 0)
		rc = repo_fail(cx, key);
	git_config_free(config);
	return rc;
}

struct str
repo_hooks_dir(struct cx *cx, struct repo *r)
{
	struct str path = repo_config(cx, r, STR("core.hookspath"));
	struct str base = str_none(r->root) ? r->git_dir : r->root;

	if (path.n == 0)
		return arena_printf(
		    &cx->run, "%s/hooks", git_repository_commondir(r->git));
	if (path.p[0] == '/')
		return path;
	return arena_printf(
	    &cx->run, "%.*s/%.*s", STR_ARG(base), STR_ARG(path));
}

bool
repo_is_ignored(struct repo *r, struct str path)
{
	char name[4096];
	int ignored = 0;

	if (path.n >= sizeof(name))
		return false;
	memcpy(name, path.p, path.n);
	name[path.n] = '\0';
	return git_ignore_path_is_ignored(&ignored, r->git, name) == 0 &&
	    ignored;
}

bool
repo_is_tracked(struct repo *r, struct str path)
{
	git_index *index = NULL;
	char name[4096];
	bool tracked;

	if (path.n >= sizeof(name) || git_repository_index(&index, r->git) < 0)
		return false;
	memcpy(name, path.p, path.n);
	name[path.n] = '\0';
	tracked = git_index_get_bypath(index, name, 0) != NULL;
	git_index_free(index);
	return tracked;
}
