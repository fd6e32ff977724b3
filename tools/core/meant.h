#ifndef CORE_MEANT_H
#define CORE_MEANT_H

#include "core/keyword.h"

/*
 * None of the branches of anyOf or oneOf holds: explain the one that was
 * meant, and no other.  That is the one of the right kind (a text, a list);
 * whose names for itself, members that several branches ask to be one of some
 * values, are right; whose faults lie deepest; that has the fewest.  Where all
 * of them only ask for another kind, or another value, it is one finding with
 * all that is allowed.
 */
struct branches {
	const struct schema **v;
	size_t n;
};

void meant_explain(
    struct run *r, const struct branches *b, const struct spot *spot);

#endif
