#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/*
 * A piece of text: a pointer and a length in bytes.  It owns nothing and is
 * passed by value.  The bytes need not end in NUL; a str of length 0 may have
 * a NULL pointer, which str_none() tells from the empty text.
 */
struct str {
	const char *p;
	size_t n;
};

#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })

/* The two arguments that "%.*s" wants. */
#define STR_ARG(s) (int)(s).n, ((s).p ? (s).p : "")

struct str str_from(const char *nul_terminated); /* NULL gives none */

/* No text at all? */
static inline bool
str_none(struct str s)
{
	return s.p == NULL;
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* From..to, as far as they lie in s. */
static inline struct str
str_slice(struct str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from > to)
		from = to;
	return (struct str){ s.p ? s.p + from : NULL, to - from };
}

int str_cmp(struct str a, struct str b); /* by bytes */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
bool str_has(struct str s, struct str part);

/* The offset of the first such byte, or s.n. */
size_t str_find(struct str s, char byte);

/* Without the blanks (space, tab, CR, LF) at both ends. */
struct str str_trim(struct str s);

/*
 * Cut s at the first such byte: what stands before goes to *head, what stands
 * behind to *tail.  False if the byte is not there; then head is all of s and
 * tail is none.
 */
bool str_cut(struct str s, char byte, struct str *head, struct str *tail);

/*
 * The next piece of *rest up to the byte, which is dropped; *rest moves on.
 * False at the end.  "a,,b" gives "a", "" and "b".
 */
bool str_next(struct str *rest, char byte, struct str *piece);

/* A whole number without sign, at most INT_MAX; -1 if s is anything else. */
int str_number(struct str s);

#endif
