#ifndef PORT_DB_FUNCTIONS_H
#define PORT_DB_FUNCTIONS_H

#include <sqlite3.h>

/*
 * The functions that SQL in rules, views and reports may call:
 *
 *	as_of()			the day that the question is asked for
 *	days(a, b)		days from a to b
 *	workdays(a, b)		Mondays to Fridays after a, up to b
 *	add_days(d, n)		the day n days later
 *	add_months(d, n)	... n months later, month ends kept
 *	year(d)			its year, a number
 *	yuan(fen)		"12500.00"
 *	text REGEXP pattern	PCRE2, UTF-8, as in the schemas
 *
 * Days are texts, YYYY-MM-DD; NULL or no such day gives NULL.
 * Returns an SQLite result code.  Only db.c calls it.
 */
int db_functions_add(sqlite3 *db, int as_of);

#endif
