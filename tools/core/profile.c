#include "core/profile.h"

void
profile_start(struct profile *p, profile_clock_fn *now)
{
	p->now = now;
	if (now)
		p->since = now();
}

/* The step that has the name, if there was one before. */
static struct lap *
same_step(const struct profile *p, struct lap lap)
{
	size_t i;

	for (i = 0; !lap.is_query && i < p->n; i++)
		if (!p->v[i].is_query && str_eq(p->v[i].name, lap.name))
			return &p->v[i];
	return NULL;
}

void
profile_lap(struct cx *cx, struct profile *p, struct lap lap)
{
	struct lap *same = same_step(p, lap);
	double at;

	if (!p->now)
		return;
	at = p->now();
	lap.seconds = at - p->since;
	lap.steps = p->steps;
	p->since = at;
	p->steps = 0;
	if (same) {
		same->seconds += lap.seconds;
		same->steps += lap.steps;
		return;
	}
	if (p->n == p->cap)
		p->v = arena_grow(&cx->run, p->v, p->n, &p->cap, sizeof(*p->v));
	p->v[p->n++] = lap;
}
