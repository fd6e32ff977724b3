#ifndef CORE_TAG_H
#define CORE_TAG_H

#include "port/repo.h"

/*
 * What a tag names: through tags of tags down to a commit (kind "commit"), or
 * whatever else somebody tagged.
 */
struct tag {
	unsigned char id[REPO_OID];
	struct str kind;
	struct str text; /* all that the tags on the way say; none: no tags */
};

/* id may be that of any object, also one that is no tag. */
int tag_peel(struct cx *cx, struct repo *repo, const unsigned char id[REPO_OID],
    struct tag *out);

#endif
