#ifndef CORE_TYPE_H
#define CORE_TYPE_H

#include "core/field.h"
#include "core/freeze.h"
#include "core/reader.h"

/*
 * A record type: its schema, and what our annotations (x-…) say of it.  All
 * that the engine knows of a domain it knows through this.
 */
struct transition {
	struct str was; /* none: the states a record may begin in */
	struct str *state;
	size_t states;
};

struct type {
	struct str name;  /* "big-thing" */
	struct str table; /* "big_thing" */
	struct str title, title_en;
	struct str file; /* schema/types/….yaml */
	const struct schema *schema;
	struct field *root;	/* FIELD_OBJECT */
	struct str path;	/* x-path as written */
	struct regex *id;	/* x-id, or NULL */
	int id_fields;		/* its named groups: fields that it repeats */
	struct str key_date;	/* pointer, or none */
	struct str *name_field; /* x-name: pointers; a record is called so */
	size_t name_fields;
	/* x-personal: pointers; with its id they tell who it is about */
	struct str *personal;
	size_t personals;
	struct str state_field; /* pointer of x-transitions' field, or none */
	struct transition *transition;
	size_t transitions;
	struct str *immutable; /* pointers */
	size_t immutables;
	struct reader_limits limits; /* the profile's, or x-limits */
	bool gives_basis;	     /* has a field with x-basis: target */
	struct freeze freeze;
	const struct node *identity, *approval; /* or NULL */
};

struct types {
	struct type **v; /* by name */
	size_t n;
	struct map by_name;
	struct cx *cx;		/* where they are read when asked for ... */
	struct schema_set *set; /* ... from here; NULL: all were */
};

/*
 * All types under <schema>/types of the source.  -1 with an error that names
 * file, line and column if one is broken or an annotation makes no sense.
 */
int types_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct types *out);

/*
 * Their names alone: each is read by the types_get() that first asks for it,
 * and NULL, with an error, if it is broken.  For sound schemas, on one thread.
 */
int types_list(struct cx *cx, struct source *source, struct str schema_dir,
    struct types *out);

const struct type *types_get(const struct types *t, struct str name);

/* The same, but perhaps not read: only its name, table and file count. */
const struct type *types_named(const struct types *t, struct str name);

/*
 * What a record is called, beside its id: its x-name fields, joined by blanks.
 * None if it has none of them.
 */
struct str type_name(
    struct arena *a, const struct type *t, const struct node *root);

/*
 * A field that the record's id repeats otherwise: its name, with what the id
 * says of it and what stands there.  1 if there is one, 0, -1 with an error.
 */
int type_id_denies(struct cx *cx, const struct type *t, struct str id,
    const struct node *root, struct str *field, struct str *says);

/*
 * How many characters of a field stand in the path or id of its record, and
 * so can never change; PATH_WHOLE: all.  -1 with an error.
 */
int type_keeps(struct cx *cx, const struct type *t, struct str pointer);

/*
 * The path that the record must have, below the records' folder: x-path with
 * its id and fields filled in.  None if a field that the path needs is missing
 * or malformed.
 */
struct str type_path(struct arena *a, const struct type *t, struct str id,
    const struct node *root);

#endif
