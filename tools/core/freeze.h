#ifndef CORE_FREEZE_H
#define CORE_FREEZE_H

#include "core/field.h"

/*
 * What may not change any more in a record that was committed (x-freeze), where
 * lists only grow (x-append), and which records are the way past it
 * (x-correction).  The state before the move decides.
 */
struct freeze_clause {
	struct str *state; /* in one of these; none: always */
	size_t states;
	bool only;	   /* these fields, else all but these */
	struct str *field; /* pointers, `*` for any index */
	size_t fields;
	bool strict; /* not even by a correction */
};

struct freeze {
	struct freeze_clause *clause;
	size_t clauses;
	struct str *append; /* pointers of lists */
	size_t appends;
	/* of a type that corrects: its fields that name record and field, the
	 * value before and after; else none */
	struct str target, field, old, new;
};

/*
 * Read the annotations of a type: schema is its document, root its fields,
 * state the pointer of its state or none.  -1 with an error that names file,
 * line and column if they make no sense.
 */
int freeze_read(struct cx *cx, struct str file, const struct node *schema,
    const struct field *root, struct str state, struct freeze *out);

#endif
