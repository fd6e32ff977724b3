#include "port/idn.h"

#include <idn2.h>
#include <string.h>
#include <strings.h>

enum { LABEL_MAX = 63, BYTES_MAX = 4 * LABEL_MAX };

static bool
is_ascii(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* Letters, digits and hyphens, not at the ends. */
static bool
is_ldh(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
		    !(c >= 'A' && c <= 'Z') &&
		    (c != '-' || i == 0 || i + 1 == s.n))
			return false;
	}
	return true;
}

static size_t
encoded(const char *unicode, const char *ascii)
{
	uint8_t *name = NULL;
	size_t n = 0;

	if (idn2_register_u8((const uint8_t *)unicode, (const uint8_t *)ascii,
		&name, IDN2_NO_TR46) == IDN2_OK)
		n = strlen((const char *)name);
	idn2_free(name);
	return n;
}

size_t
idn_label_length(struct str label)
{
	char text[BYTES_MAX + 1];

	if (label.n == 0 || label.n > BYTES_MAX ||
	    memchr(label.p, '\0', label.n))
		return 0;
	memcpy(text, label.p, label.n);
	text[label.n] = '\0';
	if (!is_ascii(label))
		return encoded(text, NULL);
	if (label.n > LABEL_MAX || !is_ldh(label))
		return 0;
	if (strncasecmp(text, "xn--", 4) == 0)
		return encoded(NULL, text);
	return label.n;
}

bool
idn_is_label(struct str label)
{
	return idn_label_length(label) > 0;
}
