#include "cmd/lookback.h"

#include "core/history.h"
#include "core/roll.h"

/* The file of a record of that id. */
struct finding_file {
	struct str name; /* "/zhang-san.yaml" */
	struct str path;
};

static int
see(struct cx *cx, void *arg, struct str path, unsigned mode,
    const unsigned char oid[REPO_OID])
{
	struct finding_file *f = arg;

	(void)mode;
	(void)oid;
	if (str_none(f->path) && str_ends(path, f->name))
		f->path = arena_dup(&cx->run, path);
	return 0;
}

static int
see_change(struct cx *cx, void *arg, struct str path,
    const struct repo_file *old, const struct repo_file *new)
{
	(void)old;
	(void)new;
	return see(cx, arg, path, 0, NULL);
}

/* A record that is no more: in all that was ever changed. */
static int
find_removed(struct cx *cx, struct lookback *b, struct finding_file *f)
{
	const struct history_ask ask = { .repo = b->desk.repo,
		.tip = b->head.id,
		.path = b->desk.config.records,
		.folder = true };
	struct past all;
	size_t i;

	if (history_find(cx, &ask, &all) < 0)
		return -1;
	for (i = 0; i < all.n && str_none(f->path); i++)
		if (repo_compare(cx, b->desk.repo,
			i + 1 < all.n ? all.v[i + 1].tree : NULL, all.v[i].tree,
			b->desk.config.records, see_change, f) < 0)
			return -1;
	return 0;
}

static int
unknown(struct cx *cx, struct lookback *b, struct str name)
{
	struct roll roll;

	if (roll_open(cx, b->desk.source, b->desk.config.schema,
		b->desk.config.records, &roll) < 0)
		return -1;
	return roll_unknown(cx, &roll, name);
}

/* Where its id alone says so, without looking at all records. */
static int
find_by_id(
    struct cx *cx, struct lookback *b, struct str name, struct finding_file *f)
{
	const struct node none = { .kind = NODE_MAP };
	unsigned char oid[REPO_OID];
	struct str path;
	unsigned mode;
	size_t i;
	int rc = 1;

	for (i = 0; rc == 1 && i < b->types.n; i++) {
		path = type_path(&cx->run, b->types.v[i], name, &none);
		if (str_none(path))
			continue;
		path = arena_printf(&cx->run, "%.*s/%.*s",
		    STR_ARG(b->desk.config.records), STR_ARG(path));
		rc = repo_find_in_tree(
		    cx, b->desk.repo, b->head.tree, path, &mode, oid);
		if (rc == 0)
			f->path = path;
	}
	return rc < 0 ? -1 : 0;
}

static int
find_record(struct cx *cx, struct lookback *b, struct str name)
{
	struct finding_file f = {
		.name = arena_printf(&cx->run, "/%.*s.yaml", STR_ARG(name)),
	};

	if (find_by_id(cx, b, name, &f) < 0)
		return -1;
	if (!str_none(f.path)) {
		b->path = f.path;
		return 0;
	}

	if (repo_walk_tree(cx, b->desk.repo, b->head.tree,
		b->desk.config.records, see, &f) < 0)
		return -1;
	if (str_none(f.path) && find_removed(cx, b, &f) < 0)
		return -1;
	if (str_none(f.path))
		return unknown(cx, b, name);
	b->path = f.path;
	return 0;
}

static int
find(struct cx *cx, struct lookback *b, struct str name, bool one)
{
	struct str records = b->desk.config.records;

	b->folder = true;
	b->path = records;
	if (str_none(name))
		return 0;
	b->type = one ? NULL : types_get(&b->types, name);
	if (b->type) {
		b->path = arena_printf(
		    &cx->run, "%.*s/%.*s", STR_ARG(records), STR_ARG(name));
		return 0;
	}
	b->folder = false;
	return find_record(cx, b, roll_id(name));
}

int
lookback_open(struct cx *cx, const struct call *call, struct str name, bool one,
    struct lookback *b)
{
	struct history_ask ask;
	int rc;

	*b = (struct lookback){ .desk.repo = open_repo(cx) };
	if (!b->desk.repo)
		return -1;
	rc = repo_head(cx, b->desk.repo, &b->head);
	if (rc > 0)
		return fail(cx, ERR_USAGE, _("nothing was committed yet"));
	if (rc < 0 || desk_open_commit(cx, call, b->head.id, &b->desk) < 0 ||
	    types_load(cx, b->desk.source, b->desk.config.schema, &b->types) <
		0 ||
	    find(cx, b, name, one) < 0)
		return -1;
	ask =
	    (struct history_ask){ b->desk.repo, b->head.id, b->path, b->folder,
		    b->desk.config.records, !call_has(call, "no-cache") };
	return history_find(cx, &ask, &b->commits);
}

int
lookback_deed(
    struct cx *cx, const struct lookback *b, size_t i, struct deed *out)
{
	return deed_open(cx, b->desk.repo, &b->types, b->desk.config.records,
	    b->path, b->commits.v[i].id, out);
}
