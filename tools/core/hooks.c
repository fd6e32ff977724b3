#include "core/hooks.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "port/i18n.h"

enum { HOOK_BYTES = 64 << 10, HOOK_MODE = 0755 };

/* The second line of every hook of ours. */
#define MARK STR("\n# taizhang: ")

static const char *const of_clerks[] = { "pre-commit", "pre-merge-commit",
	"pre-applypatch", NULL };
static const char *const of_servers[] = { "pre-receive", NULL };

const char *const *
hook_names(const struct hook_place *at)
{
	return at->server ? of_servers : of_clerks;
}

static struct str
path_of(struct cx *cx, struct str dir, const char *name)
{
	return arena_printf(&cx->run, "%.*s/%s", STR_ARG(dir), name);
}

static struct str
previous_of(struct cx *cx, struct str dir, const char *name)
{
	return arena_printf(
	    &cx->run, "%.*s/%s.d/10-previous", STR_ARG(dir), name);
}

static bool
is_link(struct str path)
{
	struct stat st;

	return lstat(path.p, &st) == 0 && S_ISLNK(st.st_mode);
}

static int
read_shipped(struct cx *cx, const struct hook_place *at, const char *name,
    struct str *out)
{
	struct str path = path_of(cx, at->shipped, name);
	int rc = file_read(cx, &cx->run, path, HOOK_BYTES, out);

	if (rc == 0)
		return 0;
	if (rc > 0)
		fail(cx, ERR_WORLD,
		    _("%.*s: the hook was not installed with "
		      "the program"),
		    STR_ARG(path));
	return -1;
}

int
hook_look(struct cx *cx, const struct hook_place *at, const char *name,
    enum hook_state *state, bool *has_previous)
{
	struct str path = path_of(cx, at->dir, name), ours, theirs;
	bool runs;
	int rc;

	*has_previous = file_exists(previous_of(cx, at->dir, name));
	*state = HOOK_MISSING;
	if (!file_exists(path))
		return 0;
	*state = HOOK_FOREIGN;
	if (is_link(path))
		return 0;
	rc = file_read_at(
	    cx, &cx->run, FILE_HERE, path, HOOK_BYTES, &theirs, &runs);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (read_shipped(cx, at, name, &ours) < 0)
		return -1;
	if (str_eq(theirs, ours))
		*state = runs ? HOOK_OURS : HOOK_ASLEEP;
	else if (str_has(str_slice(theirs, 0, 64), MARK))
		*state = HOOK_CHANGED;
	return 0;
}

static int
fail_errno(struct cx *cx, struct str path)
{
	return fail(cx, ERR_WORLD, "%.*s: %s", STR_ARG(path), strerror(errno));
}

static bool
is_same(struct str a, struct str b)
{
	struct stat x, y;

	return lstat(a.p, &x) == 0 && lstat(b.p, &y) == 0 &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/*
 * Somebody else's hook goes where ours will find it.  It keeps its old name,
 * too, until ours takes that: at no moment is there no hook.
 */
static int
keep_previous(struct cx *cx, const struct hook_place *at, const char *name)
{
	struct str path = path_of(cx, at->dir, name);
	struct str kept = previous_of(cx, at->dir, name);

	if (is_link(path)) {
		fail(
		    cx, ERR_WORLD, _("%.*s is a symbolic link"), STR_ARG(path));
		return advise(cx,
		    _("replace it by a script that calls what "
		      "it points to, and install again"));
	}
	if (is_same(path, kept))
		return 0;
	if (file_exists(kept)) {
		fail(cx, ERR_WORLD, _("%.*s: a hook is kept there already"),
		    STR_ARG(kept));
		return advise(cx,
		    _("make one hook of the two by hand, and "
		      "install again"));
	}
	if (file_mkdirs(cx, arena_printf(&cx->run, "%.*s.d", STR_ARG(path))) <
	    0)
		return -1;
	if (link(path.p, kept.p) == 0 || rename(path.p, kept.p) == 0)
		return 0;
	return fail_errno(cx, path);
}

/* Rename does nothing to two names of one file. */
static int
give_back(struct cx *cx, const struct hook_place *at, const char *name)
{
	struct str path = path_of(cx, at->dir, name);
	struct str kept = previous_of(cx, at->dir, name);

	if (rename(kept.p, path.p) < 0)
		return -1;
	unlink(kept.p);
	rmdir(arena_printf(&cx->run, "%.*s.d", STR_ARG(path)).p);
	return 0;
}

int
hook_install(struct cx *cx, const struct hook_place *at, const char *name)
{
	enum hook_state state;
	bool has_previous;
	struct str ours;

	if (hook_look(cx, at, name, &state, &has_previous) < 0 ||
	    read_shipped(cx, at, name, &ours) < 0)
		return -1;
	if (state == HOOK_OURS)
		return 1;
	if (state == HOOK_FOREIGN && keep_previous(cx, at, name) < 0)
		return -1;
	if (file_write(cx, path_of(cx, at->dir, name), ours, HOOK_MODE) == 0)
		return 0;
	if (state == HOOK_FOREIGN)
		give_back(cx, at, name);
	return -1;
}

int
hook_uninstall(struct cx *cx, const struct hook_place *at, const char *name)
{
	struct str path = path_of(cx, at->dir, name);
	enum hook_state state;
	bool has_previous;

	if (hook_look(cx, at, name, &state, &has_previous) < 0)
		return -1;
	if (state == HOOK_MISSING || state == HOOK_FOREIGN)
		return 1;
	if (has_previous ? give_back(cx, at, name) < 0 : unlink(path.p) < 0)
		return fail_errno(cx, path);
	return 0;
}
