#ifndef CORE_ALTER_H
#define CORE_ALTER_H

#include "core/type.h"

/*
 * What happened to a record between two states: in its fields, not in its
 * lines.
 */
enum alter_kind { ALTER_ADDED, ALTER_MODIFIED, ALTER_REMOVED };

struct alter_field {
	struct str pointer;  /* JSON pointer */
	struct str label;    /* from the record down: "任职 1 / 科室" */
	struct str old, new; /* none: it was, or is, not there */
};

struct alteration {
	struct arena *arena;
	enum alter_kind kind;
	struct str path;
	struct str id;
	struct str type_name;
	const struct type *type; /* NULL: there is no such type */
	struct str name;	 /* what it is called, or was; or none */
	bool unreadable; /* one of the two states is no record: no fields */
	struct node *was, *is;
	struct alter_field *v; /* of a modified record; none: layout only */
	size_t n, cap;
};

/*
 * Is the path, below a records folder of so many bytes ("records/"), that of a
 * record?  Then its type and id.
 */
bool alter_path(
    struct str path, size_t folder, struct str *type, struct str *id);

/*
 * From its bytes before and after, none where there was no such file.  All in
 * the arena; the bytes must live as long.
 */
int alter_make(struct cx *cx, struct arena *arena, const struct type *type,
    struct str path, size_t folder, struct str old, struct str new,
    struct alteration *out);

/* "added" "modified" "removed"; never translated. */
struct str alter_word(enum alter_kind kind);

#endif
