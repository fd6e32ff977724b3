#ifndef CMD_SCHEMA_JUDGE_H
#define CMD_SCHEMA_JUDGE_H

#include "cmd/inputs.h"
#include "cmd/progress.h"
#include "cmd/schema_output.h"
#include "core/schema.h"

/* Documents that are to be judged by a schema, and what came out so far. */
struct judging {
	const struct schema *schema;
	struct inputs inputs; /* "-" is the standard input */
	struct schema_output out;
	unsigned threads; /* 0: one per processor, if it is worth it */
	bool each;	  /* a file may hold several documents */

	struct progress progress;
};

/*
 * All files, on several threads; what is printed is in their order.  -1 with
 * an error if one of them cannot be read: those before it were printed.
 */
int schema_judge(struct cx *cx, struct judging *v);

#endif
