#ifndef CORE_TREE_H
#define CORE_TREE_H

#include "core/finding.h"
#include "core/source.h"

/*
 * What a move does to files that are no records but decide what people see of
 * them: names that show otherwise than they are written or that other systems
 * cannot have, .gitattributes, .mailmap.
 */
struct tree_move {
	struct source *to;
	const struct source_list *base, *files; /* all, or what differs */
	struct str records_dir, schema_dir;
};

int tree_check(
    struct cx *cx, const struct tree_move *move, struct findings *found);

#endif
