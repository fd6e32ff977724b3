#include "base/utf8.h"

#include <assert.h>

/* The low six bits of the continuation byte at i, or -1. */
static int
tail_at(struct str s, size_t i)
{
	return i < s.n && utf8_is_tail(s.p[i]) ? s.p[i] & 0x3F : -1;
}

int32_t
utf8_next(struct str s, size_t *at)
{
	static const int32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char c;
	size_t i, length;
	int32_t point;
	int bits;

	assert(*at < s.n);
	c = (unsigned char)s.p[*at];
	if (c < 0x80) {
		(*at)++;
		return c;
	}
	length = c < 0xC0 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF8 ? 4 : 0;
	point = length ? c & (0xFF >> (length + 1)) : -1;
	for (i = 1; i < length && point >= 0; i++) {
		bits = tail_at(s, *at + i);
		point = bits < 0 ? -1 : point << 6 | bits;
	}
	if (point < 0 || point < least[length] || point > 0x10FFFF ||
	    (point >= 0xD800 && point <= 0xDFFF)) {
		(*at)++;
		return -1;
	}
	*at += length;
	return point;
}

size_t
utf8_count(struct str s)
{
	size_t at = 0, count = 0;

	for (; at < s.n; count++)
		utf8_next(s, &at);
	return count;
}

size_t
utf8_put(uint32_t c, char out[4])
{
	assert(c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF));
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

struct range {
	int32_t first, last;
	unsigned char width;
};

/*
 * Sorted.  Emoji that terminals draw wide are named where they are common;
 * the rest of the symbols count 1, as in most fonts.
 */
static const struct range widths[] = {
	{ 0x0000, 0x001F, 0 },
	{ 0x007F, 0x009F, 0 },
	{ 0x0300, 0x036F, 0 },
	{ 0x0483, 0x0489, 0 },
	{ 0x0591, 0x05BD, 0 },
	{ 0x0610, 0x061A, 0 },
	{ 0x064B, 0x065F, 0 },
	{ 0x0F71, 0x0F84, 0 },
	{ 0x1100, 0x115F, 2 },
	{ 0x180B, 0x180E, 0 },
	{ 0x1AB0, 0x1AFF, 0 },
	{ 0x1DC0, 0x1DFF, 0 },
	{ 0x200B, 0x200F, 0 },
	{ 0x202A, 0x202E, 0 },
	{ 0x2060, 0x206F, 0 },
	{ 0x20D0, 0x20F0, 0 },
	{ 0x231A, 0x231B, 2 },
	{ 0x23E9, 0x23EC, 2 },
	{ 0x2614, 0x2615, 2 },
	{ 0x26A1, 0x26A1, 2 },
	{ 0x2705, 0x2705, 2 },
	{ 0x274C, 0x274C, 2 },
	{ 0x2795, 0x2797, 2 },
	{ 0x2B50, 0x2B50, 2 },
	{ 0x2E80, 0x3029, 2 },
	{ 0x302A, 0x302D, 0 },
	{ 0x302E, 0x303E, 2 },
	{ 0x3041, 0x3098, 2 },
	{ 0x3099, 0x309A, 0 },
	{ 0x309B, 0x4DBF, 2 },
	{ 0x4E00, 0xA4CF, 2 },
	{ 0xA960, 0xA97C, 2 },
	{ 0xAC00, 0xD7A3, 2 },
	{ 0xF900, 0xFAFF, 2 },
	{ 0xFE00, 0xFE0F, 0 },
	{ 0xFE10, 0xFE19, 2 },
	{ 0xFE20, 0xFE2F, 0 },
	{ 0xFE30, 0xFE6F, 2 },
	{ 0xFEFF, 0xFEFF, 0 },
	{ 0xFF01, 0xFF60, 2 },
	{ 0xFFE0, 0xFFE6, 2 },
	{ 0x16FE0, 0x18CFF, 2 },
	{ 0x1B000, 0x1B2FF, 2 },
	{ 0x1F300, 0x1F64F, 2 },
	{ 0x1F680, 0x1F6FF, 2 },
	{ 0x1F900, 0x1FAFF, 2 },
	{ 0x20000, 0x3FFFD, 2 },
	{ 0xE0000, 0xE0FFF, 0 },
};

static size_t
width_of(int32_t c)
{
	size_t low = 0, high = sizeof(widths) / sizeof(widths[0]), mid;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	while (low < high) {
		mid = low + (high - low) / 2;
		if (c > widths[mid].last)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < sizeof(widths) / sizeof(widths[0]) && c >= widths[low].first)
		return widths[low].width;
	return 1;
}

size_t
utf8_width(struct str s)
{
	size_t at = 0, width = 0;

	while (at < s.n)
		width += width_of(utf8_next(s, &at));
	return width;
}
