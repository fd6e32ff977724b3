#ifndef CORE_STORE_BIND_H
#define CORE_STORE_BIND_H

#include "base/node.h"
#include "core/field.h"
#include "port/db.h"

/*
 * Bind a scalar of a record to a parameter, as the kind of its column has it:
 * money as 分, a boolean as 0 or 1.  A null binds nothing.
 */
void store_bind(
    struct query *q, int at, enum field_kind kind, const struct node *n);

#endif
