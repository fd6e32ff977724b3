#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"

/* Text that grows, in an arena; start with { .arena = a }. */
struct buf {
	struct arena *arena;
	char *p;
	size_t n;
	size_t cap;
};

void buf_add(struct buf *b, struct str s);
void buf_byte(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void buf_clear(struct buf *b);

/* What it holds; valid until the next change.  A NUL follows. */
struct str buf_str(const struct buf *b);

#endif
