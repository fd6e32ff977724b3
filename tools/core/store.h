#ifndef CORE_STORE_H
#define CORE_STORE_H

#include "core/table.h"
#include "port/db.h"
#include "port/repo.h"

/*
 * The register in SQL: tables made from the schemas, filled with the valid
 * records, beside them the move that led there.  taizhang-rule(5) lists the
 * tables.  One thread at a time.
 */
struct store;

/* When is a record's row? */
enum store_time {
	STORE_NOW, /* as it stands after the move */
	STORE_WAS, /* as it stood before, if the move touched it */
};

struct store *store_open(struct cx *cx, const struct types *types, int as_of);
/* A new one in a file; see core/cache.h. */
struct store *store_create(
    struct cx *cx, const struct types *types, int as_of, struct str path);
/*
 * One that store_create() made and store_keep() finished, for the same schemas.
 * Nothing is written to the file before a COMMIT.
 */
struct store *store_resume(
    struct cx *cx, const struct types *types, int as_of, struct str path);
int store_keep(struct cx *cx, struct store *s);
void store_close(struct store *s);

struct db *store_db(struct store *s);

/* A valid record.  What nodes point to must live till the call returns. */
int store_add(struct cx *cx, struct store *s, enum store_time when,
    const struct type *type, struct str id, struct str path,
    const struct node *root);

/* Take back the rows of a record as of now, whether there are any or not. */
int store_forget(
    struct cx *cx, struct store *s, const struct type *type, struct str id);

/* 1 with type and path (in cx->run) of a valid record; 0: there is none. */
int store_find(struct cx *cx, struct store *s, struct str id, struct str *type,
    struct str *path);

/* A record that could not be loaded. */
int store_add_broken(struct cx *cx, struct store *s, struct str type,
    struct str id, struct str path);

/* One row of the move. */
struct store_change {
	struct str type, record, path;
	struct str kind;	     /* "added" "modified" "removed" */
	struct str state, was_state; /* none: no state, or not known */
	struct str key_date;	     /* as it stands, or none */
	struct str old_sha256, new_sha256;
};
int store_add_change(
    struct cx *cx, struct store *s, const struct store_change *c);
int store_add_change_field(struct cx *cx, struct store *s, struct str record,
    struct str field, struct str old, struct str new);

bool store_has_type(const struct store *s, struct str type);

/* What the move did to records of a type; none: of any. */
enum stir store_stir(const struct store *s, struct str type);

/* Once the move is in: the views of what it touched. */
int store_seal_move(struct cx *cx, struct store *s);

/* Once all is in: the views made from schemas, those of the files. */
int store_seal(struct cx *cx, struct store *s, struct source *source,
    struct str schema_dir);

/* Are the files' views sound?  After store_seal(). */
int store_look(struct cx *cx, struct store *s);

/*
 * Prepare what a file asks, to be run: as db_prepare_reading(), with the
 * indexes and kept views that it needs.  After store_seal().
 */
struct query *store_ask(struct cx *cx, struct store *s, struct str sql,
    unsigned line, struct db_use *use);

/*
 * What a statement wants, for a later run on the same store: its indexes, which
 * are made; the columns that it reads, for store_is_touched(); and the views
 * that it asks for, for store_wake().
 */
int store_learn(struct cx *cx, struct store *s, struct str sql, unsigned line,
    struct str *reads, struct str *views);

/* Did the move touch any of these columns? */
bool store_is_touched(struct store *s, struct str reads);

/*
 * In a store that was kept, views sleep: they are made when they are wanted.
 * Names are separated by commas; none: all.
 */
int store_wake(struct cx *cx, struct store *s, struct str views);

/*
 * From now on statements are what somebody tries out: they end (db_bound()),
 * and views stay views, so that columns keep their labels.
 */
void store_bound(struct store *s);

/*
 * From now on many moves come, one after the other, and views stay views: what
 * is in them changes with each.
 */
int store_stay(struct cx *cx, struct store *s);
/* The move is over: what it led to is how things stood before the next. */
int store_settle(struct cx *cx, struct store *s);

/* What people call the column of an answer: its field, if it has its name. */
struct str store_label(
    const struct store *s, const struct query *q, int column);

/* The table of that name, a record's own or one below it; or NULL. */
struct table *store_table(const struct store *s, struct str name);

#endif
