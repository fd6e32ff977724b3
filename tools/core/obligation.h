#ifndef CORE_OBLIGATION_H
#define CORE_OBLIGATION_H

#include "base/node.h"
#include "core/source.h"
#include "core/texts.h"

/*
 * What the law asks for, sentence by sentence, and what enforces it beside the
 * rules: <schema_dir>/obligations.yaml says, in the law's order.
 */
struct obligation {
	struct str clause;  /* "7.11" */
	struct str article; /* a heading of the law; "总" for all */
	struct texts duty;
	struct texts note; /* what no record tells, and why; or none */

	/* Lists of texts, or NULL. */
	const struct node *schema; /* fields that the schema asks for */
	const struct node *engine; /* what the program refuses */
	const struct node *report; /* where it can be seen */
	const struct node *test;
};

struct obligations {
	struct obligation *v;
	size_t n;
};

/* None is there: none. */
int obligations_load(struct cx *cx, struct source *source,
    struct str schema_dir, struct obligations *out);

/* Is it one of the clauses that a rule names, "9.3, 9.4"? */
bool obligation_is_of(const struct obligation *o, struct str clauses);

#endif
