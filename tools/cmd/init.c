#define _XOPEN_SOURCE 700 /* realpath() */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "cmd/cmd.h"
#include "core/setup.h"

/* Is the folder one of that repository's own, not one that git passes over? */
static bool
is_part_of(struct cx *cx, struct repo *repo, struct str dir)
{
	struct str root = repo_root(repo), full;
	char *real = realpath(arena_cstr(&cx->scratch, dir), NULL);

	full = arena_printf(&cx->scratch, "%s/", real ? real : "");
	free(real);
	return full.n > root.n + 1 && str_starts(full, root) &&
	    !repo_is_ignored(repo, str_slice(full, root.n + 1, full.n));
}

/* A register in a folder of a register is a clerk who is in the wrong one. */
static int
refuse_inside(struct cx *cx, struct repo *repo, struct str dir)
{
	struct str root = repo_root(repo);

	if (str_none(root))
		return fail(cx, ERR_WORLD,
		    _("%.*s: a bare repository cannot hold a register's files"),
		    STR_ARG(dir));
	if (!file_exists(arena_printf(
		&cx->scratch, "%.*s/%s", STR_ARG(root), CONFIG_FILE)) ||
	    !is_part_of(cx, repo, dir))
		return 0;
	fail(cx, ERR_WORLD, _("%.*s lies in the register %.*s"), STR_ARG(dir),
	    STR_ARG(root));
	return advise(cx, _("run: %s"),
	    arena_printf(&cx->scratch, "taizhang init %.*s", STR_ARG(root)).p);
}

/* Where no repository can be opened, a new one can be made. */
static int
look_around(struct cx *cx, struct str dir)
{
	const struct repo_where where = { .dir = dir };
	struct repo *around = repo_open(cx, &where);
	int rc = 0;

	if (around)
		rc = refuse_inside(cx, around, dir);
	else
		cx_forgive(cx);
	repo_close(around);
	return rc;
}

static int
open_or_make(struct cx *cx, struct str dir, struct repo **repo)
{
	const struct repo_where where = { .dir = dir };

	if (file_mkdirs(cx, dir) < 0)
		return -1;
	if (!file_exists(
		arena_printf(&cx->scratch, "%.*s/.git", STR_ARG(dir))) &&
	    (look_around(cx, dir) < 0 || repo_init(cx, dir, false) < 0))
		return -1;
	*repo = repo_open(cx, &where);
	return *repo ? 0 : -1;
}

static void
print_next_steps(const struct setup *s, struct str dir)
{
	size_t i;

	for (i = 0; i < s->kepts; i++)
		printf(_("kept as it is: %.*s\n"), STR_ARG(s->kept[i]));
	if (s->hooks > 0 && s->written == 0)
		puts(_("the hooks are installed: commits are checked from now "
		       "on"));
	else if (s->written == 0)
		puts(_("the register is complete already, nothing was made"));
	if (s->written == 0)
		return;
	printf(_("a register was made in %.*s\n"), STR_ARG(dir));
	puts(_("what to do next:\n"
	       "  1. say who you are:   git config user.name NAME; "
	       "git config user.email ADDRESS\n"
	       "  2. write the first record, records/unit/unit.yaml; what goes "
	       "into it: taizhang schema show unit\n"
	       "  3. look at it:        taizhang check\n"
	       "  4. commit it:         git add -A; git commit"));
}

static int
note_entry(struct cx *cx, void *arg, struct str path, enum file_kind kind)
{
	bool *any = arg;

	(void)cx;
	(void)path;
	(void)kind;
	*any = true;
	return 0;
}

static bool
is_empty_folder(struct cx *cx, struct str dir)
{
	bool any = false;

	if (file_walk(cx, dir, note_entry, NULL, &any) < 0) {
		cx_forgive(cx);
		return false;
	}
	return !any;
}

/* A folder of files has none of a repository's. */
static int
open_or_make_server(struct cx *cx, struct str dir, struct repo **repo)
{
	const struct repo_where where = { .git_dir = dir };

	if (!file_exists(
		arena_printf(&cx->scratch, "%.*s/HEAD", STR_ARG(dir)))) {
		if (!is_empty_folder(cx, dir)) {
			fail(cx, ERR_WORLD,
			    _("%.*s is no bare repository, and not empty"),
			    STR_ARG(dir));
			return advise(cx,
			    _("name a folder that is not there yet, such as "
			      "%.*s/register.git"),
			    STR_ARG(dir));
		}
		if (repo_init(cx, dir, true) < 0)
			return -1;
	}
	*repo = repo_open(cx, &where);
	if (!*repo || str_none(repo_root(*repo)))
		return *repo ? 0 : -1;
	fail(cx, ERR_WORLD, _("%.*s: not a bare repository"), STR_ARG(dir));
	return advise(cx, _("run: %s"), "git clone --bare");
}

static int
make_server(struct cx *cx, struct setup *s)
{
	struct repo *repo = NULL;
	int rc = open_or_make_server(cx, s->dir, &repo);

	if (rc == 0)
		rc = setup_server(cx, s, repo);
	repo_close(repo);
	if (rc < 0)
		return -1;
	printf(_("%.*s takes pushes now, and checks them\n"), STR_ARG(s->dir));
	puts(_("what to do next:\n"
	       "  1. in the register: git remote add origin ADDRESS; "
	       "git push -u origin main\n"
	       "  2. the others:      git clone ADDRESS; then, in there, "
	       "taizhang hook install"));
	return EXIT_CLEAN;
}

static int
run(struct cx *cx, const struct call *call)
{
	struct str dir = call->words ? call->word[0] : STR(".");
	const char *shipped = share_path(cx, "taizhang");
	struct setup s = { .dir = dir, .schema = call_text(call, "schema") };
	struct repo *repo = NULL;
	int rc;

	if (!shipped)
		return fail(cx, ERR_WORLD,
		    _("the system does not tell where "
		      "this program is installed"));
	s.shipped = str_from(shipped);
	if (call_has(call, "server"))
		return make_server(cx, &s);
	if (str_none(s.schema))
		s.schema = arena_printf(&cx->run, "%s/schema", shipped);
	if (open_or_make(cx, dir, &repo) < 0)
		return -1;
	rc = setup_files(cx, &s);
	if (rc == 0)
		rc = setup_repository(cx, &s, repo);
	repo_close(repo);
	if (rc < 0)
		return -1;
	print_next_steps(&s, dir);
	return EXIT_CLEAN;
}

static const struct opt opts[] = {
	{ "schema", "DIR", N_("copy schemas, rules and reports from here"), 0,
	    0 },
	{ "server", NULL, N_("a bare repository, for others to push to"), 0,
	    0 },
	{ 0 },
};

const struct command command_init = {
	.name = "init",
	.summary = N_("make a new register, or complete one"),
	.words = "[DIR]",
	.most = 1,
	.opts = opts,
	.run = run,
	.about = N_("Makes a Git repository with schemas, rules and hooks. "
		    "What is there already is never overwritten."),
};
