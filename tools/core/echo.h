#ifndef CORE_ECHO_H
#define CORE_ECHO_H

#include "core/finding.h"
#include "core/rule.h"

/*
 * What was said of a sound register that no move has touched since, for whoever
 * asks again on the same day: a file beside the cache (core/cache.h), which
 * counts under the same terms and is as little evidence.
 */
struct echo {
	struct str dir; /* where the file is */
	struct str key; /* what must be the same */

	size_t records;
	struct findings findings; /* sorted, with path, line and column */
	struct rules rules;	  /* the ids of those which found them */
};

/* What must be the same: the cache's key, the tree, the day, the language. */
struct str echo_key(struct cx *cx, struct str key,
    const unsigned char tree[SOURCE_OID], struct str day);

bool echo_hear(struct cx *cx, struct echo *e);	      /* false: there is none */
void echo_leave(struct cx *cx, const struct echo *e); /* if it can be */

#endif
