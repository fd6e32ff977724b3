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
};

struct catalogue {
	struct catalogue_item *v; /* by path */
	size_t n, cap;
	struct map by_id; /* id → struct catalogue_item */
	const struct types *types;
	size_t folder; /* length of "records/" */
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

const struct catalogue_item *catalogue_get(
    const struct catalogue *c, struct str id);

#endif
