#ifndef PORT_DB_CALLS_H
#define PORT_DB_CALLS_H

#include "base/str.h"

/* Did the move touch records of that type? */
typedef bool db_touched_fn(void *arg, struct str type);

/* What SQL may call besides the functions of SQLite. */
struct db_call {
	const char *name;
	int arguments;
	const char *call;  /* "days(a, b)" */
	const char *about; /* N_() */
};
extern const struct db_call db_calls[]; /* the last has no name */

#endif
