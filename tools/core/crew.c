#include "core/crew.h"

#include <unistd.h>

enum { THREADS_MAX = 64, BATCHES_A_THREAD = 4 };

struct crew {
	const struct crew_job *job;
	size_t batch; /* things in each */
	pthread_mutex_t lock;
	pthread_cond_t turned;
	size_t next; /* the batch to be taken */
	size_t turn; /* the batch whose turn it is */
	const struct hand *failed;
};

static unsigned
threads_for(const struct crew_job *job)
{
	long n = job->threads;

	if (n == 0 && job->n < job->worth)
		n = 1;
	if (n == 0)
		n = sysconf(_SC_NPROCESSORS_ONLN);
	if (n < 1)
		return 1;
	return n < THREADS_MAX ? (unsigned)n : THREADS_MAX;
}

bool
crew_turn(struct hand *h)
{
	struct crew *crew = h->crew;
	bool wanted;

	pthread_mutex_lock(&crew->lock);
	while (!h->has_turn && crew->turn != h->batch)
		pthread_cond_wait(&crew->turned, &crew->lock);
	wanted = !crew->failed;
	pthread_mutex_unlock(&crew->lock);
	h->has_turn = true;
	return wanted;
}

/* The next batch, or false when all are taken or somebody failed. */
static bool
take_batch(struct hand *h)
{
	struct crew *crew = h->crew;
	bool more;

	pthread_mutex_lock(&crew->lock);
	more = !crew->failed && crew->next * crew->batch < crew->job->n;
	if (more)
		h->batch = crew->next++;
	pthread_mutex_unlock(&crew->lock);
	h->has_turn = false;
	return more;
}

static void
pass_turn(struct hand *h, bool failed)
{
	struct crew *crew = h->crew;
	const struct crew_job *job = crew->job;
	size_t done = (h->batch + 1) * crew->batch;

	crew_turn(h);
	pthread_mutex_lock(&crew->lock);
	crew->turn++;
	if (failed && !crew->failed)
		crew->failed = h;
	if (job->progress)
		job->progress(
		    job->progress_arg, done < job->n ? done : job->n, job->n);
	pthread_cond_broadcast(&crew->turned);
	pthread_mutex_unlock(&crew->lock);
}

static void *
work(void *arg)
{
	struct hand *h = arg;
	const struct crew_job *job = h->crew->job;
	size_t from, end;
	int rc = 0;

	if (job->begin)
		job->begin(h);
	while (rc == 0 && take_batch(h)) {
		from = h->batch * h->crew->batch;
		end = from + h->crew->batch;
		rc = job->work(h, from, end < job->n ? end : job->n);
		pass_turn(h, rc < 0);
	}
	return NULL;
}

/* Join what threads there are, and take over what they leave. */
static int
gather(struct cx *cx, struct crew *crew, struct hand *h, unsigned n)
{
	unsigned i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			pthread_join(h[i].thread, NULL);
		if (crew->job->end)
			crew->job->end(&h[i], cx);
	}
	if (crew->failed)
		cx_adopt(cx, &crew->failed->cx);
	for (i = 0; i < n; i++)
		cx_release(&h[i].cx);
	return crew->failed ? -1 : 0;
}

int
crew_run(struct cx *cx, const struct crew_job *job)
{
	struct crew crew = {
		.job = job,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.turned = PTHREAD_COND_INITIALIZER,
	};
	struct hand h[THREADS_MAX] = { 0 };
	unsigned n, threads = threads_for(job);
	int rc;

	/* few things may be large ones: divide them, too */
	crew.batch = job->n / threads / BATCHES_A_THREAD + 1;
	if (crew.batch > CREW_BATCH)
		crew.batch = CREW_BATCH;
	for (n = 0; n < threads && (n == 0 || n < job->n); n++) {
		h[n].crew = &crew;
		h[n].arg = job->arg;
		if (n > 0 &&
		    pthread_create(&h[n].thread, NULL, work, &h[n]) != 0)
			break; /* fewer threads do the same work */
	}
	work(&h[0]);
	rc = gather(cx, &crew, h, n);
	pthread_mutex_destroy(&crew.lock);
	pthread_cond_destroy(&crew.turned);
	return rc;
}
