#include "port/idn.h"

#include <idn2.h>
#include <stdint.h>

enum { LABEL_MAX = 63 * 4 }; /* bytes of UTF-8 that may still make 63 */

/*
 * RFC 5893 §2.4, which libidn2 leaves out: a label with digits that are
 * Arabic (U+0660 to U+0669) has no others, be they ASCII's or Persian.
 */
static bool
mixes_digits(const char *label)
{
	bool arabic = false, other = false;
	const unsigned char *p = (const unsigned char *)label;

	for (; *p; p++) {
		if (*p == 0xd9 && p[1] >= 0xa0 && p[1] <= 0xa9)
			arabic = true;
		else if ((*p >= '0' && *p <= '9') ||
		    (*p == 0xdb && p[1] >= 0xb0 && p[1] <= 0xb9))
			other = true;
	}
	return arabic && other;
}

/* The A-label of a U-label, or NULL; idn2_free() it. */
static char *
encode(const char *label)
{
	uint8_t *ascii = NULL;

	if (mixes_digits(label))
		return NULL;
	if (idn2_register_u8((const uint8_t *)label, NULL, &ascii, 0) !=
	    IDN2_OK)
		return NULL;
	return (char *)ascii;
}

/* An A-label is one that comes back when it goes there. */
static size_t
returns(const char *label)
{
	char *unicode = NULL, *ascii = NULL;
	size_t n = 0;

	if (idn2_to_unicode_8z8z(label, &unicode, 0) == IDN2_OK)
		ascii = encode(unicode);
	if (ascii && strcmp(ascii, label) == 0)
		n = strlen(ascii);
	idn2_free(ascii);
	idn2_free(unicode);
	return n;
}

size_t
idn_label(struct str label)
{
	char text[LABEL_MAX + 1], *ascii;
	bool is_ascii = true;
	size_t i, n;

	if (label.n == 0 || label.n > LABEL_MAX)
		return 0;
	for (i = 0; i < label.n; i++) {
		char c = label.p[i];

		if (c == '\0' || c == '.')
			return 0;
		is_ascii = is_ascii && (unsigned char)c < 0x80;
		text[i] = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
	}
	text[label.n] = '\0';
	if (is_ascii)
		return strncmp(text, "xn--", 4) == 0 ? returns(text) : label.n;
	/* capitals are disallowed beside what is not ASCII */
	memcpy(text, label.p, label.n);
	ascii = encode(text);
	n = ascii ? strlen(ascii) : 0;
	idn2_free(ascii);
	return n;
}
