#ifndef CORE_SETUP_H
#define CORE_SETUP_H

#include "core/config.h"
#include "core/hooks.h"

/*
 * A new register, or what an existing repository lacks to be one.  Nothing
 * that is there already is overwritten.
 */
struct setup {
	struct str dir;	    /* the repository's root */
	struct str schema;  /* folder whose schemas are copied */
	struct str shipped; /* <prefix>/share/taizhang, where hooks/ is */

	size_t written;	  /* out: files that were made */
	size_t hooks;	  /* out: hooks that were installed */
	struct str *kept; /* out: files that are other than shipped */
	size_t kepts, kept_cap;
};

/* Where the repository's taizhang.ini wants them, if it can be read. */
int setup_files(struct cx *cx, struct setup *s);
int setup_repository(struct cx *cx, struct setup *s, struct repo *repo);
/* The same for a bare one, to which others push. */
int setup_server(struct cx *cx, struct setup *s, struct repo *repo);

#endif
