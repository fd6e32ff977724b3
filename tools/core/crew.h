#ifndef CORE_CREW_H
#define CORE_CREW_H

#include <pthread.h>

#include "base/cx.h"

/*
 * A long list, worked off by several threads.  Each takes a batch at a time;
 * what must happen in the order of the list is done in turns, so that the
 * result does not depend on how many threads there are.
 */
enum { CREW_BATCH = 64 }; /* things at a time, at most */

/* A thread. */
struct hand {
	struct cx cx; /* of its own */
	void *arg;    /* the job's */
	void *own;    /* what begin() has put here */

	struct crew *crew;
	pthread_t thread;
	size_t batch; /* the one in hand */
	bool has_turn;
};

struct crew_job {
	void *arg;
	size_t n;	  /* things */
	unsigned threads; /* 0: one per processor, if n is at least worth */
	size_t worth;	  /* fewer are done faster by one thread */
	/* Called in each thread, once; may be NULL. */
	void (*begin)(struct hand *h);
	/* Do those from `from` to before `end`; 0, or -1 with h->cx's error. */
	int (*work)(struct hand *h, size_t from, size_t end);
	/* Called in the calling thread, for one hand after the other. */
	void (*end)(struct hand *h, struct cx *cx);
	void (*progress)(void *arg, size_t done, size_t all);
	void *progress_arg;
};

/*
 * -1 with the error of the first batch that failed; those before it were done,
 * and those after it have had no turn.
 */
int crew_run(struct cx *cx, const struct crew_job *job);

/*
 * Wait until all batches before this one are done.  From then on, until work()
 * returns, nobody else has the turn.  False: one of them failed, and nothing
 * more is wanted.
 */
bool crew_turn(struct hand *h);

#endif
