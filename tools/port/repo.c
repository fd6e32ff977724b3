#define _XOPEN_SOURCE 700 /* realpath() */
#include "port/repo.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "port/i18n.h"
#include "port/repo_git.h"

int
repo_fail(struct cx *cx, struct str what)
{
	const git_error *e = git_error_last();
	const char *why = e && e->message ? e->message : "libgit2";

	return fail(cx, ERR_WORLD, "%.*s: %s", STR_ARG(what), why);
}

/*
 * libgit2, as Debian builds it, parses the certificates of all authorities as
 * it starts, a quarter of what a commit's hook may take.  We never talk to a
 * server: it finds this in the place of mbed TLS's function, and goes without.
 */
int mbedtls_x509_crt_parse_file(void *chain, const char *path);

__attribute__((used)) int
mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
	(void)chain;
	(void)path;
	return -1;
}

int
repo_initialise(struct cx *cx)
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

/*
 * Forms of a repository that libgit2 would misread, what to call them and what
 * makes an ordinary one of them.  It sees extensions only from format version
 * 1 on, which Git does not demand of all of them.
 */
static const struct {
	const char *key;
	const char *value; /* NULL: whatever it is; "true" in any spelling */
	const char *name;
	const char *remedy;
} unreadable[] = {
	{ "extensions.objectformat", "sha256", "sha256", NULL },
	{ "extensions.refstorage", "reftable", "reftable", NULL },
	{ "extensions.partialclone", NULL, "partial clone", NULL },
	{ "extensions.preciousobjects", "true", "preciousObjects", NULL },
	{ "extensions.worktreeconfig", "true", "worktreeConfig", NULL },
	{ "core.sparsecheckout", "true", "sparse checkout",
	    "git sparse-checkout disable" },
	{ "core.splitindex", "true", "split index", REPO_UNSPLIT },
	{ "index.sparse", "true", "sparse index", REPO_UNSPARSE },
};

enum { UNREADABLE = sizeof(unreadable) / sizeof(unreadable[0]) };

static bool
is_value(const char *have, const char *want)
{
	int yes;

	if (!want || strcmp(have, want) == 0)
		return true;
	return strcmp(want, "true") == 0 &&
	    git_config_parse_bool(&yes, have) == 0 && yes;
}

int
repo_refuse_form(struct cx *cx, const char *name, const char *remedy)
{
	fail(cx, ERR_WORLD,
	    _("this repository has a form that cannot be "
	      "read here: %s"),
	    name);
	if (remedy)
		return advise(cx, _("run: %s"), remedy);
	return advise(cx,
	    _("use an ordinary full clone (sha1, no sparse or "
	      "split index): git clone <address>"));
}

/* libgit2 looks for the mark of a linked work tree where it never is. */
static bool
is_shallow(struct cx *cx, git_repository *git)
{
	return git_repository_is_shallow(git) == 1 ||
	    file_exists(arena_printf(
		&cx->scratch, "%sshallow", git_repository_commondir(git)));
}

/*
 * What lacks there is fetched when Git needs it; libgit2 fetches nothing.  (Its
 * own search by pattern forgets memory.)
 */
static bool
is_partial(git_config *config)
{
	git_config_iterator *each = NULL;
	git_config_entry *e;
	int yes;
	bool partial = false;

	if (git_config_iterator_new(&each, config) < 0)
		return false;
	while (!partial && git_config_next(&e, each) == 0)
		partial = str_starts(str_from(e->name), STR("remote.")) &&
		    str_ends(str_from(e->name), STR(".promisor")) &&
		    git_config_parse_bool(&yes, e->value) == 0 && yes;
	git_config_iterator_free(each);
	return partial;
}

static int
check_form(struct cx *cx, git_repository *git)
{
	git_config *config = NULL;
	git_buf value = { 0 };
	size_t i;
	int rc = 0;

	if (is_shallow(cx, git))
		return repo_refuse_form(cx, "shallow", "git fetch --unshallow");
	if (git_repository_config_snapshot(&config, git) < 0)
		return repo_fail(cx, STR("config"));
	if (is_partial(config))
		rc = repo_refuse_form(cx, "partial clone", NULL);
	for (i = 0; rc == 0 && i < UNREADABLE; i++) {
		if (git_config_get_string_buf(
			&value, config, unreadable[i].key) < 0)
			continue;
		if (is_value(value.ptr, unreadable[i].value))
			rc = repo_refuse_form(
			    cx, unreadable[i].name, unreadable[i].remedy);
		git_buf_dispose(&value);
	}
	git_config_free(config);
	return rc;
}

