#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

enum { FOLDER_DEPTH = 64 };

/*
 * A tree as Git keeps it: "mode name\0" and 20 bytes, again and again.  The
 * entry in hand is read; name is none behind the last.
 */
struct reading {
	git_odb_object *object; /* NULL: there is no such folder */
	struct str rest, name;
	unsigned mode;
	const unsigned char *id;
};

struct comparing {
	struct repo *repo;
	repo_change_fn *fn;
	void *arg;
	struct buf path; /* of the folder in hand, with its final / */
};

static int compare_trees(struct cx *cx, struct comparing *c,
    const unsigned char *old, const unsigned char *new, int depth);

static int
damaged(struct cx *cx, struct str path)
{
	fail(cx, ERR_WORLD, _("%.*s: this folder of a commit is damaged"),
	    STR_ARG(path));
	return advise(cx, _("“git fsck” shows the damage"));
}

static bool
is_folder(unsigned mode)
{
	return mode == GIT_FILEMODE_TREE;
}

/* --- reading --- */

static bool
read_mode(struct str *rest, unsigned *mode)
{
	size_t i;

	*mode = 0;
	for (i = 0; i < rest->n && rest->p[i] != ' '; i++) {
		if (i > 6 || rest->p[i] < '0' || rest->p[i] > '7')
			return false;
		*mode = *mode * 8 + (unsigned)(rest->p[i] - '0');
	}
	*rest = str_slice(*rest, i + 1, rest->n);
	return i > 0;
}

static bool
is_name(struct str name)
{
	return name.n > 0 && str_find(name, '/') == name.n &&
	    !str_eq(name, STR(".")) && !str_eq(name, STR(".."));
}

/* Folders are sorted as if their names ended in '/'. */
static int
order(struct str a, unsigned a_mode, struct str b, unsigned b_mode)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.p, b.p, n) : 0, x, y;

	if (c != 0)
		return c;
	x = a.n > n ? (unsigned char)a.p[n] : is_folder(a_mode) ? '/' : 0;
	y = b.n > n ? (unsigned char)b.p[n] : is_folder(b_mode) ? '/' : 0;
	return x - y;
}

/* The next entry, which must stand behind the last one. */
static int
next(struct cx *cx, struct comparing *c, struct reading *r)
{
	struct str name = r->name, rest = r->rest;
	unsigned mode = r->mode;
	size_t n;

	r->name = (struct str){ 0 };
	if (rest.n == 0)
		return 0;
	if (!read_mode(&rest, &r->mode))
		return damaged(cx, buf_str(&c->path));
	n = str_find(rest, '\0');
	r->name = str_slice(rest, 0, n);
	if (rest.n < n + 1 + REPO_OID || !is_name(r->name) ||
	    (name.n > 0 && order(name, mode, r->name, r->mode) >= 0))
		return damaged(cx, buf_str(&c->path));
	r->id = (const unsigned char *)rest.p + n + 1;
	r->rest = str_slice(rest, n + 1 + REPO_OID, rest.n);
	return 0;
}

/*
 * Of two states that follow each other most folders are the same, and a walk
 * asks for the later one's again: a few that were read last are kept.
 */
int
repo_read_tree(
    struct cx *cx, struct repo *repo, const git_oid *id, git_odb_object **out)
{
	unsigned slot = (id->id[0] | id->id[1] << 8u) % REPO_TREES;
	git_odb_object **kept = &repo->tree[slot];

	if (!*kept || git_oid_cmp(git_odb_object_id(*kept), id) != 0) {
		git_odb_object_free(*kept);
		*kept = NULL;
		if (repo_read_object(cx, repo, id, GIT_OBJECT_TREE, kept) < 0)
			return -1;
	}
	return git_odb_object_dup(out, *kept) < 0 ? repo_fail(cx, STR("tree")) :
						    0;
}

static int
open_tree(struct cx *cx, struct comparing *c, const unsigned char *id,
    struct reading *r)
{
	git_oid oid;

	*r = (struct reading){ 0 };
	if (!id)
		return 0;
	git_oid_fromraw(&oid, id);
	if (repo_read_tree(cx, c->repo, &oid, &r->object) < 0)
		return -1;
	r->rest = (struct str){ git_odb_object_data(r->object),
		git_odb_object_size(r->object) };
	return next(cx, c, r);
}

/* --- comparing --- */

