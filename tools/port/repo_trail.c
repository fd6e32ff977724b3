#include <string.h>

#include "port/repo.h"
#include "port/repo_git.h"

enum { DEPTH = 16 };

/* The folders on the way to a path, and what each held for the next step. */
struct repo_trail {
	struct repo *repo;
	bool folder; /* what is looked for is one */

	struct str step[DEPTH];
	size_t steps;
	git_oid tree[DEPTH], found[DEPTH];
	bool has[DEPTH];
	unsigned mode; /* of the last */
};

struct repo_trail *
repo_trail_open(struct cx *cx, struct repo *r, struct str path, bool folder)
{
	struct repo_trail *t = ARENA_NEW(&cx->run, struct repo_trail);
	struct str rest = arena_dup(&cx->run, path), step;

	t->repo = r;
	t->folder = folder;
	while (t->steps < DEPTH && rest.n > 0 && str_next(&rest, '/', &step))
		t->step[t->steps++] = step;
	if (rest.n > 0)
		t->steps = 0; /* so deep nothing stands */
	return t;
}

/* "mode name\0" and 20 bytes, again and again. */
static bool
find(struct str tree, struct str name, unsigned *mode, git_oid *out)
{
	const char *p = tree.p, *end = tree.p + tree.n, *space, *nul;

	while (p < end) {
		space = memchr(p, ' ', (size_t)(end - p));
		nul = space ? memchr(space, '\0', (size_t)(end - space)) : NULL;
		if (!nul || end - nul <= GIT_OID_RAWSZ)
			return false;
		if ((size_t)(nul - space - 1) == name.n &&
		    memcmp(space + 1, name.p, name.n) == 0) {
			for (*mode = 0; p < space; p++)
				*mode = *mode * 8 + (unsigned)(*p - '0');
			memcpy(out->id, nul + 1, GIT_OID_RAWSZ);
			return true;
		}
		p = nul + 1 + GIT_OID_RAWSZ;
	}
	return false;
}

static int
look(struct cx *cx, struct repo_trail *t, size_t i)
{
	const bool last = i + 1 == t->steps;
	git_odb_object *o = NULL;
	unsigned mode = 0;

	/* in a hurry each is read once, and keeping it is dear */
	if ((t->repo->verifier ?
		    repo_read_object(
			cx, t->repo, &t->tree[i], GIT_OBJECT_TREE, &o) :
		    repo_read_tree(cx, t->repo, &t->tree[i], &o)) < 0)
		return -1;
	t->has[i] =
	    find((struct str){ git_odb_object_data(o), git_odb_object_size(o) },
		t->step[i], &mode, &t->found[i]);
	if (t->has[i] && (mode == GIT_FILEMODE_TREE) != (!last || t->folder))
		t->has[i] = false;
	if (last)
		t->mode = mode;
	git_odb_object_free(o);
	return 0;
}

int
repo_trail_find(struct cx *cx, struct repo_trail *t,
    const unsigned char tree[REPO_OID], struct repo_file *out)
{
	git_oid id;
	size_t i;

	git_oid_fromraw(&id, tree);
	for (i = 0; i < t->steps; i++) {
		if (!git_oid_equal(&id, &t->tree[i])) {
			t->tree[i] = id;
			if (look(cx, t, i) < 0)
				return -1;
		}
		if (!t->has[i])
			return 1;
		id = t->found[i];
	}
	out->mode = t->mode;
	memcpy(out->oid, id.id, REPO_OID);
	return t->steps > 0 ? 0 : 1;
}
