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

static void
print_lap(const struct lap *l)
{
	fprintf(stderr, _("%9.3f s  %.*s"), l->seconds, STR_ARG(l->name));
	if (l->is_query)
		fprintf(stderr, _(": %zu"), l->rows);
	if (l->is_query || l->steps > 0)
		fprintf(
		    stderr, _(" (%ju steps of SQLite)"), (uintmax_t)l->steps);
	fputc('\n', stderr);
}

void
text_profile(struct profile *p)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (!p->v[i].is_query)
			print_lap(&p->v[i]);
	if (p->n > 0)
		qsort(p->v, p->n, sizeof(*p->v), slower_first);
	for (i = 0; i < p->n; i++)
		if (p->v[i].is_query)
			print_lap(&p->v[i]);
}