static int
tell(struct cx *cx, struct comparing *c, const struct reading *old,
    const struct reading *new)
{
	struct repo_file was = { 0 }, is = { 0 };

	if (old) {
		was.mode = old->mode;
		memcpy(was.oid, old->id, REPO_OID);
	}
	if (new) {
		is.mode = new->mode;
		memcpy(is.oid, new->id, REPO_OID);
	}
	return c->fn(
	    cx, c->arg, buf_str(&c->path), old ? &was : NULL, new ? &is : NULL);
}

/* Entries of one name and kind, or one that is on one side only (NULL). */
static int
compare_entry(struct cx *cx, struct comparing *c, const struct reading *old,
    const struct reading *new, int depth)
{
	const struct reading *any = old ? old : new;
	const size_t n = c->path.n;
	int rc;

	if (old && new && old->mode == new->mode &&
	    memcmp(old->id, new->id, REPO_OID) == 0)
		return 0;
	buf_add(&c->path, any->name);
	if (is_folder(any->mode)) {
		buf_byte(&c->path, '/');
		rc = compare_trees(cx, c, old ? old->id : NULL,
		    new ? new->id : NULL, depth + 1);
	} else {
		rc = tell(cx, c, old, new);
	}
	c->path.n = n;
	return rc;
}

static int
compare_next(struct cx *cx, struct comparing *c, struct reading *old,
    struct reading *new, int depth)
{
	int rc, o = 0;

	if (str_none(old->name) || str_none(new->name))
		o = str_none(old->name) ? 1 : -1;
	else
		o = order(old->name, old->mode, new->name, new->mode);
	rc = compare_entry(
	    cx, c, o <= 0 ? old : NULL, o >= 0 ? new : NULL, depth);
	if (rc == 0 && o <= 0)
		rc = next(cx, c, old);
	if (rc == 0 && o >= 0)
		rc = next(cx, c, new);
	return rc;
}

/* NULL: there is no such folder. */
static int
compare_trees(struct cx *cx, struct comparing *c, const unsigned char *old,
    const unsigned char *new, int depth)
{
	struct reading a = { 0 }, b = { 0 };
	int rc;

	if (depth > FOLDER_DEPTH)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d folders deep"),
		    STR_ARG(buf_str(&c->path)), FOLDER_DEPTH);
	rc = open_tree(cx, c, old, &a);
	if (rc == 0)
		rc = open_tree(cx, c, new, &b);
	while (rc == 0 && (!str_none(a.name) || !str_none(b.name)))
		rc = compare_next(cx, c, &a, &b, depth);
	git_odb_object_free(a.object);
	git_odb_object_free(b.object);
	return rc;
}

/* The folder's own tree; *found says whether there is one. */
static int
find_folder(struct cx *cx, struct comparing *c, const unsigned char *tree,
    struct str folder, unsigned char out[REPO_OID], bool *found)
{
	struct str step;
	struct reading r;
	int rc = 0;

	memcpy(out, tree, REPO_OID);
	*found = true;
	while (rc == 0 && *found && folder.n > 0 &&
	    str_next(&folder, '/', &step)) {
		rc = open_tree(cx, c, out, &r);
		while (rc == 0 && !str_none(r.name) && !str_eq(r.name, step))
			rc = next(cx, c, &r);
		*found = rc == 0 && !str_none(r.name) && is_folder(r.mode);
		if (*found)
			memcpy(out, r.id, REPO_OID);
		git_odb_object_free(r.object);
	}
	return rc;
}

int
repo_compare(struct cx *cx, struct repo *repo, const unsigned char *old,
    const unsigned char *new, struct str folder, repo_change_fn *fn, void *arg)
{
	struct comparing c = { repo, fn, arg, { .arena = &cx->scratch } };
	unsigned char a[REPO_OID], b[REPO_OID];
	bool has_a = false, has_b = false;

	if ((old && find_folder(cx, &c, old, folder, a, &has_a) < 0) ||
	    (new &&find_folder(cx, &c, new, folder, b, &has_b) < 0))
		return -1;
	if (has_a && has_b && memcmp(a, b, REPO_OID) == 0)
		return 0;
	if (folder.n > 0) {
		buf_add(&c.path, folder);
		buf_byte(&c.path, '/');
	}
	return compare_trees(cx, &c, has_a ? a : NULL, has_b ? b : NULL, 0);
}
