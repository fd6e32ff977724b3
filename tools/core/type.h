#ifndef CORE_TYPE_H
#define CORE_TYPE_H

#include "core/reader.h"
#include "core/schema.h"

/*
 * A record type: its schema, and what our annotations (x-…) say of it.  All
 * that the engine knows of a domain it knows through this.
 */
enum field_kind {
	FIELD_TEXT,	/* also "integer or text", such as a number of seats */
	FIELD_INT,
	FIELD_REAL,
	FIELD_BOOL,
	FIELD_DATE,
	FIELD_MONEY,	/* decimal text; integer 分 in SQL */
	FIELD_OBJECT,	/* flattened into its parent's columns */
	FIELD_LIST,	/* a child table; item says of what */
};

struct field {
	struct str name;	/* key; for a list's item, none */
	struct str pointer;	/* from the record's root, `*` for any index */
	struct str title, title_en;
	enum field_kind kind;
	bool required;		/* always, not only from some state on */
	struct str *ref;	/* types this names a record of; "*" is any */
	size_t refs;
	struct str served_on;	/* x-served; none if absent */
	struct str served_dept;
	struct str not_before;	/* x-not-before; none if absent */
	struct field *item;	/* FIELD_LIST: its element */
	struct field *first;	/* FIELD_OBJECT: its members in schema order */
	struct field *next;
	struct map member;	/* FIELD_OBJECT: name → struct field */
};

struct transition {
	struct str was;		/* none: the states a record may begin in */
	struct str *state;
	size_t states;
};

struct type {
	struct str name;	/* "leading-group" */
	struct str table;	/* "leading_group" */
	struct str title, title_en;
	struct str file;	/* schema/types/….yaml */
	const struct schema *schema;
	struct field *root;	/* FIELD_OBJECT */
	struct str path;	/* x-path as written */
	struct regex *id;	/* x-id, or NULL */
	struct str key_date;	/* pointer, or none */
	struct str state_field;	/* pointer of x-transitions' field, or none */
	struct transition *transition;
	size_t transitions;
	struct str *immutable;	/* pointers */
	size_t immutables;
	struct reader_limits limits;	/* the profile's, or x-limits */
	const struct node *freeze, *append, *identity, *approval; /* or NULL */
};

struct types {
	struct type **v;	/* by name */
	size_t n;
	struct map by_name;
};

/*
 * All types under <schema>/types of the source.  -1 with an error that names
 * file, line and column if one is broken or an annotation makes no sense.
 */
int types_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct types *out);

const struct type *types_get(const struct types *t, struct str name);

/*
 * The path that the record must have: "records/" + x-path filled in from its
 * id and fields.  None if a field that the path needs is missing or malformed.
 */
struct str type_path(struct arena *a, const struct type *t, struct str id,
    const struct node *root);

#endif
