#ifndef CMD_TERM_H
#define CMD_TERM_H

#include <stdio.h>

#include "base/cx.h"
#include "cmd/call.h"

/* How a piece of text is to look, where colour is wanted. */
enum look {
	LOOK_PLAIN,
	LOOK_BOLD,
	LOOK_DIM,
	LOOK_RED,
	LOOK_YELLOW,
	LOOK_BLUE,
	LOOK_CYAN
};

/* A stream that people may be looking at. */
struct term {
	FILE *to;
	bool color;
};

/*
 * Coloured or not: --color, NO_COLOR, CLICOLOR_FORCE, taizhang.ini, and
 * whether it is a terminal.  What belongs to one person counts before what the
 * office has agreed on.
 */
struct term term_open(FILE *to, struct str option, struct str config);

/*
 * Print a text that may hold anything: control characters and bytes that are
 * not UTF-8 come out as \xNN, so that no record can move the cursor.
 */
void term_text(const struct term *t, enum look look, struct str text);

/* The same, kept as text; what needs no escaping is returned as it is. */
struct str term_escape(struct arena *a, struct str text);

/* Ours: a literal or an escaped text, not escaped again. */
void term_printf(const struct term *t, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

void term_blanks(const struct term *t, size_t n);

/* The error of cx, on stderr: what it is, and what to do. */
void term_error(struct cx *cx, const struct term *t);

#endif
