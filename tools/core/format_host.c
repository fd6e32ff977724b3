#include "base/ascii.h"
#include "base/utf8.h"
#include "core/formats.h"
#include "port/idn.h"

enum { NAME_MAX_BYTES = 253, LABEL_MAX_BYTES = 63 };

/* Letters, digits and hyphens, no hyphen at an end. */
static bool
is_plain(struct str label)
{
	size_t i;

	for (i = 0; i < label.n; i++)
		if (!ascii_is_letter(label.p[i]) &&
		    !ascii_is_digit(label.p[i]) &&
		    (label.p[i] != '-' || i == 0 || i + 1 == label.n))
			return false;
	return label.n > 0 && label.n <= LABEL_MAX_BYTES;
}

bool
is_hostname(struct str s)
{
	struct str label;

	if (s.n == 0 || s.n > NAME_MAX_BYTES)
		return false;
	while (str_next(&s, '.', &label))
		if (!is_plain(label) || idn_label(label) == 0)
			return false;
	return true;
}

/* The length in ASCII, 0 if it is no label. */
static size_t
label_length(struct str label)
{
	size_t i;

	for (i = 0; i < label.n; i++)
		if ((unsigned char)label.p[i] >= 0x80)
			return idn_label(label);
	return is_plain(label) ? idn_label(label) : 0;
}

/* RFC 3490 §3.1: four characters are dots. */
static bool
is_dot(int32_t c)
{
	return c == '.' || c == 0x3002 || c == 0xff0e || c == 0xff61;
}

bool
is_idn_hostname(struct str s)
{
	size_t at = 0, from = 0, length = 0;

	if (s.n > 4 * NAME_MAX_BYTES)
		return false;
	while (at < s.n) {
		size_t dot = at, n;

		if (!is_dot(utf8_next(s, &at)))
			continue;
		n = label_length(str_slice(s, from, dot));
		if (n == 0)
			return false;
		length += n + 1;
		from = at;
	}
	at = label_length(str_slice(s, from, s.n));
	return at > 0 && length + at <= NAME_MAX_BYTES;
}
