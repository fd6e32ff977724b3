#ifndef CORE_HEADER_H
#define CORE_HEADER_H

#include "base/cx.h"
#include "base/map.h"

/*
 * The head of a rule or report: comment lines that say "-- key: value", where
 * a line of "--" and three blanks carries the value on; then the SQL.
 */
struct header {
	struct map value;  /* key → struct header_value */
	struct str sql;	   /* what follows */
	unsigned sql_line; /* and on which line */
};

struct header_value {
	struct str text;
	unsigned line;
};

/*
 * allowed lists the keys that may stand there, ended by NULL.  -1 with an
 * error that begins with the line.
 */
int header_parse(struct cx *cx, struct str text, const char *const *allowed,
    struct header *out);

/* None if the key is not there. */
struct str header_get(const struct header *h, const char *key);

/* -1 with an error if the key is not there or empty. */
int header_need(
    struct cx *cx, const struct header *h, const char *key, struct str *out);

#endif
