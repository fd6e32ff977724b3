/*
 * Objects as they are stored.  libgit2 checks the digest of each that it reads,
 * which costs as much as reading it; a walk through all the past lets another
 * thread do that.
 */
#include <string.h>

#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

enum { BATCH = 128, BATCHES = 8 };

struct repo_verifier {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t moved;
	git_odb_object *v[BATCHES][BATCH];
	size_t n[BATCHES];
	size_t filled, emptied; /* batches, ever */
	size_t here;		/* objects in the batch that is being filled */
	bool ended;
	bool bad;	 /* one is not what its id says ... */
	git_oid culprit; /* ... this one */
	int strict;
};

static bool
is_sound(git_odb_object *o)
{
	git_oid id;

	return git_odb_hash(&id, git_odb_object_data(o), git_odb_object_size(o),
		   git_odb_object_type(o)) == 0 &&
	    git_oid_equal(&id, git_odb_object_id(o));
}

static void
verify_batch(struct repo_verifier *v, size_t slot)
{
	size_t i;

	for (i = 0; i < v->n[slot] && !v->bad; i++) {
		v->bad = !is_sound(v->v[slot][i]);
		if (v->bad)
			git_oid_cpy(
			    &v->culprit, git_odb_object_id(v->v[slot][i]));
	}
}

/*
 * Who read the objects gives them back as well: malloc has one lock for those
 * that one thread took, over which two would quarrel.
 */
static void
free_batch(struct repo_verifier *v, size_t slot)
{
	size_t i;

	for (i = 0; i < v->n[slot]; i++)
		git_odb_object_free(v->v[slot][i]);
	v->n[slot] = 0;
}

static void *
verify(void *arg)
{
	struct repo_verifier *v = arg;

	pthread_mutex_lock(&v->lock);
	for (;;) {
		while (v->emptied == v->filled && !v->ended)
			pthread_cond_wait(&v->moved, &v->lock);
		if (v->emptied == v->filled)
			break;
		pthread_mutex_unlock(&v->lock);
		verify_batch(v, v->emptied % BATCHES);
		pthread_mutex_lock(&v->lock);
		v->emptied++;
		pthread_cond_signal(&v->moved);
	}
	pthread_mutex_unlock(&v->lock);
	return NULL;
}

/* Hand over the batch in hand, and wait until there is room for the next. */
static void
hand_over(struct repo_verifier *v)
{
	pthread_mutex_lock(&v->lock);
	v->n[v->filled % BATCHES] = v->here;
	v->filled++;
	v->here = 0;
	pthread_cond_signal(&v->moved);
	while (v->filled - v->emptied == BATCHES)
		pthread_cond_wait(&v->moved, &v->lock);
	pthread_mutex_unlock(&v->lock);
	free_batch(v, v->filled % BATCHES);
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
	if (pthread_create(&v->thread, NULL, verify, v) != 0)
		return;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	r->verifier = v;
}

int
repo_hurried(struct cx *cx, struct repo *r)
{
	struct repo_verifier *v = r->verifier;
	size_t i;

	if (!v)
		return 0;
	hand_over(v);
	pthread_mutex_lock(&v->lock);
	v->ended = true;
	pthread_cond_signal(&v->moved);
	pthread_mutex_unlock(&v->lock);
	pthread_join(v->thread, NULL);
	for (i = 0; i < BATCHES; i++)
		free_batch(v, i);
	pthread_cond_destroy(&v->moved);
	pthread_mutex_destroy(&v->lock);
	r->verifier = NULL;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	if (!v->bad || cx->err != ERR_NONE)
		return v->bad ? -1 : 0;
	fail(cx, ERR_WORLD, _("object %s: its content is not that of its id"),
	    git_oid_tostr_s(&v->culprit));
	return advise(cx, _("“git fsck” shows the damage"));
}

int
repo_read_object(struct cx *cx, struct repo *r, const git_oid *id,
    git_object_t type, git_odb_object **out)
{
	struct repo_verifier *v = r->verifier;

	if (git_odb_read(out, r->odb, id) < 0)
		return repo_fail(cx, str_from(git_object_type2string(type)));
	if (git_odb_object_type(*out) != type) {
		git_odb_object_free(*out);
		*out = NULL;
		return fail(cx, ERR_WORLD, "%s: %s",
		    git_object_type2string(type), git_oid_tostr_s(id));
	}
	if (v &&
	    git_odb_object_dup(&v->v[v->filled % BATCHES][v->here], *out) ==
		0 &&
	    ++v->here == BATCH)
		hand_over(v);
	return 0;
}
