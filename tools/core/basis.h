#ifndef CORE_BASIS_H
#define CORE_BASIS_H

#include "core/alter.h"
#include "port/repo.h"

/*
 * Why a record changed, as far as schemas (x-basis), records of the same commit
 * and the commit's message say.
 */
struct basis {
	struct str target;  /* the record that changed; none: any */
	struct str pointer; /* ... and the field; none: any */
	struct str label;   /* what kind of basis: a title */
	struct str text;    /* an id, or words */
	struct str name;    /* what that record is called; or none */
};

struct bases {
	struct basis *v;
	size_t n, cap;
};

/*
 * What the records say that a commit brought (x-basis: target), and its
 * message: a trailer is a basis if a field that is one (x-basis: self) is
 * called so.  old is NULL for the first commit.  All in the arena.
 */
int basis_of_commit(struct cx *cx, struct arena *a, struct repo *repo,
    const struct types *types, struct str records_dir, const unsigned char *old,
    const unsigned char *new, struct str message, struct bases *out);

/* What the record says itself, where it is new or says something new. */
void basis_of_record(
    struct arena *a, const struct alteration *alteration, struct bases *out);

/* Is it one of this record, as a whole or of this field? */
bool basis_is_of(const struct basis *b, struct str record, struct str pointer);

#endif
