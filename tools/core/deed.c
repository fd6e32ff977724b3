#include "core/deed.h"

#include "port/i18n.h"

enum { READ_MAX = 64 << 20 };

struct gathering {
	struct deed *deed;
	struct str path; /* of the record that is looked for; none: of all */
};

static int
gather(struct cx *cx, void *arg, struct str path, const struct repo_file *old,
    const struct repo_file *new)
{
	const struct gathering *g = arg;
	struct deed *d = g->deed;
	struct touch t = { .was = old, .is = new };

	(void)cx;
	if (!str_none(g->path) && !str_eq(path, g->path))
		return 0;
	t.path = arena_dup(&d->arena, path);
	if (!alter_path(t.path, d->records_dir.n + 1, &t.type, &t.id))
		return 0;
	if (old)
		t.old = *old;
	if (new)
		t.new = *new;
	if (d->n == d->cap)
		d->v =
		    arena_grow(&d->arena, d->v, d->n, &d->cap, sizeof(*d->v));
	d->v[d->n++] = t;
	return 0;
}

/* The folder that holds a record; a folder itself. */
static struct str
folder_of(struct str path)
{
	if (!str_ends(path, STR(".yaml")))
		return path;
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	return str_slice(path, 0, path.n - 1);
}

int
deed_open(struct cx *cx, struct repo *repo, const struct types *types,
    struct str records_dir, struct str path,
    const unsigned char commit[REPO_OID], struct deed *d)
{
	struct gathering g = { d, { 0 } };
	struct str folder = folder_of(path);
	struct repo_step before;
	const unsigned char *old = NULL;

	*d = (struct deed){
		.repo = repo, .types = types, .records_dir = records_dir
	};
	if (repo_commit_get(cx, repo, &d->arena, commit, &d->commit) < 0)
		return -1;
	if (d->commit.parents > 0) {
		if (repo_step(cx, repo, d->commit.parent, &before) < 0)
			return -1;
		old = before.tree;
	}
	if (folder.n < path.n)
		g.path = path;
	if (repo_compare(cx, repo, old, d->commit.tree, folder, gather, &g) < 0)
		return -1;
	return basis_of_commit(cx, &d->arena, repo, types, records_dir, old,
	    d->commit.tree, d->commit.message, &d->bases);
}

void
deed_close(struct deed *d)
{
	arena_release(&d->arena);
}

static int
read_side(struct cx *cx, struct deed *d, bool there,
    const struct repo_file *file, struct str *out)
{
	int rc;

	*out = (struct str){ 0 };
	if (!there)
		return 0;
	rc = repo_read_blob(cx, d->repo, &d->arena, file->oid, READ_MAX, out);
	if (rc == 2) {
		fail(cx, ERR_WORLD,
		    _("the repository lacks this file's content"));
		return advise(cx, _("“git fsck” shows the damage"));
	}
	if (rc > 0)
		*out = STR(""); /* no record: too large */
	return rc < 0 ? -1 : 0;
}

int
deed_read(struct cx *cx, struct deed *d, const struct touch *t,
    struct alteration *out)
{
	struct str was, is;

	if (read_side(cx, d, t->was, &t->old, &was) < 0 ||
	    read_side(cx, d, t->is, &t->new, &is) < 0 ||
	    alter_make(cx, &d->arena, types_get(d->types, t->type), t->path,
		d->records_dir.n + 1, was, is, out) < 0)
		return within(cx, t->path);
	basis_of_record(&d->arena, out, &d->bases);
	return 0;
}
