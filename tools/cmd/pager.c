#include "cmd/pager.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "port/repo.h"

static pid_t pager;

/* Registered once: a pager that has read all ends when the pipe does. */
static void
wait_for_pager(void)
{
	fflush(stdout);
	fflush(stderr);
	close(STDOUT_FILENO);
	close(STDERR_FILENO);
	while (waitpid(pager, NULL, 0) < 0 && errno == EINTR)
		;
}

/*
 * Can the shell find it?  What is not one plain word is left to the shell; the
 * output must not be lost where there is no `less`.
 */
static bool
is_there(struct cx *cx, struct str command)
{
	struct str path = str_from(getenv("PATH")), word, rest, dir;

	str_cut(command, ' ', &word, &rest);
	if (str_has(word, STR("=")) || str_has(word, STR("/")) ||
	    strpbrk(arena_cstr(&cx->scratch, word), "\"'$`\\;|&<>()*?[~"))
		return true;
	while (path.n > 0 && str_next(&path, ':', &dir))
		if (access(arena_printf(&cx->scratch, "%.*s/%.*s", STR_ARG(dir),
			       STR_ARG(word))
			       .p,
			X_OK) == 0)
			return true;
	return false;
}

/* None: the output is not to be paged. */
static struct str
choose(struct cx *cx)
{
	struct str choice = str_from(getenv("GIT_PAGER"));

	if (str_none(choice))
		choice = repo_user_config(cx, STR("core.pager"));
	if (str_none(choice))
		choice = str_from(getenv("PAGER"));
	if (str_none(choice))
		choice = STR("less");
	if (choice.n == 0 || str_eq(choice, STR("cat")) ||
	    !is_there(cx, choice))
		return (struct str){ 0 };
	return choice;
}

/* In the child: what it shows comes from the pipe. */
static void
become(struct cx *cx, struct str choice, const int *ends)
{
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	close(ends[1]);
	setenv("LESS", "FRX", 0);
	setenv("LV", "-c", 0);
	execl("/bin/sh", "sh", "-c", arena_cstr(&cx->scratch, choice), NULL);
	_exit(127);
}

int
pager_start(struct cx *cx, const struct call *call)
{
	struct str choice;
	int ends[2];

	if (call_has(call, "no-pager") || !isatty(STDOUT_FILENO))
		return 0;
	choice = choose(cx);
	if (str_none(choice))
		return 0;
	if (pipe(ends) < 0)
		return fail(cx, ERR_WORLD, "pipe: %s", strerror(errno));
	fflush(stdout);
	pager = fork();
	if (pager < 0)
		return fail(cx, ERR_WORLD, "fork: %s", strerror(errno));
	if (pager == 0)
		become(cx, choice, ends);
	dup2(ends[1], STDOUT_FILENO);
	if (isatty(STDERR_FILENO))
		dup2(ends[1], STDERR_FILENO);
	close(ends[0]);
	close(ends[1]);
	atexit(wait_for_pager);
	return 0;
}
