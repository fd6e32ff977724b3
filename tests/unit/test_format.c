/* The forms of text that JSON Schema names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/format.h"

#include <cmocka.h>

static void
expect(const char *name, struct str text, bool valid)
{
	const struct format *f = format_get(str_from(name));
	char *copy = malloc(text.n ? text.n : 1);

	assert_non_null(f);
	/* on the heap and without a NUL: sanitizers see an overrun */
	memcpy(copy, text.p, text.n);
	if (f->is((struct str){ copy, text.n }) != valid)
		fail_msg("%s “%.*s” is %s", name, STR_ARG(text),
		    valid ? "valid" : "invalid");
	free(copy);
}

/* One line a form; the lists end with NULL. */
struct row {
	const char *name;
	const char *good[24];
	const char *bad[32];
};

static void
judge(const struct row *rows, size_t n)
{
	size_t i;
	const char *const *text;

	for (i = 0; i < n; i++) {
		/* what people are shown as an example is one */
		expect(rows[i].name,
		    str_from(format_get(str_from(rows[i].name))->example),
		    true);
		for (text = rows[i].good; *text; text++)
			expect(rows[i].name, str_from(*text), true);
		for (text = rows[i].bad; *text; text++)
			expect(rows[i].name, str_from(*text), false);
	}
}

static void
times(void **state)
{
	static const struct row rows[] = {
		{ "date", { "2020-02-29", "9999-12-31" },
		    { "2021-02-29", "2020-2-9", "2020-02-291", "2020/02/29",
			"" } },
		{ "time",
		    { "08:30:06Z", "08:30:06z", "23:20:50.52Z", "23:59:60Z",
			"01:29:60+01:30", "15:59:60-08:00" },
		    { "08:30:06", "8:30:06Z", "24:00:00Z", "00:60:00Z",
			"22:59:60Z", "23:59:60+01:00", "01:02:03+24:00",
			"01:02:03+00:60", "01:02:03.Z", "01:02:03Z+00:30",
			"01:02:03,5Z", "1২:00:00Z", "" } },
		{ "date-time",
		    { "2018-03-12T08:30:00+08:00", "2018-03-12t08:30:00z" },
		    { "2018-03-12 08:30:00Z", "2018-03-12T08:30:00",
			"2018-02-30T08:30:00Z", "2018-03-12" } },
		{ "duration",
		    { "P4DT12H30M5S", "P1Y2M3D", "PT36H", "P2W", "PT0S", "P1M",
			"PT1M" },
		    { "P", "PT", "P1YT", "PT1D", "P2D1Y", "P1D2H", "P2S",
			"P1Y2W", "P1Y2D", "PT1H5S", "P1", "1Y", "P-1Y", "P1.5Y",
			"P২Y", "P2WT1H", "" } },
	};

	(void)state;
	judge(rows, sizeof(rows) / sizeof(rows[0]));
}

static void
hosts(void **state)
{
	static const struct row rows[] = {
		{ "hostname",
		    { "example.org", "a", "1host", "r3---a.example",
			"xn--4gbwdl.xn--wgbh1c", "XN--WGBH1C" },
		    { "", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b",
			"xn--X", "xn--aa---o47jg78q", "例.example",
			"xn--ll-0ea-", "a\nb" } },
		{ "idn-hostname",
		    { "example.org", "例子.example", "例子。example", "l·l",
			"α͵β", "א׳ב", "・丈", "۰0", "क्‍ष",
			"xn--ihqwcrb4cv8a8dqg056pqjye", "straße" },
		    { "", ".", "。", "a。", "〮a", "a·l", "α͵", "A׳ב",
			"def・abc", "٠۰", "ب٠9ب", "क‍ष", "ـߺ", "-a",
			"a\xcc\x81", "A例", "ab--例", "a_b", "xn--X" } },
		{ "ipv4", { "0.0.0.0", "255.255.255.255" },
		    { "", "1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4",
			"1.2.3.4 ", "0x7f.1.1.1", "1..2.3", "1২7.0.0.1",
			"1.2.3.4/24" } },
		{ "ipv6",
		    { "::", "::1", "d6::", "1:d6::42", "1:2:3:4:5:6:7:8",
			"1::2:3:4:5:6:7", "::ffff:192.0.2.1",
			"1:2:3:4:5:6:192.0.2.1", "2001:DB8::a" },
		    { "", "1", ":", ":::", "12345::", "1:2:3:4:5:6:7",
			":2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", "1::2::3",
			"1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7:8:9",
			"1:2:3:4:5:6:7:192.0.2.1",
			"192.0.2.1::", "fe80::a%eth1", "fe80::/64", " ::1",
			"::g", "::1.2.3" } },
	};

	(void)state;
	judge(rows, sizeof(rows) / sizeof(rows[0]));
}

