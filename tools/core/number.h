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

/* Longer ones take longer to work with than anybody would wait. */
enum { NUMBER_LENGTH_MAX = 100000 };

/*
 * The number that a NODE_INT or NODE_FLOAT says; digits are in the text or in
 * the arena.  False for .inf and .nan, and for a text too long.  Exponents of
 * more than 15 digits count as 15 nines.
 */
bool number_parse(struct arena *a, struct str text, struct number *out);

/* -1, 0 or 1. */
int number_cmp(const struct number *a, const struct number *b);
bool number_is_integer(const struct number *n); /* 1.0 is one */

/* Is n a whole multiple of step, which is above zero? */
bool number_is_multiple(
    struct arena *a, const struct number *n, const struct number *step);

#endif
