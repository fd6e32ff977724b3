/*
 * What stands around a command: the repository, where this program was put,
 * and the language that somebody wants.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/cmd.h"

static void
close_repo(void *repo)
{
	repo_close(repo);
}

struct repo *
open_repo(struct cx *cx)
{
	const struct repo_where where = {
		.dir = STR("."),
		.git_dir = str_from(getenv("GIT_DIR")),
		.work_tree = str_from(getenv("GIT_WORK_TREE")),
		.index_file = str_from(getenv("GIT_INDEX_FILE")),
		.quarantine = str_from(getenv("GIT_QUARANTINE_PATH")),
	};
	struct repo *repo = repo_open(cx, &where);

	if (repo)
		cx_at_end(cx, close_repo, repo);
	return repo;
}

/* The folder of this program, or none. */
static struct str
own_folder(struct cx *cx)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path));

	if (n <= 0 || n == sizeof(path))
		return (struct str){ 0 };
	while (n > 0 && path[n - 1] != '/')
		n--;
	return arena_dup(&cx->run, (struct str){ path, (size_t)n });
}

const char *
share_path(struct cx *cx, const char *name)
{
	struct str dir = own_folder(cx), path;

	if (str_none(dir))
		return NULL;
	path = arena_printf(&cx->run, "%.*s../share/%s", STR_ARG(dir), name);
	if (!file_exists(path))
		path =
		    arena_printf(&cx->run, "%.*sshare/%s", STR_ARG(dir), name);
	return path.p;
}

/* What taizhang.ini says here or above, up to a repository's root. */
static struct str
lang_of_folder(struct cx *cx)
{
	struct config config;
	struct str path = STR(CONFIG_FILE), git = STR(".git"), text;
	int up, rc;

	for (up = 0; up < 64; up++) {
		rc = file_read(cx, &cx->run, path, CONFIG_BYTES, &text);
		if (rc == 0 && config_parse(cx, text, &config) == 0)
			return config.lang;
		if (rc != 2 || file_exists(git))
			break;
		path = arena_printf(&cx->run, "../%.*s", STR_ARG(path));
		git = arena_printf(&cx->run, "../%.*s", STR_ARG(git));
	}
	cx_forgive(cx);
	return (struct str){ 0 };
}

/*
 * The first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that names a language;
 * "C" and "POSIX" name none.  Of other languages English is nearer.
 */
static const char *
lang_of_locale(void)
{
	static const char *const names[] = { "LANGUAGE", "LC_ALL",
		"LC_MESSAGES", "LANG" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct str value = str_from(getenv(names[i]));

		if (value.n == 0 || str_eq(value, STR("C")) ||
		    str_starts(value, STR("C.")) || str_eq(value, STR("POSIX")))
			continue;
		return str_starts(value, STR("zh")) ? "zh_CN" : "en";
	}
	return "zh_CN";
}

void
choose_language(struct cx *cx, const struct call *call)
{
	struct str lang = call_text(call, "lang");

	if (str_none(lang))
		lang = lang_of_folder(cx);
	if (str_none(lang))
		lang = str_from(lang_of_locale());
	i18n_init(
	    str_eq(lang, STR("en")) ? "en" : "zh_CN", share_path(cx, "locale"));
}
