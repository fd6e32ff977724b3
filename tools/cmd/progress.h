#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/* For those who wait while files are read: on stderr, after a second. */
struct progress {
	struct timespec began, said;
	bool any; /* it stands there */
};

bool progress_is_seen(void); /* standard error is a terminal */

struct progress progress_begin(void);
void progress_show(void *progress, size_t done, size_t all);
void progress_hide(struct progress *p); /* before anything else is printed */

#endif
