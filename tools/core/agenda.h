#ifndef CORE_AGENDA_H
#define CORE_AGENDA_H

#include "core/verdict.h"

/*
 * What is to be done by a day: what rules of severity due have found, and what
 * the SELECT of <schema>/due.sql adds, if there is that file.
 */
struct duty {
	struct str due; /* YYYY-MM-DD */
	int days;	/* till then; less than 0: overdue */
	struct str article, clause;
	size_t order;	  /* the article's place in the law */
	struct str owner; /* who has to do it, or none */
	struct str text, remedy;
	struct str rule, record, field; /* none: from due.sql */
};

struct agenda {
	struct duty *v; /* by day, then by article of the law */
	size_t n, cap;
	size_t overdue; /* that many are, the first ones */
};

/* Of a verdict that has judged; as_of is its day.  All lives in cx->run. */
int agenda_make(struct cx *cx, const struct verdict *v, struct str schema_dir,
    int as_of, struct agenda *out);

#endif
