#include "core/compare.h"

#include <string.h>

#include "port/repo.h"

enum { READ_MAX = 64 << 20 };

struct comparing {
	struct source *old, *new;
	compare_fn *fn;
	void *arg;
};

/* --- two trees --- */

static const struct source_entry *
entry_of(
    struct str path, const struct repo_file *file, struct source_entry *out)
{
	if (!file)
		return NULL;
	*out = (struct source_entry){ .path = path, .mode = file->mode };
	memcpy(out->oid, file->oid, SOURCE_OID);
	return out;
}

static int
tell(struct cx *cx, void *arg, struct str path, const struct repo_file *old,
    const struct repo_file *new)
{
	const struct comparing *c = arg;
	struct source_entry a, b;

	return c->fn(
	    cx, c->arg, entry_of(path, old, &a), entry_of(path, new, &b));
}

/* --- two lists --- */

/* Its id and mode, from the file itself where git has not seen it. */
static int
identify(struct cx *cx, struct source *s, const struct source_entry *e,
    struct source_entry *out)
{
	struct arena a = { 0 };
	struct str bytes;
	int rc;

	*out = *e;
	if (source_has_oids(s))
		return 0;
	rc = source_read_mode(cx, s, &a, e, READ_MAX, &bytes, &out->mode);
	if (rc == 0)
		source_blob_id(bytes, out->oid);
	arena_release(&a);
	return rc < 0 ? within(cx, e->path) : 0;
}

static int
compare_file(struct cx *cx, const struct comparing *c,
    const struct source_entry *old, const struct source_entry *new)
{
	struct source_entry a, b;

	if (!old || !new)
		return c->fn(cx, c->arg, old, new);
	if (identify(cx, c->old, old, &a) < 0 ||
	    identify(cx, c->new, new, &b) < 0)
		return -1;
	if (a.mode == b.mode && memcmp(a.oid, b.oid, SOURCE_OID) == 0)
		return 0;
	return c->fn(cx, c->arg, &a, &b);
}

static int
compare_lists(struct cx *cx, const struct comparing *c, struct str folder)
{
	struct source_list a, b;
	size_t i = 0, k = 0;
	int order;

	if (source_list(cx, c->old, folder, &a) < 0 ||
	    source_list_like(cx, c->new, folder, &a, &b) < 0)
		return -1;
	while (i < a.n || k < b.n) {
		order = i == a.n ? 1 :
		    k == b.n	 ? -1 :
				   str_cmp(a.v[i].path, b.v[k].path);
		if (compare_file(cx, c, order <= 0 ? &a.v[i] : NULL,
			order >= 0 ? &b.v[k] : NULL) < 0)
			return -1;
		i += order <= 0;
		k += order >= 0;
	}
	return 0;
}

int
compare_sources(struct cx *cx, struct source *old, struct source *new,
    struct str folder, compare_fn *fn, void *arg)
{
	struct comparing c = { old, new, fn, arg };
	const unsigned char *a = source_tree_id(old), *b = source_tree_id(new);

	if (a && b)
		return repo_compare(
		    cx, source_repo(new), a, b, folder, tell, &c);
	return compare_lists(cx, &c, folder);
}
