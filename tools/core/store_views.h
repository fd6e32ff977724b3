#ifndef CORE_STORE_VIEWS_H
#define CORE_STORE_VIEWS_H

#include "base/map.h"
#include "core/source.h"
#include "port/db.h"

/*
 * The views in <schema_dir>/views.  One whose file begins with the line
 * "-- kept" is computed once, when a statement first asks for it, and read as
 * a table from then on: several rules share it, and it costs more than them.
 */
struct store_view {
	struct str name, file;
	bool kept;
	bool wanted, made;
	struct db_use use; /* of a kept one that was made */
};

struct store_views {
	struct store_view *v;
	size_t n, cap;
	struct map kept; /* name → struct store_view */

	/* Of an earlier run: their texts, until somebody asks for them. */
	struct query *asleep; /* NULL: none is */
	struct map awake;
};

/* Create them, in the order of their files' names. */
int store_views_create(struct cx *cx, struct db *db, struct source *source,
    struct str schema_dir, struct store_views *out);

/*
 * Note which there are, for a later run, and take them away: they are most of
 * what SQLite reads as it opens a file.  And read the notes.
 */
int store_views_save(
    struct cx *cx, struct db *db, const struct store_views *views);
int store_views_resume(struct cx *cx, struct db *db, struct store_views *out);

/* Make those that sleep: these, with commas between them; none: all. */
int store_views_wake(
    struct cx *cx, struct db *db, struct store_views *all, struct str names);
void store_views_close(struct store_views *all);

/* Is each of them sound?  SQLite looks at a view only when it is used. */
int store_views_look(
    struct cx *cx, struct db *db, const struct store_views *views);

/* A statement with this use reads the table or view of that name. */
void store_views_want(
    const struct store_views *views, const char *name, struct db_use *use);

/* One that is wanted and not made yet, or NULL. */
struct store_view *store_views_next(const struct store_views *views);

/* Put a table in the place of the view. */
int store_view_keep(struct cx *cx, struct db *db, struct store_view *v);

#endif
