#ifndef BASE_CX_H
#define BASE_CX_H

#include "base/arena.h"

/*
 * What nearly every function gets first: memory of the two lifetimes, and the
 * one error that ends a run.
 *
 *	run	till the program ends
 *	scratch	till the next record; cleared by the loop that owns the record
 *
 * A thread has a cx of its own.
 */
enum error_kind {
	ERR_NONE,
	ERR_USAGE, /* the call is wrong: exit status 2 */
	ERR_WORLD, /* files, repository, schema or rule: exit status 3 */
};

struct cx_end;

struct cx {
	struct arena run;
	struct arena scratch;
	enum error_kind err;
	struct str err_text;   /* in run */
	struct str err_remedy; /* in run; none if there is none to give */
	struct cx_end *end;    /* what cx_release() calls, newest first */
};

void cx_release(struct cx *cx);

/* For the rare handle of a library that lives as long as cx->run does. */
void cx_at_end(struct cx *cx, void (*fn)(void *), void *arg);

/*
 * Say what went wrong, once, where it is known.  Both return -1.  The text is
 * for people and already in their language.  It is a bug to fail twice.
 */
int fail(struct cx *cx, enum error_kind kind, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * Put "place: " before the error, or "file:" if that begins with line and
 * column.  Returns -1.
 */
int within(struct cx *cx, struct str place);

/* Add what to do about the error.  Returns -1. */
int advise(struct cx *cx, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Forget the error, where another way round was found. */
void cx_forgive(struct cx *cx);

/* Take the error of another cx, such as a worker's, as one's own. */
int cx_adopt(struct cx *cx, const struct cx *other);

#endif
