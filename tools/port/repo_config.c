#include "port/repo.h"
#include "port/repo_git.h"

int
repo_init(struct cx *cx, struct str dir, bool bare)
{
	git_repository_init_options opts;
	git_repository *git = NULL;

	git_repository_init_options_init(
	    &opts, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	opts.flags =
	    GIT_REPOSITORY_INIT_MKPATH | (bare ? GIT_REPOSITORY_INIT_BARE : 0);
	opts.initial_head = "main";
	if (repo_initialise(cx) < 0)
		return -1;
	if (git_repository_init_ext(
		&git, arena_cstr(&cx->scratch, dir), &opts) < 0)
		return repo_fail(cx, dir);
	git_repository_free(git);
	return 0;
}

static struct str
value_of(struct cx *cx, git_config *config, struct str key)
{
	git_buf value = { 0 };
	struct str out = { 0 };

	if (git_config_get_string_buf(
		&value, config, arena_cstr(&cx->scratch, key)) == 0)
		out = arena_dup(&cx->run, str_from(value.ptr));
	git_buf_dispose(&value);
	git_config_free(config);
	return out;
}

struct str
repo_config(struct cx *cx, struct repo *r, struct str key)
{
	git_config *config = NULL;

	if (git_repository_config_snapshot(&config, r->git) < 0)
		return (struct str){ 0 };
	return value_of(cx, config, key);
}

struct str
repo_user_config(struct cx *cx, struct str key)
{
	git_config *all = NULL, *config = NULL;

	if (git_config_open_default(&all) == 0)
		git_config_snapshot(&config, all);
	git_config_free(all);
	if (!config)
		return (struct str){ 0 };
	return value_of(cx, config, key);
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

/* What Git is told, "~" being one's home. */
static struct str
hooks_path(struct cx *cx, struct repo *r)
{
	git_config *config = NULL;
	git_buf value = { 0 };
	struct str out = { 0 };

	if (git_repository_config_snapshot(&config, r->git) < 0)
		return out;
	if (git_config_get_path(&value, config, "core.hookspath") == 0)
		out = arena_dup(&cx->run, str_from(value.ptr));
	git_buf_dispose(&value);
	git_config_free(config);
	return out;
}

struct str
repo_hooks_dir(struct cx *cx, struct repo *r)
{
	struct str base = str_none(r->root) ? r->git_dir : r->root;
	struct str path = hooks_path(cx, r);

	if (path.n == 0)
		return arena_printf(&cx->run, "%.*s/hooks",
		    STR_ARG(repo_without_slash(
			cx, git_repository_commondir(r->git))));
	if (path.p[0] == '/')
		return path;
	return arena_printf(
	    &cx->run, "%.*s/%.*s", STR_ARG(base), STR_ARG(path));
}
