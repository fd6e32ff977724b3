#ifndef PORT_DB_FUNCTIONS_H
#define PORT_DB_FUNCTIONS_H

#include <sqlite3.h>

#include "port/db_calls.h"

/* What functions answer from, as it stands when they are called. */
struct db_facts {
	int as_of;
	db_touched_fn *touched; /* NULL: everything is */
	void *touched_arg;
};

/*
 * Add db_calls, those that SQL in rules, views and reports may call, and
 * touched(type), which views of the move's records ask before they look.
 * Days are texts, YYYY-MM-DD; NULL or no such day gives NULL.
 * Returns an SQLite result code.  Only db.c calls it.
 */
int db_functions_add(sqlite3 *db, struct db_facts *facts);

#endif
