/* Formats: what each accepts and refuses; several of each RFC's own traps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "core/format.h"

#include <cmocka.h>

static const struct {
	const char *format, *good, *bad;
} cases[] = {
	{ "date", "2020-02-29", "2019-02-29" },
	{ "date", "2018-12-31", "2018-13-01" },
	{ "time", "23:59:60Z", "22:59:60Z" },
	{ "time", "08:30:06.283185+08:00", "08:30:06" },
	{ "date-time", "1998-12-31T23:59:60Z", "1998-12-31T24:00:00Z" },
	{ "duration", "P4Y", "P" },
	{ "duration", "PT36H", "PT" },
	{ "duration", "P1YT1H", "P1Y1W" },
	{ "duration", "P2W", "P1D2H" },
	{ "duration", "P1Y2M3DT4H5M6S", "P1Y3D" },
	{ "email", "joe.bloggs@example.com", "joe..bloggs@example.com" },
	{ "email", "\"joe bloggs\"@example.com", "joe bloggs@example.com" },
	{ "email", "joe@[127.0.0.1]", "joe@[127.0.0.300]" },
	{ "email", "joe@[IPv6:::1]", "joe@invalid=domain.com" },
	{ "idn-email", "实例@示例.测试", "实例" },
	{ "hostname", "www.example.com", "www..example.com" },
	{ "hostname", "xn--4gbwdl.xn--wgbh1c", "xn--X" },
	{ "hostname",
	    "a23456789012345678901234567890123456789012345678901234567890123"
	    ".b",
	    "a234567890123456789012345678901234567890123456789012345678901234"
	    ".b" },
	{ "idn-hostname", "实例。测试", "-实例" },
	{ "idn-hostname", "l\u00b7l", "a\u00b7l" },
	{ "ipv4", "192.168.0.1", "192.168.00.1" },
	{ "ipv4", "255.255.255.255", "256.0.0.1" },
	{ "ipv6", "::ffff:192.168.0.1", "::ffff:192.168.0" },
	{ "ipv6", "1::8", "1::2::8" },
	{ "ipv6", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7" },
	{ "uri", "http://foo.bar/?q=%20#f", "http://foo.bar/?q=%2" },
	{ "uri", "urn:isbn:0451450523", "/relative" },
	{ "uri", "http://[2001:db8::7]/", "http://[2001:db8:7]/" },
	{ "uri", "a:", ":a" },
	{ "uri-reference", "../b?x#y", "a b" },
	{ "uri-reference", "", "a\\b" },
	{ "iri", "http://例子.测试/路径", "/路径" },
	{ "iri-reference", "路径", "路 径" },
	{ "uri-template", "/{a,b*}{?c:3}", "/{a" },
	{ "uuid", "2EB8AA08-aa98-11ea-b4aa-73b441d16380",
	    "2eb8aa08aa9811eab4aa73b441d16380" },
	{ "json-pointer", "/a~0b/~1/0", "/a~2" },
	{ "json-pointer", "", "a" },
	{ "relative-json-pointer", "0#", "01" },
	{ "relative-json-pointer", "2/a", "-1/a" },
	{ "regex", "^\\p{L}+$", "^(abc]" },
	{ "regex", "\\cA", "^\\S\\Z" },
};

static void
test_cases(void **state)
{
	struct cx cx = { 0 };
	const struct format *f;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    format_open(&cx, &cx.run, str_from(cases[i].format), &f),
		    0);
		assert_non_null(f);
		if (!format_is(&cx, f, str_from(cases[i].good)))
			fail_msg(
			    "%s: %s is good", cases[i].format, cases[i].good);
		if (format_is(&cx, f, str_from(cases[i].bad)))
			fail_msg(
			    "%s: %s is bad", cases[i].format, cases[i].bad);
	}
	cx_release(&cx);
}

/* What is shown to people as an example must be one. */
static void
test_examples(void **state)
{
	struct cx cx = { 0 };
	const struct format *f;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		format_open(&cx, &cx.run, str_from(cases[i].format), &f);
		assert_true(format_is(&cx, f, format_example(f)));
	}
	cx_release(&cx);
}

static void
test_unknown(void **state)
{
	const struct format *f;
	struct cx cx = { 0 };

	(void)state;
	assert_int_equal(format_open(&cx, &cx.run, STR("colour"), &f), 0);
	assert_null(f);
	cx_release(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_examples),
		cmocka_unit_test(test_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
