#include "core/profile.h"

void
profile_start(struct profile *p, profile_clock_fn *now)
{
	p->now = now;
	if (now)
		p->since = now();
}

void
profile_lap(struct cx *cx, struct profile *p, struct lap lap)
{
	double at;

	if (!p->now)
		return;
	at = p->now();
	lap.seconds = at - p->since;
	p->since = at;
	if (p->n == p->cap)
		p->v = arena_grow(&cx->run, p->v, p->n, &p->cap, sizeof(*p->v));
	p->v[p->n++] = lap;
}
