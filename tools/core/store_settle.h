#ifndef CORE_STORE_SETTLE_H
#define CORE_STORE_SETTLE_H

#include "core/table.h"
#include "port/db.h"

/*
 * After a move, where another one is to follow: what the move did is forgotten
 * by the tables of n types.  `was` is the number of the INSERT for rows as they
 * were.
 */
int store_settle_tables(struct cx *cx, struct db *db, struct table *const *v,
    size_t n, unsigned was);

#endif
