#include "core/store_views.h"

#include "port/i18n.h"

enum { VIEW_BYTES = 256 << 10 };

static struct store_view *
next_view(struct cx *cx, struct store_views *all)
{
	if (all->n == all->cap)
		all->v = arena_grow(
		    &cx->run, all->v, all->n, &all->cap, sizeof(*all->v));
	all->v[all->n] = (struct store_view){ 0 };
	return &all->v[all->n++];
}

static int
create(struct cx *cx, struct db *db, struct source *source,
    const struct source_entry *entry, struct store_view *v)
{
	struct str sql;
	int rc = source_read(cx, source, &cx->scratch, entry, VIEW_BYTES, &sql);

	if (rc > 0)
		return fail(cx, ERR_WORLD,
		    _("a view may have at most %d "
		      "bytes"),
		    VIEW_BYTES);
	if (rc < 0)
		return -1;
	v->file = entry->path;
	v->kept = str_starts(sql, STR("-- kept\n"));
	return db_create_view(cx, db, sql, &v->name);
}

int
store_views_create(struct cx *cx, struct db *db, struct source *source,
    struct str schema_dir, struct store_views *out)
{
	struct source_list list = { 0 };
	size_t i;

	*out = (struct store_views){ .kept.arena = &cx->run };
	if (source_list(cx, source,
		arena_printf(&cx->run, "%.*s/views", STR_ARG(schema_dir)),
		&list) < 0)
		return -1;
	for (i = 0; i < list.n; i++)
		if (str_ends(list.v[i].path, STR(".sql")) &&
		    create(cx, db, source, &list.v[i], next_view(cx, out)) < 0)
			return within(cx, list.v[i].path);
	for (i = 0; i < out->n; i++)
		if (out->v[i].kept)
			map_add(&out->kept, out->v[i].name, &out->v[i]);
	return 0;
}

int
store_views_look(struct cx *cx, struct db *db, const struct store_views *views)
{
	size_t i;

	for (i = 0; i < views->n; i++)
		if (db_try_view(cx, db, views->v[i].name) < 0)
			return within(cx, views->v[i].file);
	return 0;
}

void
store_views_want(
    const struct store_views *views, const char *name, struct db_use *use)
{
	struct store_view *v = map_get(&views->kept, str_from(name));

	if (!v)
		return;
	v->wanted = true;
	use->as_of |= v->use.as_of;
	use->move |= v->use.move;
}

struct store_view *
store_views_next(const struct store_views *views)
{
	struct store_view *v;
	size_t i;

	for (i = 0; i < views->kept.n; i++) {
		v = views->kept.v[i].value;
		if (v->wanted && !v->made)
			return v;
	}
	return NULL;
}

int
store_view_keep(struct cx *cx, struct db *db, struct store_view *v)
{
	const struct str name = v->name;
	struct query *q = db_prepare_reading(cx, db,
	    arena_printf(&cx->scratch, "SELECT * FROM \"%.*s\"", STR_ARG(name)),
	    1, &v->use);

	query_close(q);
	v->made = true;
	if (!q)
		return -1;
	return db_exec(cx, db,
	    arena_printf(&cx->scratch,
		"CREATE TABLE \"kept/%.*s\" AS SELECT * FROM \"%.*s\";"
		" DROP VIEW \"%.*s\";"
		" CREATE VIEW \"%.*s\" AS SELECT * FROM \"kept/%.*s\"",
		STR_ARG(name), STR_ARG(name), STR_ARG(name), STR_ARG(name),
		STR_ARG(name))
		.p);
}