static void
mail(void **state)
{
	static const struct row rows[] = {
		{ "email",
		    { "joe.bloggs@example.com", "te~st@example.com", "a@b",
			"\"joe bloggs\"@example.com", "\"a@b\\\"\"@c.d",
			"\"\"@example.com", "a@[192.0.2.1]", "a@[IPv6:::1]",
			"a@[ipv6:::1]" },
		    { "", "@", "a", "a@", "@b", ".a@b", "a.@b", "a..b@c",
			"a b@c", "a@b@c", "a@b=c", "a@[192.0.2.300]", "a@[::1]",
			"a@[x:y]", "a@[192.0.2.1", "\"a@b", "\"a\"b@c",
			"a.\"b\"@c", "\"\\\"@c", "é@b", "a@é.org", "a@b ",
			"a@b.", "\"a\n\"@b", "a@b, c@d", "\"\x7f\"@b" } },
		{ "idn-email",
		    { "a@b", "δοκιμή@παράδειγμα.example",
			"\"é b\"@例子.example", "a@[192.0.2.1]" },
		    { "2962", "é é@b", "é@b_c", "é@〮a", "@é" } },
	};

	(void)state;
	judge(rows, sizeof(rows) / sizeof(rows[0]));
}

static void
resources(void **state)
{
	static const struct row rows[] = {
		{ "uri",
		    { "http://a/?b#c", "urn:a:b", "mailto:a@b.c",
			"ldap://[2001:db8::7]/c=GB?o?one", "a:", "a:b:c",
			"http://-.~_!$&'()*+,;=:%40@example.com",
			"http://[v1.a:b]:80/", "http://:80",
			"http://@a:", "file:///etc", "http://999.0.0.1/" },
		    { "", "//a/b", "/a", "a", "1a:b", "a b:c", "bar,baz:foo",
			"http:// a", "http://a/\\b", "http://a/%6G",
			"http://a/%", "http://a:b/", "http://[::1",
			"http://[1]", "http://[::1]a", "http://a[b]",
			"http://[@a/", "http://a/é", "http://a/\"",
			"http://a/<b>", "http://a/{b}", "http://a/^",
			"http://a#b#c", "http://[v.a]", "http://[v1.]" } },
		{ "uri-reference",
		    { "", "a", "/a", "//a/b?c#d", "#a", "?a", "../a", "./a:b",
			"a/b:c", "http://a" },
		    { "\\\\a\\b", "#a\\b", "1:a", "a%", "é", "//a:b", "a b" } },
		{ "iri",
		    { "http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://[2001:db8::7]",
			"http://a/?\xee\x80\x80" },
		    { "http://2001:db8:85a3", "/é", "é", "http://a/ é",
			"http://a/\xee\x80\x80", "http://a#\xee\x80\x80",
			"http://a/\xef\xbf\xbf" } },
		{ "iri-reference", { "é", "#é", "//é/é", "", "http://é" },
		    { "\\\\é", "#é\\", "é:a" } },
		{ "uri-template",
		    { "", "a/{b:1}/{b}", "{+a}{#a}{.a}{/a}{;a}{?a}{&a}",
			"{a*,b:9999}", "{a.b}", "{%41}", "a%41", "é", "a'b",
			"{a_1}" },
		    { "{", "}", "{}", "{a", "a}", "{a,}", "{a,,b}", "{a:0}",
			"{a:01}", "{a:10000}", "{a:}", "{a..b}", "{.}", "{a=b}",
			"{%4}", "a b", "a%", "a%4g", "{a{b}}", "{a:1*}", "a|b",
			"{é}", "\"" } },
		{ "uuid",
		    { "2EB8AA08-aa98-11ea-b4aa-73b441d16380",
			"00000000-0000-0000-0000-000000000000" },
		    { "", "2eb8aa08aa9811eab4aa73b441d16380",
			"2eb8aa08-aa98-11ea-b4ga-73b441d16380",
			"2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
			"2eb8aa08-aa98-11ea-b4aa-73b441d163801" } },
		{ "json-pointer", { "", "/", "/a/0/-", "/~0~1", "/é//b" },
		    { "a", "#/a", "/~", "/a~2", "/~~0" } },
		{ "relative-json-pointer",
		    { "0", "1/a", "0#", "12/~0", "0+1", "0-10/a", "0+1#",
			"0-0" },
		    { "", "/a", "-1/a", "01", "0##", "1a", "0+", "0+01", "0++1",
			"1#/a", "1/~" } },
	};

	(void)state;
	judge(rows, sizeof(rows) / sizeof(rows[0]));
}

