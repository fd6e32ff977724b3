#ifndef CORE_DEED_H
#define CORE_DEED_H

#include "core/basis.h"

/* What one commit did to the records, told by its tree and that before it. */
struct touch {
	struct str path, type, id;
	bool was, is; /* was it there, is it there */
	struct repo_file old, new;
};

struct deed {
	struct arena arena; /* holds it all; see deed_close() */
	struct repo *repo;
	const struct types *types;
	struct str records_dir;
	struct repo_commit commit;
	struct touch *v; /* by path */
	size_t n, cap;
	struct bases bases;
};

/* Records at or below the path: a file, "records/person", "records". */
int deed_open(struct cx *cx, struct repo *repo, const struct types *types,
    struct str records_dir, struct str path,
    const unsigned char commit[REPO_OID], struct deed *out);
void deed_close(struct deed *d);

/* One of them, field by field, and its own bases in d->bases. */
int deed_read(struct cx *cx, struct deed *d, const struct touch *touch,
    struct alteration *out);

#endif
