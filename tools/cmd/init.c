#include <stdio.h>

#include "base/file.h"
#include "cmd/cmd.h"
#include "core/setup.h"

static int
open_or_make(struct cx *cx, struct str dir, struct repo **repo)
{
	const struct repo_where where = { .dir = dir };

	if (file_mkdirs(cx, dir) < 0)
		return -1;
	if (!file_exists(
		arena_printf(&cx->scratch, "%.*s/.git", STR_ARG(dir))) &&
	    repo_init(cx, dir) < 0)
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
	if (s->written == 0) {
		puts(_("the register is complete already, nothing was made"));
		return;
	}
	printf(_("a register was made in %.*s\n"), STR_ARG(dir));
	puts(_("what to do next:\n"
	       "  1. say who you are:   git config user.name NAME; "
	       "git config user.email ADDRESS\n"
	       "  2. write the first record, records/unit/unit.yaml; "
	       "schema/types/unit.yaml says what goes into it\n"
	       "  3. look at it:        taizhang check\n"
	       "  4. commit it:         git add -A; git commit"));
}

static int
run(struct cx *cx, const struct call *call)
{
	struct str dir = call->words ? call->word[0] : STR(".");
	const char *shipped = share_path(cx, "taizhang");
	struct setup s = { .dir = dir, .shipped = str_from(shipped) };
	struct repo *repo = NULL;
	int rc;

	if (!shipped)
		return fail(cx, ERR_WORLD,
		    _("the system does not tell where "
		      "this program is installed"));
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

const struct command command_init = {
	.name = "init",
	.summary = N_("make a new register, or complete one"),
	.words = "[DIR]",
	.most = 1,
	.run = run,
	.about = N_("Makes a Git repository with schemas, rules and hooks. "
		    "What is there already is never overwritten."),
};
