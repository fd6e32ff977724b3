#include "core/profile.h"

void
profile_start(struct profile *p)
{
	clock_gettime(CLOCK_MONOTONIC, &p->since);
}

void
profile_lap(struct cx *cx, struct profile *p, struct lap lap)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	lap.seconds = (double)(now.tv_sec - p->since.tv_sec) +
	    (double)(now.tv_nsec - p->since.tv_nsec) / 1e9;
	p->since = now;
	if (p->n == p->cap)
		p->v = arena_grow(&cx->run, p->v, p->n, &p->cap, sizeof(*p->v));
	p->v[p->n++] = lap;
}
