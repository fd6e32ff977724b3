#include "core/store_views.h"

#include "base/buf.h"
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

static void
map_kept(struct cx *cx, struct store_views *all)
{
	size_t i;

	all->kept.arena = &cx->run;
	for (i = 0; i < all->n; i++)
		if (all->v[i].kept)
			map_add(&all->kept, all->v[i].name, &all->v[i]);
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

	*out = (struct store_views){ 0 };
	if (source_list(cx, source,
		arena_printf(&cx->run, "%.*s/views", STR_ARG(schema_dir)),
		&list) < 0)
		return -1;
	for (i = 0; i < list.n; i++)
		if (str_ends(list.v[i].path, STR(".sql")) &&
		    create(cx, db, source, &list.v[i], next_view(cx, out)) < 0)
			return within(cx, list.v[i].path);
	map_kept(cx, out);
	return 0;
}

static int
put_to_sleep(struct cx *cx, struct db *db)
{
	struct buf drops = { .arena = &cx->scratch };
	struct query *q;
	int rc = -1;

	if (db_exec(cx, db,
		"CREATE TABLE saved_view(name PRIMARY KEY, sql) WITHOUT ROWID;"
		"INSERT INTO saved_view SELECT name, sql FROM sqlite_schema"
		" WHERE type = 'view'") < 0)
		return -1;
	q = db_prepare(cx, db, STR("SELECT name FROM saved_view"));
	while (q && (rc = query_step(cx, q)) > 0)
		buf_printf(
		    &drops, "DROP VIEW \"%.*s\";", STR_ARG(query_text(q, 0)));
	query_close(q);
	return rc < 0 ? -1 : db_exec(cx, db, buf_str(&drops).p);
}

int
store_views_save(struct cx *cx, struct db *db, const struct store_views *views)
{
	struct query *q;
	size_t i;
	int rc = 0;

	if (db_exec(cx, db, "CREATE TABLE kept_view(name, file, kept)") < 0)
		return -1;
	q = db_prepare(cx, db, STR("INSERT INTO kept_view VALUES(?,?,?)"));
	for (i = 0; q && rc == 0 && i < views->n; i++) {
		query_bind_text(q, 1, views->v[i].name);
		query_bind_text(q, 2, views->v[i].file);
		query_bind_int(q, 3, views->v[i].kept);
		rc = query_run(cx, q);
	}
	query_close(q);
	if (!q || rc < 0)
		return -1;
	return put_to_sleep(cx, db);
}

int
store_views_resume(struct cx *cx, struct db *db, struct store_views *out)
{
	struct query *q = db_prepare(cx, db,
	    STR("SELECT name, file, kept FROM kept_view ORDER BY rowid"));
	struct store_view *v;
	int rc = -1;

	*out = (struct store_views){ 0 };
	while (q && (rc = query_step(cx, q)) > 0) {
		v = next_view(cx, out);
		v->name = arena_dup(&cx->run, query_text(q, 0));
		v->file = arena_dup(&cx->run, query_text(q, 1));
		v->kept = query_int(q, 2) != 0;
	}
	query_close(q);
	map_kept(cx, out);
	if (rc < 0)
		return -1;
	out->awake.arena = &cx->run;
	out->asleep = db_prepare(
	    cx, db, STR("SELECT sql FROM saved_view WHERE name = ?"));
	return out->asleep ? 0 : -1;
}

static int
wake(struct cx *cx, struct db *db, struct store_views *all, struct str name)
{
	struct str sql;
	int rc;

	if (!map_add(&all->awake, name, all))
		return 0;
	query_bind_text(all->asleep, 1, name);
	rc = query_step(cx, all->asleep);
	if (rc > 0) {
		/* for this connection alone: it is not written to the file */
		sql = query_text(all->asleep, 0);
		sql = str_slice(sql, STR("CREATE").n, sql.n);
		rc = db_exec(cx, db,
		    arena_printf(&cx->scratch, "CREATE TEMP%.*s", STR_ARG(sql))
			.p);
	}
	query_reset(all->asleep);
	return rc;
}

static int
wake_all(struct cx *cx, struct db *db, struct store_views *all)
{
	struct query *q =
	    db_prepare(cx, db, STR("SELECT name FROM saved_view"));
	struct map names = { .arena = &cx->run };
	size_t i;
	int rc = -1;

	while (q && (rc = query_step(cx, q)) > 0)
		map_add(&names, arena_dup(&cx->run, query_text(q, 0)), all);
	query_close(q);
	for (i = 0; rc == 0 && i < names.n; i++)
		rc = wake(cx, db, all, names.v[i].key);
	store_views_close(all);
	return rc;
}

int
store_views_wake(
    struct cx *cx, struct db *db, struct store_views *all, struct str names)
{
	struct str name;
	int rc = 0;

	if (!all->asleep)
		return 0;
	if (!names.p)
		return wake_all(cx, db, all);
	while (rc == 0 && str_next(&names, ',', &name))
		rc = wake(cx, db, all, arena_dup(&cx->run, name));
	return rc;
}

void
store_views_close(struct store_views *all)
{
	query_close(all->asleep);
	all->asleep = NULL;
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
