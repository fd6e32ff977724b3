#ifndef CORE_STORE_FOUND_H
#define CORE_STORE_FOUND_H

#include "core/finding.h"
#include "core/store.h"

/*
 * What the rules on the state find, into the table `found` in the place of what
 * is there: for reports that ask it.
 */
int store_set_found(
    struct cx *cx, struct store *s, const struct findings *found);

#endif
