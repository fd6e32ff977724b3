#ifndef CORE_SHEET_H
#define CORE_SHEET_H

#include "core/roll.h"

/*
 * A record as lines for reading: its fields in the order in which they are
 * written, each with its label, and what a reference refers to.
 */
enum sheet_kind {
	SHEET_VALUE, /* a single value */
	SHEET_GROUP, /* a group of fields, or a list that has elements */
	SHEET_EMPTY, /* a list or group with nothing in it */
};

struct sheet_line {
	enum sheet_kind kind;
	struct str pointer; /* JSON pointer */
	struct str label;   /* of the field itself: "任职", "任职 1" */
	struct str path; /* label from the record down: "任职 1 / 科室" */
	unsigned level;	 /* inside of how many others it stands, from 0 */
	bool element;	 /* of a list */
	size_t below;	 /* lines that belong to it */
	const struct node *node;
	const struct type *ref; /* what it names is a record of this type */
	struct str ref_name;	/* and called so; or none */
};

struct sheet {
	struct sheet_line *v;
	size_t n, cap;
};

/* All in cx->run.  type may be NULL: then fields are called by their keys. */
int sheet_fill(struct cx *cx, struct roll *roll, const struct type *type,
    const struct node *root, struct sheet *out);

/* The text of a value; "null" where that is written. */
struct str sheet_value(const struct sheet_line *l);

#endif
