#ifndef CORE_FIELD_H
#define CORE_FIELD_H

#include "core/schema.h"

/*
 * Why a record changed (x-basis): what the field names is the basis of changes
 * to its own record (self), or its record that of changes to the one which it
 * names (target).
 */
enum field_basis { BASIS_NONE, BASIS_SELF, BASIS_TARGET };

/* What a schema and our annotations (x-…) say of one field of a record. */
enum field_kind {
	FIELD_TEXT, /* also "integer or text", such as a number of seats */
	FIELD_INT,
	FIELD_REAL,
	FIELD_BOOL,
	FIELD_DATE,
	FIELD_MONEY,  /* decimal text; integer 分 in SQL */
	FIELD_OBJECT, /* flattened into its parent's columns */
	FIELD_LIST,   /* a child table; item says of what */
};

struct field {
	struct str name;    /* key; for a list's item, none */
	struct str pointer; /* from the record's root, `*` for any index */
	struct str title, title_en;
	enum field_kind kind;
	bool required;	 /* always, not only from some state on */
	struct str *ref; /* types this names a record of; "*" is any */
	size_t refs;
	enum field_basis basis;
	bool asked_by; /* records are looked for by it; not x-index: false */
	struct str served_on; /* x-served; none if absent */
	struct str served_dept;
	struct str not_before; /* x-not-before; none if absent */
	struct field *item;    /* FIELD_LIST: its element */
	struct field *first;   /* FIELD_OBJECT: its members in schema order */
	struct field *next;
	struct map member; /* FIELD_OBJECT: name → struct field */
	const struct schema *schema;
	const struct node *said; /* where the schema says it, for errors */
	struct str file;
};

/* The fields that a schema describes; NULL with an error and its place. */
struct field *field_tree(struct cx *cx, const struct schema *s);

/* What its schema, or one that this refers to, says under a key; or NULL. */
const struct node *field_says(const struct field *f, struct str key);

/* The field at a pointer, `*` or a number for an element; NULL: none. */
const struct field *field_find(const struct field *root, struct str pointer);

/* Has it, or what is below it, such an x-basis? */
bool field_has_basis(const struct field *f, enum field_basis basis);

/* "file:line:column: text" where the schema speaks of the field; -1. */
int field_fail(struct cx *cx, const struct field *f, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
