#include "cmd/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "port/i18n.h"

static double
seconds(const struct timespec *from, const struct timespec *to)
{
	return (double)(to->tv_sec - from->tv_sec) +
	    (double)(to->tv_nsec - from->tv_nsec) / 1e9;
}

bool
progress_is_seen(void)
{
	return isatty(STDERR_FILENO);
}

struct progress
progress_begin(void)
{
	struct progress p = { .any = false };

	clock_gettime(CLOCK_MONOTONIC, &p.began);
	return p;
}

void
progress_show(void *progress, size_t done, size_t all)
{
	struct progress *p = progress;
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (seconds(&p->began, &now) < 1 || seconds(&p->said, &now) < 0.2)
		return;
	fputc('\r', stderr);
	fprintf(stderr, _("%zu of %zu files"), done, all);
	p->said = now;
	p->any = true;
}

void
progress_hide(struct progress *p)
{
	if (p->any)
		fputs("\r\033[K", stderr);
	p->any = false;
}
