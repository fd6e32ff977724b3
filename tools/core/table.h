#ifndef CORE_TABLE_H
#define CORE_TABLE_H

#include "core/type.h"

/*
 * How the records of a type lie in SQL: a table for the type, one for each
 * list in it.  Scalars are columns; the members of an object are columns of
 * the table that holds the object, joined with `_`.
 *
 *	a record	_id, _path, columns
 *	an element	_id, _at, _in, _n, columns (or `value`)
 *
 * _at is the element's JSON pointer, _in that of the element that holds its
 * list ('' for the record), _n its index from 0.
 */
struct table;
struct query;

/* Where the value of a field goes. */
struct slot {
	const struct field *field;
	int column;	     /* a scalar: its column, from 0 */
	struct table *table; /* a list: its table */
	struct map member;   /* an object: key → struct slot */
};

struct column {
	struct str name;
	struct str pointer; /* below the table's row: "/bulletin/issued" */
	const struct field *field;
	bool touched; /* by the move */
};

/* How much a move does to records, each more than the one before. */
enum stir {
	STIR_NONE,
	STIR_CHANGE, /* some bytes */
	STIR_EDIT,   /* a value, too: added, gained, lost or another */
	STIR_MOVED,  /* even the state, or the record is new */
};

struct table {
	struct str name;
	const struct type *type;
	struct table *parent;	  /* NULL: a record's own */
	const struct field *list; /* whose elements its rows are, or NULL */
	struct slot *row;	  /* what a row is made of */
	struct column *column;
	size_t columns, cap;
	struct query *insert[2]; /* the store's, by enum store_time */
	struct query *forget;	 /* the store's */
	struct query *settle;	 /* the store's */
	size_t rows;		 /* in the store, as of now */
	enum stir stir;		 /* by the move, of a record's own table */
	bool touched;		 /* likewise: any column may be */
	struct table **child;
	size_t children, child_cap;
};

/* The tables of a type; the first is the record's own.  In cx->run. */
struct table *table_of_type(struct cx *cx, const struct type *type);

/* Columns that come before a table's own: 2 for a record, 4 for an element. */
int table_fixed(const struct table *t);

/* The column at a pointer below the row, or NULL. */
const struct column *table_column(const struct table *t, struct str pointer);

/* CREATE TABLE, and INSERT with a parameter for each column; prefix is ""
 * or "was_". */
struct str table_ddl(
    struct arena *a, const struct table *t, const char *prefix);
struct str table_insert(
    struct arena *a, const struct table *t, const char *prefix);

/* Forget a record's rows: ? is its id. */
struct str table_delete(struct arena *a, const struct table *t);

/* Call fn for the table and all below it; stops at -1. */
typedef int table_fn(struct cx *cx, void *arg, struct table *t);
int table_each(struct cx *cx, struct table *t, table_fn *fn, void *arg);

#endif
