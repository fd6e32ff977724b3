#include <stdio.h>

#include "cmd/cmd.h"
#include "cmd/receive.h"
#include "core/hooks.h"
#include "core/suggest.h"

static int
find_place(struct cx *cx, struct hook_place *at)
{
	struct repo *repo = open_repo(cx);
	const char *shipped = share_path(cx, "taizhang/hooks");

	if (!repo)
		return -1;
	at->dir = repo_hooks_dir(cx, repo);
	at->shipped = str_from(shipped ? shipped : "");
	at->server = str_none(repo_root(repo));
	return 0;
}

static int
install(struct cx *cx, const struct call *call)
{
	struct hook_place at;
	const char *const *name;

	(void)call;
	if (find_place(cx, &at) < 0)
		return -1;
	for (name = hook_names(&at); *name; name++) {
		if (hook_install(cx, &at, *name) < 0)
			return -1;
		printf(_("%s: installed in %.*s\n"), *name, STR_ARG(at.dir));
	}
	return EXIT_CLEAN;
}

static int
uninstall(struct cx *cx, const struct call *call)
{
	struct hook_place at;
	const char *const *name;
	int rc;

	(void)call;
	if (find_place(cx, &at) < 0)
		return -1;
	for (name = hook_names(&at); *name; name++) {
		rc = hook_uninstall(cx, &at, *name);
		if (rc < 0)
			return -1;
		printf(rc == 0 ? _("%s: taken away\n") :
				 _("%s: not ours, left as it is\n"),
		    *name);
	}
	return EXIT_CLEAN;
}

static const char *
state_text(enum hook_state state)
{
	switch (state) {
	case HOOK_MISSING:
		return _("missing: commits are not checked here");
	case HOOK_OURS:
		return _("installed");
	case HOOK_ASLEEP:
		return _("not executable, Git passes over it; “taizhang hook "
			 "install” mends it");
	case HOOK_CHANGED:
		return _("of another version; “taizhang hook install” renews "
			 "it");
	case HOOK_FOREIGN:
		return _("somebody else's; “taizhang hook install” keeps it "
			 "and asks it first");
	}
	return "";
}

static int
status(struct cx *cx, const struct call *call)
{
	struct hook_place at;
	enum hook_state state;
	bool has_previous;
	const char *const *name;

	(void)call;
	if (find_place(cx, &at) < 0)
		return -1;
	for (name = hook_names(&at); *name; name++) {
		if (hook_look(cx, &at, *name, &state, &has_previous) < 0)
			return -1;
		printf("%-18s%s%s\n", *name, state_text(state),
		    has_previous ? _(", after the one that was there before") :
				   "");
	}
	return EXIT_CLEAN;
}

/* What may follow `taizhang hook`: for people, then for Git. */
static const struct {
	const char *word;
	int (*run)(struct cx *cx, const struct call *call);
} words[] = {
	{ "install", install },
	{ "status", status },
	{ "uninstall", uninstall },
	{ "pre-commit", check_staged },
	{ "pre-merge-commit", check_staged },
	{ "pre-applypatch", check_staged },
	{ "pre-receive", receive },
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

static int
run(struct cx *cx, const struct call *call)
{
	struct str name[WORDS], near;
	size_t i;

	for (i = 0; i < WORDS; i++) {
		name[i] = str_from(words[i].word);
		if (str_eq(call->word[0], name[i]))
			return words[i].run(cx, call);
	}
	near = suggest_nearest(&cx->run, call->word[0], name, WORDS);
	fail(cx, ERR_USAGE, _("there is no hook command “%.*s”"),
	    STR_ARG(call->word[0]));
	return advise(cx, _("did you mean “%.*s”?"),
	    STR_ARG(str_none(near) ? name[0] : near));
}

const struct command command_hook = {
	.name = "hook",
	.summary = N_("install, show or take away what Git calls"),
	.words = "install | status | uninstall | pre-commit | "
		 "pre-merge-commit | pre-applypatch | pre-receive",
	.least = 1,
	.most = 8,
	.run = run,
	.about = N_(
	    "The hooks judge what is about to be committed, as "
	    "“taizhang check --staged” does. A hook that was there before is "
	    "kept and asked first."),
};
