#ifndef CORE_SCALAR_H
#define CORE_SCALAR_H

#include "base/node.h"

/* What a plain scalar, one without quotes, means. */

/* By the YAML 1.2 core schema: null, bool, int, float or text. */
enum node_kind scalar_kind(struct str plain);

/*
 * Would a reader of YAML 1.1, and most programs are, take it for something
 * else?
 */
enum scalar_reading {
	SCALAR_SAME,
	SCALAR_AS_BOOL,	  /* yes no on off y n */
	SCALAR_AS_DATE,	  /* 2018-03-12 */
	SCALAR_AS_NUMBER, /* 010 is 8, 12:30 is 750, 1_000; or 1e3 and 0o7,
			     which are numbers here and text there */
	SCALAR_AS_SIGN,	  /* = << */
};

enum scalar_reading scalar_old_reading(struct str plain);

#endif
