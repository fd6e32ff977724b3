#ifndef CMD_RECEIVE_H
#define CMD_RECEIVE_H

#include "cmd/call.h"

/*
 * For git's hook pre-receive: what is pushed is read from standard input and
 * judged; nothing is printed if all is well.  An exit status, or -1.
 */
int receive(struct cx *cx, const struct call *call);

#endif
