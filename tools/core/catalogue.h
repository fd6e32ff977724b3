#ifndef CORE_CATALOGUE_H
#define CORE_CATALOGUE_H

#include "core/source.h"
#include "core/type.h"

/*
 * Which records a tree holds, known from paths alone: the first folder below
 * records/ is the type, the file's name the id.
 */
struct catalogue_item {
	const struct type *type;
	struct str id;
	const struct source_entry *entry; /* the file */
	const struct source_entry *base;  /* ... before the move, or NULL */
	bool unlisted;			  /* of entry only the path is known */
};

struct catalogue {
	struct catalogue_item *v; /* by path */
	size_t n, cap;
	struct map by_id; /* id → struct catalogue_item */
	const struct types *types;
	size_t folder; /* length of "records/" */

	/*
	 * Where only what a move changes is listed: the record of that id that
	 * stands elsewhere, unlisted, or NULL.  None: all are listed.
	 */
	const struct catalogue_item *(*elsewhere)(void *arg, struct str id);
	void *elsewhere_arg;
};

/*
 * Sort the files of a tree's records folder into records.  What is none gets
 * a finding: a stray file, an unknown type, a malformed or repeated id, a
 * link, a file that may be executed.
 */
int catalogue_build(struct cx *cx, const struct source_list *files,
    const struct types *types, struct str records_dir, struct catalogue *out,
    struct findings *found);

/* Note for each record the file that stood at its path before the move. */
void catalogue_pair(struct catalogue *c, const struct source_list *base);

/* The id that the path of a record says: the file's name without .yaml. */
struct str catalogue_id(struct str path);

/*
 * What a path below records/ says of type and id, be there such a file or not;
 * NULL if there is no such type.
 */
const struct type *catalogue_name(const struct types *types, size_t folder,
    struct str path, struct str *type, struct str *id);

const struct catalogue_item *catalogue_get(
    const struct catalogue *c, struct str id);

#endif
