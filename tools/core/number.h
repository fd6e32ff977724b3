#ifndef CORE_NUMBER_H
#define CORE_NUMBER_H

#include "base/node.h"

/*
 * Numbers as they are written, exactly: decimal digits and a power of ten.
 * No answer depends on rounding.
 */
struct number {
	bool negative;	   /* never for zero */
	struct str digits; /* without leading and trailing zeros; empty: 0 */
	long exponent;	   /* the value is digits × 10^exponent */
};

/*
 * The number that a NODE_INT or NODE_FLOAT says; digits are in the arena.
 * False for .inf, .nan and exponents beyond what anybody means.
 */
bool number_parse(struct arena *a, struct str text, struct number *out);

/* -1, 0 or 1. */
int number_cmp(const struct number *a, const struct number *b);
bool number_is_integer(const struct number *n); /* 1.0 is one */

/* Is n a whole multiple of step, which is above zero? */
bool number_is_multiple(
    struct arena *a, const struct number *n, const struct number *step);

#endif
