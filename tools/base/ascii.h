#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

/* Classes of ASCII characters, whatever the locale says. */
static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool
ascii_is_alnum(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

static inline char
ascii_lower(char c)
{
	return ascii_is_letter(c) ? (char)(c | 0x20) : c;
}

static inline bool
ascii_is_hex(char c)
{
	return ascii_is_digit(c) || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

#endif
