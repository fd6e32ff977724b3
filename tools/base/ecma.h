#ifndef BASE_ECMA_H
#define BASE_ECMA_H

#include "base/arena.h"

/*
 * Regular expressions of ECMA-262, in its Unicode mode, as PCRE2 writes them.
 * Where JavaScript without that mode would still take a backslash before a
 * sign, or a brace that counts nothing, for the sign itself, so do we.  What
 * only PCRE2 knows (\A, \Q, (?>, a++, (*VERB)) is refused.
 */

/*
 * False if it is no pattern: *at is the byte where that was seen, *why is why,
 * to be translated.  What PCRE2 finds by itself, such as brackets that are not
 * closed, is left to it.
 */
bool ecma_translate(struct arena *a, struct str pattern, struct str *out,
    size_t *at, const char **why);

/* The offset in the pattern that one in its translation comes from. */
size_t ecma_offset(struct arena *a, struct str pattern, size_t translated);

#endif
