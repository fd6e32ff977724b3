#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd/anonymise.h"
#include "cmd/cmd.h"
#include "cmd/term.h"

/*
 * A descriptor that is closed would be given to the next file opened, and what
 * is printed would go there.  Opened for reading, it refuses what is written.
 */
static void
hold_descriptors(void)
{
	int fd;

	for (fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)!open("/dev/null", O_RDONLY);
}

/*
 * In which language is an error of the call to be told?  The call says, as far
 * as it can be read: so it is read once more where it has an error.
 */
static int
parse(struct cx *cx, int argc, char **argv, struct call *call)
{
	int rc = call_parse(cx, argc, argv, call), trouble = 0;
	struct str dir = call_text(call, "directory");

	cx_forgive(cx);
	if (!str_none(dir) && chdir(dir.p) < 0)
		trouble = errno;
	choose_language(cx, call);
	if (rc < 0)
		return call_parse(cx, argc, argv, call);
	if (trouble)
		return fail(
		    cx, ERR_WORLD, "%.*s: %s", STR_ARG(dir), strerror(trouble));
	return 0;
}

static int
run(struct cx *cx, const struct call *call)
{
	if (!call->command || call_has(call, "help"))
		return print_help(cx, call->command);
	return call->command->run(cx, call);
}

/* Whoever reads has seen enough, where SIGPIPE itself was switched off. */
static void
end_quietly(void)
{
	signal(SIGPIPE, SIG_DFL);
	raise(SIGPIPE);
}

/* What the command ended with, on standard error if it was an error. */
static int
tell(struct cx *cx, int status)
{
	struct term err;

	if (fflush(stdout) != 0 || ferror(stdout)) {
		if (errno == EPIPE)
			end_quietly();
		cx_forgive(cx);
		status = fail(cx, ERR_WORLD,
		    _("the output could not be "
		      "written: %s"),
		    strerror(errno));
	}
	if (status >= 0)
		return status;
	err = term_open(stderr, (struct str){ 0 }, STR("never"));
	term_error(cx, &err);
	return cx->err == ERR_USAGE ? EXIT_USAGE : EXIT_TROUBLE;
}

/* The same with people under other names. */
static int
run_anonymised(struct cx *cx, const struct call *call)
{
	struct cx other = { 0 };
	struct anonymise held;
	int status;

	if (anonymise_begin(cx, &held) < 0)
		return -1;
	status = tell(cx, run(cx, call));
	cx_forgive(cx);
	if (anonymise_end(&other, &held) < 0)
		status = cx_adopt(cx, &other);
	cx_release(&other);
	return status;
}

int
main(int argc, char **argv)
{
	struct cx cx = { 0 };
	struct call call;
	int status;

	hold_descriptors();
	status = parse(&cx, argc, argv, &call);
	if (status == 0)
		status = call_has(&call, "anonymise") ?
		    run_anonymised(&cx, &call) :
		    run(&cx, &call);
	status = tell(&cx, status);
#ifdef ARENA_MALLOC
	/* For the leak checker.  Else the system takes back at once what it
	 * would take a tenth of a large check to give back row by row. */
	cx_release(&cx);
#endif
	return status;
}
