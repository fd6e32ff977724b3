#include "core/mend.h"

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

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

struct str
mend_number(struct arena *a, struct str s)
{
	struct str t = mend_text(a, s);
	struct buf b = { .arena = a };
	struct number number;
	size_t i;

	for (i = 0; i < t.n; i++)
		if (is_digit(t.p[i]) || t.p[i] == '.' ||
		    (t.p[i] == '-' && i == 0))
			buf_byte(&b, t.p[i]);
		else if (t.p[i] != ',')
			break;
	/* behind it may stand a unit: 12台 */
	for (; i < t.n; i++)
		if ((unsigned char)t.p[i] < 0x80 && t.p[i] != ' ')
			return (struct str){ 0 };
	t = buf_str(&b);
	return number_parse(a, t, &number) ? t : (struct str){ 0 };
}

/* The numbers in it, three at most; false if there are others than three. */
static bool
three_numbers(struct str s, int part[3])
{
	bool digit = false;
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		if (!is_digit(s.p[i])) {
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

struct str
mend_day(struct arena *a, struct str s)
{
	struct str t = mend_text(a, s), out;
	int part[3] = { 0 }, day;

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
