#include "core/store_index.h"

/* Fewer rows are looked through as fast. */
enum { WORTH_AN_INDEX = 256 };

static struct str
name_of(struct arena *a, struct str table, struct str column)
{
	return arena_join(a, table, STR("/"), column);
}

void
store_index_plan(struct cx *cx, struct store_indexes *all, struct table *table)
{
	struct store_index *index;
	size_t i;

	all->by_name.arena = &cx->run;
	for (i = 0; i < table->columns; i++) {
		if (!table->column[i].field->asked_by)
			continue;
		index = ARENA_NEW(&cx->run, struct store_index);
		index->table = table;
		index->column = table->column[i].name;
		map_add(&all->by_name,
		    name_of(&cx->run, table->name, index->column), index);
	}
}

void
store_index_want(struct cx *cx, struct store_indexes *all, const char *table,
    const char *column)
{
	struct store_index *index = map_get(&all->by_name,
	    name_of(&cx->scratch, str_from(table), str_from(column)));
	size_t i;

	if (!index || index->made || index->table->rows < WORTH_AN_INDEX)
		return;
	for (i = 0; i < all->n; i++)
		if (all->wanted[i] == index)
			return;
	if (all->n == all->cap)
		all->wanted = arena_grow(&cx->run, all->wanted, all->n,
		    &all->cap, sizeof(*all->wanted));
	all->wanted[all->n++] = index;
}

/*
 * Where most rows name nothing, it holds only those that do.  ANALYZE lets
 * statements be asked by way of the most telling column.
 */
static int
make(struct cx *cx, struct db *db, struct store_index *index)
{
	struct str table = index->table->name, column = index->column;
	struct arena *a = &cx->scratch;

	index->made = true;
	return db_exec(cx, db,
	    arena_printf(a,
		"CREATE INDEX \"%.*s/%.*s\" ON \"%.*s\"(\"%.*s\")"
		" WHERE \"%.*s\" IS NOT NULL; ANALYZE \"%.*s/%.*s\"",
		STR_ARG(table), STR_ARG(column), STR_ARG(table),
		STR_ARG(column), STR_ARG(column), STR_ARG(table),
		STR_ARG(column))
		.p);
}

int
store_index_make(struct cx *cx, struct store_indexes *all, struct db *db)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (make(cx, db, all->wanted[i]) < 0)
			return -1;
	all->n = 0;
	return 0;
}

int
store_index_resume(struct cx *cx, struct store_indexes *all, struct db *db)
{
	struct query *q = db_prepare(
	    cx, db, STR("SELECT name FROM sqlite_schema WHERE type = 'index'"));
	struct store_index *index;
	int rc = -1;

	while (q && (rc = query_step(cx, q)) > 0) {
		index = map_get(&all->by_name, query_text(q, 0));
		if (index)
			index->made = true;
	}
	query_close(q);
	return rc;
}
