#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/str.h"

/*
 * Memory that is given back all at once.  Nothing in an arena is freed alone
 * but by arena_grow().
 * Running out of memory ends the program with one line and exit status 3, so
 * no caller has a branch for it.
 *
 * Built with -DARENA_MALLOC (every sanitizer build) each object is a malloc of
 * its own: with large chunks an overrun by one byte would go unseen.
 *
 * An arena belongs to one thread at a time.
 */
struct arena {
	struct arena_chunk *chunk; /* the newest; zeroed means empty */
	size_t used;		   /* bytes taken from the newest */
	size_t total;		   /* bytes held by all chunks */
};

/* Zeroed memory, aligned for any object. */
void *arena_alloc(struct arena *a, size_t size);
void *arena_array(struct arena *a, size_t count, size_t size);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, count, type) \
	((type *)arena_array((a), (count), sizeof(type)))

/*
 * A larger copy of an array of count elements, for at least one more; *cap is
 * the room it had and gets the room it has.  The old array must not be used
 * any more: a large one is given back.
 */
void *arena_grow(
    struct arena *a, void *old, size_t count, size_t *cap, size_t size);

/* Copies; the copy of a str is followed by a NUL which n does not count. */
struct str arena_dup(struct arena *a, struct str s);
char *arena_cstr(struct arena *a, struct str s);

/* Three texts one behind the other, and a NUL. */
struct str arena_join(
    struct arena *a, struct str x, struct str y, struct str z);

struct str arena_printf(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
struct str arena_vprintf(struct arena *a, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

void arena_clear(struct arena *a);   /* keeps one chunk for the next round */
void arena_release(struct arena *a); /* gives all of it back */

#endif
