#ifndef CORE_COMPLAINT_H
#define CORE_COMPLAINT_H

#include "core/finding.h"

/*
 * What is wrong with a text that was to be read.  A record's complaints are
 * findings, all of them; any other document's first one is an error.
 */
struct complaints {
	struct cx *cx;
	struct str path;
	struct findings *found; /* NULL: fail instead */
	size_t n;		/* made so far */
	uint32_t line, column;	/* of the last one */
};

struct complaint {
	struct str rule;
	uint32_t line;
	uint32_t column;
	struct str field; /* JSON pointer, or none */
	struct str text;
	struct str remedy;
};

/* A full list takes no more: nobody reads the 101st line. */
enum { COMPLAINTS_MAX = 100 };

/* At one place one is enough: what comes second there is dropped. */
void complaints_add(struct complaints *to, const struct complaint *c);

#endif
