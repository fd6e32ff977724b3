#ifndef CORE_PROFILE_H
#define CORE_PROFILE_H

#include "base/cx.h"

/*
 * Where the time of a judging went: its steps and its rules, in the order in
 * which they were taken.
 */
struct lap {
	struct str name;
	double seconds;
	size_t rows; /* of a rule: what it found */
	bool is_rule;
};

typedef double profile_clock_fn(void); /* seconds, since whenever */

struct profile {
	profile_clock_fn *now; /* NULL: nothing is measured */
	double since;
	struct lap *v;
	size_t n;
	size_t cap;
};

void profile_start(struct profile *p, profile_clock_fn *now);

/* What was done since the last lap, or the start.  The name must last. */
void profile_lap(struct cx *cx, struct profile *p, struct lap lap);

#endif
