#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/cx.h"

/* 0; 1 if it is larger than limit; 2 if it is not there; -1 with an error
 * (not a regular file, not readable). The bytes, in the arena, are followed by a NUL. */
int file_read(struct cx *cx, struct arena *a, struct str path, size_t limit,
    struct str *out);

/*
 * Write all or nothing: a temporary file beside it, fsync, rename, fsync of
 * the folder.  Folders on the way are made.  mode as chmod(2).
 */
int file_write(struct cx *cx, struct str path, struct str bytes,
    unsigned mode);

bool file_exists(struct str path);		/* follows no symlink */
int file_mkdirs(struct cx *cx, struct str dir);	/* and those above it */

/* Called for every entry below dir in byte order of paths; folders themselves
 * are not reported, except that enter(), if given, is asked before going into one. */
enum file_kind { FILE_REGULAR, FILE_EXECUTABLE, FILE_LINK, FILE_OTHER };
typedef int file_fn(struct cx *cx, void *arg, struct str path,
    enum file_kind kind);
typedef bool file_enter_fn(void *arg, struct str path);
/* Paths are relative to dir, in cx->scratch-independent memory valid during the call. */
int file_walk(struct cx *cx, struct str dir, file_fn *fn,
    file_enter_fn *enter, void *arg);

#endif
