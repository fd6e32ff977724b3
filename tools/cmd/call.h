#ifndef CMD_CALL_H
#define CMD_CALL_H

#include "cmd/command.h"

/* What stands on the command line, as parsed; all texts end in NUL. */
struct given {
	const struct opt *opt;
	struct str value;
};

struct call {
	const struct command *command; /* NULL: none was named */
	struct str *word;	       /* what is no option, in order */
	size_t words;
	struct given *given; /* options, in order */
	size_t n;
	size_t cap;
};

/*
 * Parse argv[1..).  The first word names the command; options for all may
 * stand before it.  A wrong option, value or number of words is ERR_USAGE,
 * with the nearest right one as remedy; what was read up to there is in *out.
 */
int call_parse(struct cx *cx, int argc, char **argv, struct call *out);

/*
 * Was it given, and its value (none if it was not); the last one counts.  It
 * is a bug to ask for an option that the command does not have.
 */
bool call_has(const struct call *c, const char *name);
struct str call_text(const struct call *c, const char *name);

/* Is its value this word? */
bool call_is(const struct call *c, const char *name, const char *word);

/* The value as a day (see base/date.h); *day stays if it was not given. */
int call_day(struct cx *cx, const struct call *c, const char *name, int *day);

/* The value as a number of least..most; *number stays likewise. */
int call_number(struct cx *cx, const struct call *c, const char *name,
    int least, int most, int *number);

#endif
