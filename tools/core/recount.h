#ifndef CORE_RECOUNT_H
#define CORE_RECOUNT_H

#include "core/store.h"

/*
 * A record may name the commit whose register it speaks of.  What it says can
 * be counted again there: <schema_dir>/recount/<type>.sql is asked of the
 * register as it stood in that commit, for each record of the type that the
 * move adds or moves to another state, and its rows go into the table
 * recount(record, name, key, value).  See taizhang-rule(5).
 */
struct recount {
	struct repo *repo;
	struct source *source; /* tree B */
	struct str schema_dir, records_dir;
	const struct types *types;
	struct store *store;	  /* after the move, sealed */
	const unsigned char *tip; /* before the move; NULL: nothing was */
	bool known;		  /* the files were found sound */
	unsigned jobs;
};

/* 1 if something is to be counted, 0, -1. */
int recount_is_wanted(struct cx *cx, const struct recount *r);

/*
 * Count.  A commit that is not on the line of first parents from the tip back
 * gives no rows; one that is gives a row `commit` besides.
 */
int recount_enter(struct cx *cx, const struct recount *r);

#endif