static void
regular_expressions(void **state)
{
	static const struct row rows[] = {
		{ "regex",
		    { "", "^[a-z]+$", "a|b|", "(a)(?:b)(?<c>d)\\1\\k<c>",
			"(?=a)(?!b)(?<=c)(?<!d)", "a{1}b{2,}c{3,4}?d*?",
			"\\p{L}\\P{Script=Han}\\p{gc=Lu}\\p{space}", "[]",
			"[^]", "[\\]\\-\\b-]", "[a-\\u{1f600}]",
			"\\cA\\x41\\u0041\\0", "\\^\\$\\/\\|", "[(]", "é+",
			"\\ud83d\\ude00", "\\k<a>(?<a>b)", "(?<=a+)b" },
		    { "(", ")", "^(abc]", "[a", "[\\]", "*", "a**", "a{2,1}",
			"\\", "\\a", "\\Z", "\\1", "\\k<a>", "(?<a>)(?<a>)",
			"(?i)a", "(?P<a>b)", "(?#a)", "[b-a]", "\\u{110000}",
			"\\x4", "\\01" } },
	};
	char deep[1200];

	(void)state;
	judge(rows, sizeof(rows) / sizeof(rows[0]));
	memset(deep, '(', 600);
	memset(deep + 600, ')', 600);
	expect("regex", (struct str){ deep, sizeof(deep) }, false);
	expect("regex", (struct str){ deep + 400, 400 }, true);
}

/* A label of 63, a name of 253, a local part of 64 bytes: the last ones. */
static void
lengths(void **state)
{
	char text[320];
	size_t i;

	(void)state;
	memset(text, 'a', sizeof(text));
	expect("hostname", (struct str){ text, 63 }, true);
	expect("hostname", (struct str){ text, 64 }, false);
	expect("idn-hostname", (struct str){ text, 64 }, false);
	for (i = 63; i < sizeof(text); i += 64)
		text[i] = '.';
	expect("hostname", (struct str){ text, 253 }, true);
	expect("hostname", (struct str){ text, 254 }, false);
	expect("idn-hostname", (struct str){ text, 253 }, true);
	expect("idn-hostname", (struct str){ text, 254 }, false);
	text[63] = 'a';
	text[64] = '@';
	expect("email", (struct str){ text, 68 }, true);
	text[64] = 'a';
	text[65] = '@';
	expect("email", (struct str){ text, 68 }, false);
}

/* However long a text is, it is read to its end. */
static void
long_texts(void **state)
{
	enum { LONG = 1000000 };
	char *text = malloc(LONG);
	struct str all = { text, LONG };

	(void)state;
	memset(text, 'a', LONG);
	text[1] = ':';
	expect("uri", all, true);
	expect("iri", all, true);
	expect("uri-template", all, true);
	text[LONG - 1] = '|';
	expect("uri", all, false);
	expect("iri", all, false);
	expect("uri-template", all, false);
	text[0] = '/';
	expect("json-pointer", all, true);
	text[LONG - 1] = '~';
	expect("json-pointer", all, false);
	free(text);
}

/* A NUL and bytes that are no UTF-8 are part of no form but a pointer. */
static void
bytes(void **state)
{
	static const char *const names[] = { "date", "time", "date-time",
		"duration", "email", "idn-email", "hostname", "idn-hostname",
		"ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference",
		"uri-template", "uuid", "relative-json-pointer" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		expect(names[i], STR("\0"), false);
		expect(names[i], STR("a\0"), false);
		expect(names[i], STR("a:\0"), false);
		expect(names[i], STR("P1\0"), false);
		expect(names[i], STR("a@\0"), false);
		expect(names[i], STR("\"\0\"@a"), false);
		expect(names[i], STR("a:\xff"), false);
		expect(names[i], STR("\xe4\xb8"), false);
		expect(names[i], STR("{\0}"), false);
	}
	expect("json-pointer", STR("/\0"), true);
	expect("regex", STR("[\xff]"), false);
	expect("regex", STR("\\\0"), false);
	assert_null(format_get(STR("unknown")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times),
		cmocka_unit_test(hosts),
		cmocka_unit_test(mail),
		cmocka_unit_test(resources),
		cmocka_unit_test(regular_expressions),
		cmocka_unit_test(lengths),
		cmocka_unit_test(long_texts),
		cmocka_unit_test(bytes),
	};

	return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
