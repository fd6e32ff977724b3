#include <stdlib.h>
#include <time.h>

#include "cmd/text.h"

double
text_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int
slower_first(const void *a, const void *b)
{
	const struct lap *x = a, *y = b;

	return (x->seconds < y->seconds) - (x->seconds > y->seconds);
}

void
text_profile(struct profile *p)
{
	size_t i;

	if (p->n == 0)
		return;
	for (i = 0; i < p->n && !p->v[i].is_rule; i++)
		fprintf(stderr, _("%9.3f s  %.*s\n"), p->v[i].seconds,
		    STR_ARG(p->v[i].name));
	if (i < p->n)
		qsort(p->v + i, p->n - i, sizeof(*p->v), slower_first);
	for (; i < p->n; i++)
		fprintf(stderr, _("%9.3f s  %.*s: %zu\n"), p->v[i].seconds,
		    STR_ARG(p->v[i].name), p->v[i].rows);
}
