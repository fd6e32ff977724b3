#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/cx.h"

/*
 * Files and folders.  Paths are relative to the working directory or absolute.
 * No function follows a symbolic link in a path's last component: a link is
 * never what a record or a schema should be.  Errors name the path.
 */

/*
 * 0 with the bytes, in the arena, followed by a NUL; 1 if there are more than
 * limit; 2 if it is not there; -1 with an error (not a regular file, not
 * readable).  Where there are no bytes to give, *out is none.
 */
int file_read(struct cx *cx, struct arena *a, struct str path, size_t limit,
    struct str *out);

/*
 * The same for one below a folder that is open, so that the way there is not
 * walked for each file; and whether its owner may execute it.
 */
int file_read_at(struct cx *cx, struct arena *a, int folder, struct str path,
    size_t limit, struct str *out, bool *program);

/*
 * Bytes [from, from + n) of a regular file, as many of them as there are, in
 * the arena; *size is all it has.  0; 2 if it is not there; -1 with an error.
 */
int file_read_part(struct cx *cx, struct arena *a, struct str path, size_t from,
    size_t n, struct str *out, size_t *size);

enum { FILE_HERE = -100 }; /* the working directory, as AT_FDCWD */

/* Open a folder for as long as cx->run lives.  -1 with an error. */
int file_open_folder(struct cx *cx, struct str dir, int *out);

/*
 * Write all or nothing: a temporary file beside it, fsync, rename, fsync of
 * the folder.  Folders on the way are made.  mode as chmod(2).
 */
int file_write(struct cx *cx, struct str path, struct str bytes, unsigned mode);

/*
 * Write what may be lost or half there after a loss of power; false, and who
 * cares, if it cannot be written.
 */
bool file_put(struct str path, struct str bytes);

/* Put a file in the place of another. */
int file_rename(struct cx *cx, struct str from, struct str to);
void file_remove(struct str path); /* if it is there and can be */

bool file_exists(struct str path);		/* of any kind, even a link */
bool file_is_folder(struct str path);		/* or a link to one */
int file_mkdirs(struct cx *cx, struct str dir); /* and those above it */

/*
 * Called for every entry below dir in byte order of paths; folders themselves
 * are not reported, except that enter(), if given, is asked before going into
 * one.  Paths are relative to dir and valid during the call, whatever happens
 * to cx->scratch.  A dir that is not there has no entries; it may be "" for
 * the working directory.  fn returns -1 with an error to stop.
 */
enum file_kind { FILE_REGULAR, FILE_LINK, FILE_OTHER };
typedef int file_fn(
    struct cx *cx, void *arg, struct str path, enum file_kind kind);
typedef bool file_enter_fn(void *arg, struct str path);
int file_walk(struct cx *cx, struct str dir, file_fn *fn, file_enter_fn *enter,
    void *arg);

#endif
