#ifndef CORE_STORE_READS_H
#define CORE_STORE_READS_H

#include "core/table.h"

/*
 * Which columns statements read, and which a move touched: what reads none of
 * these says the same as before.  Of a list all columns are touched at once.
 */
struct store_reads {
	struct map by_table; /* name → struct table */
	bool learning;	    /* a statement is being prepared, which reads ... */
	struct map columns; /* "table/column" */
	struct map views;   /* what is no table of records, and may be a view */
};

/* The store has this table. */
void store_reads_plan(
    struct cx *cx, struct store_reads *all, struct table *table);

/* From now on note what is read. */
void store_reads_learn(struct cx *cx, struct store_reads *all);
/* It reads this. */
void store_reads_note(struct cx *cx, struct store_reads *all, const char *table,
    const char *column);
/* Enough: names with commas between them, in cx->run. */
void store_reads_end(struct cx *cx, struct store_reads *all,
    struct str *columns, struct str *views);

/* The move touched a value of a type's record; none: all of them. */
void store_reads_touch(struct table *own, struct str pointer);

/* The move is over: it touched nothing. */
void store_reads_settle(struct table *own);

/* Did it touch one of these columns? */
bool store_reads_touched(const struct store_reads *all, struct str columns);

#endif
