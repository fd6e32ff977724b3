/*
 * Objects as they are stored.  libgit2 checks the digest of each that it reads,
 * which costs as much as reading it; a walk through all the past lets another
 * thread do that.
 */
#include <string.h>

#include "port/digest.h"
#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

enum { BATCH = 128, BATCHES = 4, BATCH_BYTES = 128 << 10 };

/* What an object said it was. */
struct claim {
	git_oid id;
	git_object_t type;
	struct str bytes;
};

/*
 * Objects to be verified: copies, since the objects themselves would be given
 * back late, and malloc is quick with what was given back just now.
 */
struct batch {
	struct claim v[BATCH];
	size_t n, used;
	char bytes[BATCH_BYTES];
};

struct repo_verifier {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t moved;
	struct batch batch[BATCHES];
	size_t filled, emptied; /* batches, ever */
	bool ended;
	/* one is not what its id says: told by either thread */
	struct digest *there, *here;
	bool bad_there, bad_here;
	git_oid culprit_there, culprit_here;
};

/* By libcrypto, which takes a third of the time of the library of libgit2. */
static bool
is_sound(struct digest *d, const struct claim *c)
{
	git_oid id;

	digest_next(d, git_object_type2string(c->type), c->bytes, id.id);
	return git_oid_equal(&id, &c->id);
}

static void
verify_one(struct digest *d, const struct claim *c, bool *bad, git_oid *culprit)
{
	if (*bad || is_sound(d, c))
		return;
	*bad = true;
	*culprit = c->id;
}

static void *
verify(void *arg)
{
	struct repo_verifier *v = arg;
	const struct batch *b;
	size_t i;

	pthread_mutex_lock(&v->lock);
	for (;;) {
		while (v->emptied == v->filled && !v->ended)
			pthread_cond_wait(&v->moved, &v->lock);
		if (v->emptied == v->filled)
			break;
		pthread_mutex_unlock(&v->lock);
		b = &v->batch[v->emptied % BATCHES];
		for (i = 0; i < b->n; i++)
			verify_one(v->there, &b->v[i], &v->bad_there,
			    &v->culprit_there);
		pthread_mutex_lock(&v->lock);
		v->emptied++;
		pthread_cond_signal(&v->moved);
	}
	pthread_mutex_unlock(&v->lock);
	return NULL;
}

/* Hand over the batch in hand, and wait until there is room for the next. */
static struct batch *
hand_over(struct repo_verifier *v)
{
	struct batch *b;

	pthread_mutex_lock(&v->lock);
	v->filled++;
	pthread_cond_signal(&v->moved);
	while (v->filled - v->emptied == BATCHES)
		pthread_cond_wait(&v->moved, &v->lock);
	pthread_mutex_unlock(&v->lock);
	b = &v->batch[v->filled % BATCHES];
	b->n = b->used = 0;
	return b;
}

/* One that is larger than a batch is verified at once. */
static void
add_claim(struct repo_verifier *v, struct claim c)
{
	struct batch *b = &v->batch[v->filled % BATCHES];

	if (c.bytes.n > BATCH_BYTES) {
		verify_one(v->here, &c, &v->bad_here, &v->culprit_here);
		return;
	}
	if (b->n == BATCH || b->used + c.bytes.n > BATCH_BYTES)
		b = hand_over(v);
	memcpy(b->bytes + b->used, c.bytes.p, c.bytes.n);
	c.bytes.p = b->bytes + b->used;
	b->used += c.bytes.n;
	b->v[b->n++] = c;
}

/*
 * Without a thread libgit2 does it itself, as always.  The switch is one for
 * all repositories: nothing else is read while it is off.
 */
void
repo_hurry(struct cx *cx, struct repo *r)
{
	struct repo_verifier *v = ARENA_NEW(&cx->run, struct repo_verifier);

	pthread_mutex_init(&v->lock, NULL);
	pthread_cond_init(&v->moved, NULL);
	v->there = digest_open(&cx->run);
	v->here = digest_open(&cx->run);
	if (pthread_create(&v->thread, NULL, verify, v) != 0) {
		digest_close(v->there);
		digest_close(v->here);
		return;
	}

	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	r->verifier = v;
}

int
repo_hurried(struct cx *cx, struct repo *r)
{
	struct repo_verifier *v = r->verifier;

	if (!v)
		return 0;
	hand_over(v);
	pthread_mutex_lock(&v->lock);
	v->ended = true;
	pthread_cond_signal(&v->moved);
	pthread_mutex_unlock(&v->lock);
	pthread_join(v->thread, NULL);
	pthread_cond_destroy(&v->moved);
	pthread_mutex_destroy(&v->lock);
	digest_close(v->there);
	digest_close(v->here);
	r->verifier = NULL;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	if (!v->bad_here && !v->bad_there)
		return 0;
	cx_forgive(cx); /* whatever came of it */
	fail(cx, ERR_WORLD, _("object %s: its content is not that of its id"),
	    git_oid_tostr_s(
		v->bad_here ? &v->culprit_here : &v->culprit_there));
	return advise(cx, _("“git fsck” shows the damage"));
}

int
repo_read_object(struct cx *cx, struct repo *r, const git_oid *id,
    git_object_t type, git_odb_object **out)
{
	git_odb_object *o = NULL;

	*out = NULL;
	if (git_odb_read(&o, r->odb, id) < 0)
		return repo_fail(cx, str_from(git_object_type2string(type)));
	if (r->verifier)
		add_claim(r->verifier,
		    (struct claim){ *id, git_odb_object_type(o),
			{ git_odb_object_data(o), git_odb_object_size(o) } });
	if (git_odb_object_type(o) != type) {
		git_odb_object_free(o);
		return fail(cx, ERR_WORLD, "%s: %s",
		    git_object_type2string(type), git_oid_tostr_s(id));
	}
	*out = o;
	return 0;
}
