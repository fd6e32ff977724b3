#ifndef CORE_SERIES_H
#define CORE_SERIES_H

#include "core/intake.h"
#include "core/law.h"
#include "core/refuse.h"
#include "core/rule.h"
#include "core/store.h"

/*
 * What stays from one move to the next where many are judged in a row: schemas
 * and rules, as long as no move changes them, the rules' statements, and the
 * store, which stands at the tree that the last sound move led to.
 *
 * It lives in one cx->run, and so must all that is judged by it.
 */
struct series_rule {
	struct query *query; /* prepared; or NULL */
	bool known;	     /* at the tree at which the store stands ... */
	struct findings found;
	bool learned;
	struct str reads; /* ... until one of these is touched */
};

struct series {
	struct repo *repo;
	struct store *store; /* NULL: there is none at present */
	struct str schema_dir, records_dir;
	struct types types;
	struct rules rules;
	struct series_rule *rule; /* as rules.v */
	struct law law;
	struct refusals *refusals;
	size_t records;			/* of the tree at which it stands */
	unsigned char tree[SOURCE_OID]; /* that tree */
};

/* Closed when cx is released. */
struct series *series_open(struct cx *cx, struct repo *repo);

/* Take over a store that stands at a tree, and what goes with it. */
int series_begin(struct cx *cx, struct series *s, const struct series *with,
    const unsigned char tree[SOURCE_OID]);

/*
 * Let it stand at this tree: 0; 1 if there is no store from which one could get
 * there, which has been closed then.
 */
int series_stand(struct cx *cx, struct series *s, struct source *at);

/*
 * rule_run() of one of s->rules.  What a rule on the state said before is said
 * again as long as no move touches what it reads.
 */
int series_ask(struct cx *cx, struct series *s, const struct rule *r,
    struct findings *found);

/* A move comes ... */
int series_try(struct cx *cx, struct series *s);
/* ... and stays, or ... */
int series_keep(struct cx *cx, struct series *s,
    const unsigned char tree[SOURCE_OID], size_t records);
/* ... is taken back. */
void series_undo(struct cx *cx, struct series *s);

#endif
