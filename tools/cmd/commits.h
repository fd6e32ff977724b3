#ifndef CMD_COMMITS_H
#define CMD_COMMITS_H

#include "cmd/json.h"
#include "cmd/text.h"
#include "core/range.h"

/*
 * Many commits, judged one after the other, each as `check --at` judges it.
 */
struct commits {
	struct cx *cx;
	const struct call *call;
	struct repo *repo;
	FILE *to;	      /* for people ... */
	struct json *json;    /* ... or for programs; NULL */
	bool all;	      /* for people: not only what makes it fail */
	enum severity bar;    /* up to this it fails */
	int as_of;	      /* day */
	size_t enough;	      /* that fail: the others are not judged; 0: all */
	bool no_cache;	      /* judge each of them from nothing */
	struct str cache_dir; /* none: the repository's own */

	struct series *series; /* of those in hand */
	size_t judged, failed; /* out */
};

int commits_judge(struct commits *c, const struct range *range);

/*
 * A folder for the cache of this run, where the repository keeps none; taken
 * away by cx_release().  None if there can be none.
 */
struct str commits_cache_dir(struct cx *cx);

#endif
