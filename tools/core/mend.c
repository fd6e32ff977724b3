#include "core/mend.h"

#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/utf8.h"
#include "core/number.h"

static struct str
half_width(struct arena *a, struct str s)
{
	struct buf b = { .arena = a };
	char bytes[4];
	size_t at = 0;

	while (at < s.n) {
		int32_t c = utf8_next(s, &at);

		if (c >= 0xff01 && c <= 0xff5e)
			c -= 0xfee0;
		if (c == 0x3000 || c == 0xa0)
			c = ' ';
		if (c >= 0)
			buf_add(&b,
			    (struct str){
				bytes, utf8_put((uint32_t)c, bytes) });
	}
	return buf_str(&b);
}

struct str
mend_text(struct arena *a, struct str s)
{
	static const char *const marks[] = { "\"", "'", "“", "”", "‘", "’" };
	struct str t = str_trim(half_width(a, s));
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		struct str mark = str_from(marks[i]);

		if (str_starts(t, mark))
			t = str_slice(t, mark.n, t.n);
		if (str_ends(t, mark))
			t.n -= mark.n;
	}
	return str_trim(t);
}

/* A unit that is a number itself: 1.25万. */
static bool
multiplies(struct str unit)
{
	static const char *const words[] = { "十", "百", "千", "万", "亿" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_has(unit, str_from(words[i])))
			return true;
	return false;
}

struct str
mend_number(struct arena *a, struct str s)
{
	struct str t = mend_text(a, s);
	struct buf b = { .arena = a };
	struct number number;
	size_t i;

	for (i = 0; i < t.n; i++)
		if (ascii_is_digit(t.p[i]) || t.p[i] == '.' ||
		    (t.p[i] == '-' && i == 0))
			buf_byte(&b, t.p[i]);
		else if (t.p[i] != ',')
			break;
	/* behind it may stand a unit: 12台 */
	if (multiplies(str_slice(t, i, t.n)))
		return (struct str){ 0 };
	for (; i < t.n; i++)
		if ((unsigned char)t.p[i] < 0x80 && t.p[i] != ' ')
			return (struct str){ 0 };
	t = buf_str(&b);
	return number_parse(a, t, &number) ? t : (struct str){ 0 };
}

/* What stands behind the sign of a currency, without blanks. */
static struct str
bare_amount(struct arena *a, struct str s)
{
	static const char *const signs[] = { "￥", "¥", "RMB", "人民币" };
	struct str t = mend_text(a, s);
	struct buf b = { .arena = a };
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (str_starts(t, str_from(signs[i])))
			t = str_slice(t, strlen(signs[i]), t.n);
	for (i = 0; i < t.n; i++)
		if (t.p[i] != ' ')
			buf_byte(&b, t.p[i]);
	return buf_str(&b);
}

struct str
mend_money(struct arena *a, struct str s)
{
	struct str n = mend_number(a, bare_amount(a, s));
	size_t point = str_find(n, '.');

	if (n.n == 0 || n.p[0] == '-' || n.n > point + 3)
		return (struct str){ 0 };
	return arena_printf(a, "%.*s%s", STR_ARG(n),
	    n.n == point	 ? ".00" :
		n.n == point + 1 ? "00" :
		n.n == point + 2 ? "0" :
				   "");
}

/* The numbers in it, three at most; false if there are others than three. */
static bool
three_numbers(struct str s, int part[3])
{
	bool digit = false;
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (!ascii_is_digit(s.p[i])) {
			digit = false;
			continue;
		}
		n += !digit;
		if (n > 3 || part[n - 1] > 9999)
			return false;
		part[n - 1] = part[n - 1] * 10 + (s.p[i] - '0');
		digit = true;
	}
	return n == 3;
}

/* Spreadsheets count days: 1 is 1900-01-01, and 1900 had a 29 February. */
enum { SHEET_EPOCH = -25569, SHEET_FIRST = 32874, SHEET_LAST = 73050 };

struct str
mend_day(struct arena *a, struct str s)
{
	struct str t = mend_text(a, s), out;
	int part[3] = { 0 }, day = t.n == 5 ? str_number(t) : -1;
	char text[11];

	if (day >= SHEET_FIRST && day <= SHEET_LAST) {
		date_format(SHEET_EPOCH + day, text);
		return arena_dup(a, str_from(text));
	}
	if (t.n == 8 && str_number(t) > 0)
		t = arena_printf(a, "%.4s-%.2s-%.2s", t.p, t.p + 4, t.p + 6);
	if (!three_numbers(t, part))
		return (struct str){ 0 };
	out = arena_printf(a, "%04d-%02d-%02d", part[0], part[1], part[2]);
	return date_parse(out, &day) ? out : (struct str){ 0 };
}

static bool
is_one_of(struct str s, const char *const *words)
{
	for (; *words; words++)
		if (str_eq(s, str_from(*words)))
			return true;
	return false;
}

struct str
mend_bool(struct arena *a, struct str s)
{
	static const char *const yes[] = { "true", "True", "TRUE", "yes", "Yes",
		"YES", "y", "Y", "on", "1", "是", "有", "对", "真", NULL };
	static const char *const no[] = { "false", "False", "FALSE", "no", "No",
		"NO", "n", "N", "off", "0", "否", "无", "没有", "不是", "假",
		NULL };
	struct str t = mend_text(a, s);

	if (is_one_of(t, yes))
		return STR("true");
	return is_one_of(t, no) ? STR("false") : (struct str){ 0 };
}
