#ifndef CORE_CACHE_H
#define CORE_CACHE_H

#include "core/intake.h"
#include "core/rule.h"

/*
 * The store of a commit's register, kept in <git-dir>/taizhang/register.db from
 * one run to the next and moved along, so that a judging costs what changed.
 *
 * It is no evidence.  It holds sound registers only (no record has a finding of
 * its own); it counts for one build of the program, one version of the schemas
 * and one start of the machine; whatever else is the matter with it, it is made
 * anew, or done without.
 */
struct cache {
	struct repo *repo;
	const struct types *types;
	struct rules *rules; /* what they read is learned */
	const struct refusals *refusals;
	struct str schema_dir, records_dir;
	struct str dir; /* where the file is to be; none: <git-dir>/taizhang */
	bool make;	/* a new one where there is none that is near */
	int as_of;
	unsigned jobs;
	void (*progress)(void *arg, size_t done, size_t all);
	void *progress_arg;

	struct store *store; /* out */
	size_t records;	     /* out: of the tree it stands at */
	struct str key;	     /* out: what must be the same for it to count */

	struct str file;
};

/* Where it would be, and its key: 0; 1: there can be none; -1. */
int cache_find(struct cx *cx, struct cache *c, struct source *at);

/*
 * 0 with the store, standing at the tree (of a commit), in a transaction that
 * store_close() undoes; 1: there is none to be had, without an error.
 */
int cache_open(struct cx *cx, struct cache *c, struct source *at);

/* The files in which two trees differ. */
struct difference {
	struct source_list old, new;	  /* all */
	struct source_list records, base; /* below records/: new, old */
	size_t gain;   /* records more than before; wraps around */
	bool governed; /* schemas or configuration are among them */
};
int cache_compare(struct cx *cx, const struct cache *c, struct source *from,
    struct source *to, struct difference *out);

#endif
