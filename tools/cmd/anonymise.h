#ifndef CMD_ANONYMISE_H
#define CMD_ANONYMISE_H

#include "cmd/call.h"

/*
 * --anonymise: whatever a command prints, on standard output and standard
 * error, is held back, and people get pseudonyms in it before it is let go.
 * One place for all commands and formats: none can forget a name.
 */
struct anonymise {
	int held[3]; /* files that hold standard output and error, by number */
	int real[3]; /* where they were to go */
};

int anonymise_begin(struct cx *cx, struct anonymise *a);

/*
 * Let it go.  If it cannot be known who there is, nothing of it is: -1.
 */
int anonymise_end(struct cx *cx, struct anonymise *a);

#endif
