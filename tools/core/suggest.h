#ifndef CORE_SUGGEST_H
#define CORE_SUGGEST_H

#include "base/arena.h"

/*
 * The word that was probably meant: the one of n that takes the fewest edits
 * (insert, drop, replace, swap neighbours; counted in characters), if these
 * are few for its length.  None if nothing is near.  Of equals the first.
 */
struct str suggest_nearest(
    struct arena *a, struct str word, const struct str *words, size_t n);

#endif
