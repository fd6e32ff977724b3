#ifndef CORE_MEMO_H
#define CORE_MEMO_H

#include "core/rule.h"
#include "port/db.h"

/*
 * What a kept store remembers of rules: of each its head, its SELECT and what
 * that reads.  So a move can be judged without reading 150 files.
 */

/* After rule_learn() of each. */
int memo_keep(struct cx *cx, struct db *db, const struct rules *rules);

/* Those that weigh as much, without the texts for people; by id. */
int memo_recall(
    struct cx *cx, struct db *db, enum severity severity, struct rules *out);

/*
 * Trees in which no rule on the state finds an error.  They are noted in a file
 * beside the store, which counts as long as that does (key).
 */
bool memo_passed(struct cx *cx, struct str dir, struct str key,
    const unsigned char tree[SOURCE_OID]);
void memo_pass(struct cx *cx, struct str dir, struct str key,
    const unsigned char was[SOURCE_OID], const unsigned char is[SOURCE_OID]);

#endif
