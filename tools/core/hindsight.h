#ifndef CORE_HINDSIGHT_H
#define CORE_HINDSIGHT_H

#include "core/refuse.h"
#include "core/rule.h"

/*
 * The register as it stood in earlier commits, one after the other, asked with
 * the schemas, views and rules of today.  Records that today's schemas refuse
 * are in its table `broken`.
 */
struct hindsight {
	struct repo *repo;
	struct source *source; /* where today's views are */
	struct str schema_dir, records_dir;
	const struct types *types;
	const struct rules *rules;
	const struct refusals *refusals;
	unsigned jobs;

	struct store *store; /* where it stands; NULL at first */
	unsigned char tree[SOURCE_OID];
	bool sound;	  /* no record there has a finding of its own */
	struct rules own; /* the rules with statements for this store */
};

/*
 * Let it stand at a tree, on a day: from one to a near one costs what differs.
 * hindsight_close() when done, after an error, too.
 */
int hindsight_stand(struct cx *cx, struct hindsight *h,
    const unsigned char tree[SOURCE_OID], int day);

/* What the rules on the state find there, added to found. */
int hindsight_find(struct cx *cx, struct hindsight *h, struct findings *found);

void hindsight_close(struct hindsight *h);

#endif