/* "." says nothing to somebody who does not know where he is. */
static struct str
full_path(struct cx *cx, struct str dir)
{
	char *real = realpath(arena_cstr(&cx->scratch, dir), NULL);

	if (real)
		dir = arena_dup(&cx->run, str_from(real));
	free(real);
	return dir;
}

/* libgit2 says "unsupported extension" and the like: name the remedy, too. */
static int
fail_open(struct cx *cx, int rc, struct str dir)
{
	const git_error *e = git_error_last();
	const char *why = e && e->message ? e->message : "";
	size_t i;

	if (rc == GIT_ENOTFOUND) {
		dir = full_path(cx, dir);
		fail(cx, ERR_WORLD, _("%.*s is not in a Git repository"),
		    STR_ARG(dir));
		return advise(cx,
		    _("go to the register's folder, or make a "
		      "new register with “taizhang init”"));
	}
	for (i = 0; i < UNREADABLE; i++)
		if (strstr(why, unreadable[i].key))
			return repo_refuse_form(
			    cx, unreadable[i].name, unreadable[i].remedy);
	if (strstr(why, "extension") || strstr(why, "version"))
		return repo_refuse_form(cx, why, NULL);
	return repo_fail(cx, dir);
}

struct str
repo_without_slash(struct cx *cx, const char *path)
{
	struct str s = str_from(path);

	while (s.n > 1 && s.p[s.n - 1] == '/')
		s.n--;
	return arena_dup(&cx->run, s);
}

/*
 * As git has it: with GIT_DIR, but neither GIT_WORK_TREE nor core.worktree, the
 * files are here.  libgit2 would take the folder that holds the git directory.
 */
static int
set_work_tree(struct cx *cx, const struct repo_where *where, struct repo *r)
{
	struct str dir = where->work_tree;

	if (str_none(dir)) {
		if (str_none(where->git_dir) ||
		    git_repository_is_bare(r->git) ||
		    !str_none(repo_config(cx, r, STR("core.worktree"))))
			return 0;
		dir = where->dir;
	}
	if (git_repository_workdir(r->git) &&
	    str_eq(full_path(cx, dir),
		repo_without_slash(cx, git_repository_workdir(r->git))))
		return 0;
	if (git_repository_set_workdir(
		r->git, arena_cstr(&cx->scratch, dir), 0) < 0)
		return repo_fail(cx, dir);
	return 0;
}

static int
open_git(struct cx *cx, const struct repo_where *where, struct repo *r)
{
	bool told = !str_none(where->git_dir);
	struct str dir = told ? where->git_dir : where->dir;
	int rc = git_repository_open_ext(&r->git, arena_cstr(&cx->scratch, dir),
	    told ? GIT_REPOSITORY_OPEN_NO_SEARCH : 0, NULL);

	if (rc < 0)
		return fail_open(cx, rc, dir);
	return set_work_tree(cx, where, r);
}

struct repo *
repo_open(struct cx *cx, const struct repo_where *where)
{
	struct repo *r = ARENA_NEW(&cx->run, struct repo);

	pthread_mutex_init(&r->lock, NULL);
	if (repo_initialise(cx) < 0 || open_git(cx, where, r) < 0 ||
	    check_form(cx, r->git) < 0)
		goto fail;
	r->index_file = where->index_file;
	if (git_repository_odb(&r->odb, r->git) < 0) {
		repo_fail(cx, where->dir);
		goto fail;
	}
	if (!str_none(where->quarantine) &&
	    git_odb_add_disk_alternate(
		r->odb, arena_cstr(&cx->scratch, where->quarantine)) < 0) {
		repo_fail(cx, where->quarantine);
		goto fail;
	}
	if (git_repository_workdir(r->git))
		r->root =
		    repo_without_slash(cx, git_repository_workdir(r->git));
	r->git_dir = repo_without_slash(cx, git_repository_path(r->git));
	return r;
fail:
	repo_close(r);
	return NULL;
}

void
repo_close(struct repo *r)
{
	size_t i;

	if (!r)
		return;
	for (i = 0; i < REPO_TREES; i++)
		git_odb_object_free(r->tree[i]);
	arena_release(&r->past);
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
