#ifndef BASE_STAMP_H
#define BASE_STAMP_H

#include "base/arena.h"

/*
 * What tells this build of the program, on this start of the machine, from any
 * other: what it left in a file counts for it alone.
 */
struct str stamp_program(struct arena *a);

/* What tells this process from all that run beside it. */
int stamp_process(void);

#endif
