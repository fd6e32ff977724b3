#ifndef CMD_LOOKBACK_H
#define CMD_LOOKBACK_H

#include "cmd/desk.h"
#include "core/deed.h"
#include "core/past.h"

/*
 * What somebody wants to know the past of: a record, a type, or all; and the
 * commits that did something to it.
 */
struct lookback {
	struct desk desk; /* at HEAD */
	struct repo_commit head;
	struct types types; /* as HEAD has them */
	struct str path;    /* its file, or its folder */
	bool folder;
	const struct type *type; /* a type was named */
	struct past commits;	 /* newest first */
};

/* name is none for all records; only the record that is named, with one. */
int lookback_open(struct cx *cx, const struct call *call, struct str name,
    bool one, struct lookback *out);

/* What one of the commits did; deed_close() when done. */
int lookback_deed(
    struct cx *cx, const struct lookback *b, size_t i, struct deed *out);

#endif
