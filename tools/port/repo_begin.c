#include "port/repo.h"
#include "port/repo_git.h"

/*
 * Where histories begin: the one commit without parent that a commit comes
 * from.  What was found out is kept, so that a range of merges costs one walk.
 */
static const unsigned char several[REPO_OID]; /* more than one */

struct stack {
	git_oid *v;
	size_t n, cap;
};

static struct str
key_of(const git_oid *id)
{
	return (struct str){ (const char *)id->id, REPO_OID };
}

static const void *
known(const struct repo *r, const git_oid *id)
{
	return map_get(&r->begins, key_of(id));
}

static void
push(struct cx *cx, struct stack *s, const git_oid *id)
{
	if (s->n == s->cap)
		s->v = arena_grow(
		    &cx->scratch, s->v, s->n, &s->cap, sizeof(*s->v));
	s->v[s->n++] = *id;
}

static void
know(struct repo *r, const git_oid *id, const void *begin)
{
	struct str key = arena_dup(&r->past, key_of(id));

	map_add(&r->begins, key, begin ? (void *)begin : (void *)key.p);
}

/* All parents are known: so is the commit. */
static void
settle(struct repo *r, git_commit *c)
{
	const void *begin = NULL, *one;
	unsigned i;

	for (i = 0; i < git_commit_parentcount(c); i++) {
		one = known(r, git_commit_parent_id(c, i));
		begin = i == 0 || begin == one ? one : several;
	}
	know(r, git_commit_id(c), begin);
}

/* One step: the commit on top is settled, or its parents come before it. */
static int
step(struct cx *cx, struct repo *r, struct stack *s)
{
	git_oid id = s->v[s->n - 1];
	git_commit *c;
	size_t before = s->n;
	unsigned i;

	if (known(r, &id)) {
		s->n--;
		return 0;
	}
	if (git_commit_lookup(&c, r->git, &id) < 0)
		return repo_fail(cx, STR("commit"));
	for (i = 0; i < git_commit_parentcount(c); i++)
		if (!known(r, git_commit_parent_id(c, i)))
			push(cx, s, git_commit_parent_id(c, i));
	if (s->n == before) {
		settle(r, c);
		s->n--;
	}
	git_commit_free(c);
	return 0;
}

static int
find_begin(struct cx *cx, struct repo *r, const git_oid *id, const void **begin)
{
	struct stack s = { 0 };

	r->begins.arena = &r->past;
	push(cx, &s, id);
	while (s.n > 0)
		if (step(cx, r, &s) < 0)
			return -1;
	*begin = known(r, id);
	return 0;
}

int
repo_joins_root(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], bool *joins)
{
	const void *first = NULL, *other;
	git_commit *c;
	git_oid id;
	unsigned i;
	int rc = 0;

	*joins = false;
	git_oid_fromraw(&id, commit);
	if (git_commit_lookup(&c, r->git, &id) < 0)
		return repo_fail(cx, STR("commit"));
	for (i = 0; rc == 0 && i < git_commit_parentcount(c); i++) {
		rc = find_begin(cx, r, git_commit_parent_id(c, i), &other);
		if (i == 0)
			first = other;
		*joins |= rc == 0 && first != several && other != first;
	}
	git_commit_free(c);
	return rc;
}
