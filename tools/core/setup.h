#ifndef CORE_SETUP_H
#define CORE_SETUP_H

#include "core/hooks.h"
#include "core/source.h"

/*
 * A new register, or what an existing repository lacks to be one.  Nothing
 * that is there already is overwritten.
 */
struct setup {
	struct str dir;	    /* the repository's root */
	struct str shipped; /* <prefix>/share/taizhang: schema/, hooks/ */

	size_t written;	  /* out: files that were made */
	struct str *kept; /* out: files that are other than shipped */
	size_t kepts, kept_cap;
};

int setup_files(struct cx *cx, struct setup *s);
int setup_repository(struct cx *cx, struct setup *s, struct repo *repo);

#endif
