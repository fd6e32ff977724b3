#ifndef PORT_DB_FUNCTIONS_H
#define PORT_DB_FUNCTIONS_H

#include <sqlite3.h>

/*
 * Add db_calls, those that SQL in rules, views and reports may call.
 * Days are texts, YYYY-MM-DD; NULL or no such day gives NULL.
 * as_of() answers what stands in *as_of when it is called.
 * Returns an SQLite result code.  Only db.c calls it.
 */
int db_functions_add(sqlite3 *db, int *as_of);

#endif
