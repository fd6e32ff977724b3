#ifndef CORE_PROFILE_H
#define CORE_PROFILE_H

#include <stdint.h>

#include "base/cx.h"

/*
 * Where the time of a judging went: its steps, its rules and reports, in the
 * order in which they were taken.
 */
struct lap {
	struct str name;
	double seconds;
	uint64_t steps; /* of SQLite, see port/db.h */
	size_t rows;	/* what a rule found, or a report has */
	bool is_query;	/* a rule or a report */
};

typedef double profile_clock_fn(void); /* seconds, since whenever */

struct profile {
	profile_clock_fn *now; /* NULL: nothing is measured */
	double since;
	uint64_t steps; /* since then, where somebody counts */
	struct lap *v;
	size_t n;
	size_t cap;
};

void profile_start(struct profile *p, profile_clock_fn *now);

/*
 * What was done since the last lap, or the start.  The name must last; steps of
 * one name are one.
 */
void profile_lap(struct cx *cx, struct profile *p, struct lap lap);

#endif
