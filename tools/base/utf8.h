#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/str.h"

/* A byte of a code point that is not its first. */
static inline bool
utf8_is_tail(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/*
 * The code point at *at, which moves behind it; *at must be inside of s.  -1
 * if the bytes there are not UTF-8 (overlong, surrogate, above U+10FFFF, cut
 * off); *at moves one byte.
 */
int32_t utf8_next(struct str s, size_t *at);

size_t utf8_count(struct str s); /* code points; a bad byte is one */

/* Write a code point, which must be a valid one; returns the bytes it took. */
size_t utf8_put(uint32_t code_point, char out[4]);

/*
 * Columns on a terminal: East Asian wide and full-width count 2, combining
 * marks and controls 0.  Characters of ambiguous width count 1.
 */
size_t utf8_width(struct str s);

#endif
