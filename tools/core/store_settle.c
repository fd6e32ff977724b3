#include "core/store_settle.h"

#include "core/store_reads.h"

struct settling {
	struct db *db;
	unsigned was;
};

/* Rows as they were before the move, if there ever were any. */
static int
settle(struct cx *cx, void *arg, struct table *t)
{
	const struct settling *s = arg;

	if (!t->insert[s->was])
		return 0;
	if (!t->settle)
		t->settle = db_prepare(cx, s->db,
		    arena_printf(&cx->scratch, "DELETE FROM \"was_%.*s\"",
			STR_ARG(t->name)));
	return t->settle ? query_run(cx, t->settle) : -1;
}

int
store_settle_tables(struct cx *cx, struct db *db, struct table *const *v,
    size_t n, unsigned was)
{
	struct settling s = { db, was };
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i]->stir == STIR_NONE)
			continue;
		if (table_each(cx, v[i], settle, &s) < 0)
			return -1;
		v[i]->stir = STIR_NONE;
		store_reads_settle(v[i]);
	}
	return db_exec(cx, db,
	    "DELETE FROM change; DELETE FROM change_field; DELETE FROM act");
}
