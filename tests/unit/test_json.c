/* The JSON writer: commas, lines, and what must be escaped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/json.h"

#include <cmocka.h>

static char *bytes;
static size_t size;

static struct json
begin(void)
{
	FILE *to = open_memstream(&bytes, &size);

	assert_non_null(to);
	return (struct json){ .to = to };
}

static void
end(struct json *j, const char *want)
{
	assert_int_equal(fclose(j->to), 0);
	assert_string_equal(bytes, want);
	free(bytes);
}

static void
members_and_elements(void **state)
{
	struct json j = begin();

	(void)state;
	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put_bool(&j, "overdue", false);
	json_key(&j, "counts");
	json_open_flat(&j, '{');
	json_put_number(&j, "error", 2);
	json_put_number(&j, "due", -3);
	json_close(&j, '}');
	json_key(&j, "findings");
	json_open(&j, '[');
	json_text(&j, STR("a"));
	json_text(&j, (struct str){ 0 });
	json_close(&j, ']');
	json_close(&j, '}');
	end(&j,
	    "{\n  \"version\": 1,\n  \"overdue\": false,\n"
	    "  \"counts\": {\"error\": 2, \"due\": -3},\n"
	    "  \"findings\": [\n    \"a\",\n    null\n  ]\n}\n");
}

static void
what_is_empty_stays_on_its_line(void **state)
{
	struct json j = begin();

	(void)state;
	json_open(&j, '{');
	json_key(&j, "a");
	json_open(&j, '[');
	json_close(&j, ']');
	json_key(&j, "b");
	json_open(&j, '{');
	json_close(&j, '}');
	json_put(&j, "c", STR(""));
	json_close(&j, '}');
	end(&j, "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": \"\"\n}\n");
}

static void
flat_goes_on_inside(void **state)
{
	struct json j = begin();

	(void)state;
	json_open_flat(&j, '[');
	json_open(&j, '[');
	json_number(&j, 1);
	json_number(&j, 2);
	json_close(&j, ']');
	json_close(&j, ']');
	end(&j, "[[1, 2]]\n");
}

static void
texts_are_escaped(void **state)
{
	static const struct {
		struct str text;
		const char *want;
	} cases[] = {
		{ { "a\"b\\c", 5 }, "\"a\\\"b\\\\c\"\n" },
		{ { "a\nb\tc", 5 }, "\"a\\nb\\u0009c\"\n" },
		{ { "\0\x1b\x7f", 3 }, "\"\\u0000\\u001b\\u007f\"\n" },
		{ { "台账", 6 }, "\"台账\"\n" },
		{ { "\xe2\x80\xa8", 3 }, "\"\\u2028\"\n" },
		{ { "a\xff\xe5\x8f", 4 },
		    "\"a\xef\xbf\xbd\xef\xbf\xbd"
		    "\xef\xbf\xbd\"\n" },
		{ { "\xed\xa0\x80", 3 },
		    "\"\xef\xbf\xbd\xef\xbf\xbd"
		    "\xef\xbf\xbd\"\n" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct json j = begin();

		json_open_flat(&j, '[');
		json_text(&j, cases[i].text);
		json_close(&j, ']');
		assert_int_equal(fclose(j.to), 0);
		assert_int_equal(bytes[0], '[');
		assert_memory_equal(
		    bytes + 1, cases[i].want, strlen(cases[i].want) - 1);
		assert_string_equal(bytes + strlen(cases[i].want), "]\n");
		free(bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_and_elements),
		cmocka_unit_test(what_is_empty_stays_on_its_line),
		cmocka_unit_test(flat_goes_on_inside),
		cmocka_unit_test(texts_are_escaped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
