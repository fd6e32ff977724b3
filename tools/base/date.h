#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

/*
 * Days of the Gregorian calendar, written YYYY-MM-DD (GB/T 7408, ISO 8601),
 * from 0001-01-01 to 9999-12-31.  A day is a number: days since 1970-01-01.
 * No function fails or overflows: what would lie outside is moved to the
 * nearest day of that range.
 */
bool date_parse(struct str s, int *day); /* false unless it exists */
void date_format(int day, char out[11]); /* NUL-terminated */
int date_weekday(int day);		 /* 0 is Monday */

/* n months later; the 31st becomes the last of a shorter month. */
int date_add_months(int day, int n);

/* Mondays to Fridays in (from, to]; negative if to is before from. */
int date_workdays(int from, int to);

#endif
