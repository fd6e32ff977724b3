#ifndef CORE_STORE_INDEX_H
#define CORE_STORE_INDEX_H

#include "core/table.h"
#include "port/db.h"

/*
 * Columns that name records, but for those with x-index: false, have an index
 * each, which is made when the first statement reads the column: most never
 * are, and an index costs a sorting of its table.  Small tables do without.
 */
struct store_index {
	struct table *table;
	struct str column;
	bool made;
};

struct store_indexes {
	struct map by_name; /* "table/column" → struct store_index */
	struct store_index **wanted;
	size_t n, cap;
};

/* Of all columns of a table that name records. */
void store_index_plan(
    struct cx *cx, struct store_indexes *all, struct table *table);

/* A statement reads this column: is its index wanting? */
void store_index_want(struct cx *cx, struct store_indexes *all,
    const char *table, const char *column);

/* Those that an earlier run has made in this file. */
int store_index_resume(struct cx *cx, struct store_indexes *all, struct db *db);

/* Make those that are wanted. */
int store_index_make(struct cx *cx, struct store_indexes *all, struct db *db);

#endif
