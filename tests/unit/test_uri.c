/* URIs: the examples of RFC 3986 §5.4, and ours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/uri.h"

#include <cmocka.h>

static struct arena arena;

static int
clean(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void
resolves_to(const char *base, const char *reference, const char *want,
    const char *want_fragment)
{
	struct str fragment, got;

	got =
	    uri_resolve(&arena, str_from(base), str_from(reference), &fragment);
	assert_string_equal(arena_dup(&arena, got).p, want);
	if (!want_fragment)
		assert_true(str_none(fragment));
	else
		assert_true(str_eq(fragment, str_from(want_fragment)));
}

static void
references_are_resolved_as_the_rfc_says(void **state)
{
	static const char *const cases[][2] = {
		{ "g:h", "g:h" },
		{ "g", "http://a/b/c/g" },
		{ "./g", "http://a/b/c/g" },
		{ "g/", "http://a/b/c/g/" },
		{ "/g", "http://a/g" },
		{ "//g", "http://g" },
		{ "?y", "http://a/b/c/d;p?y" },
		{ "g?y", "http://a/b/c/g?y" },
		{ "", "http://a/b/c/d;p?q" },
		{ ".", "http://a/b/c/" },
		{ "./", "http://a/b/c/" },
		{ "..", "http://a/b/" },
		{ "../", "http://a/b/" },
		{ "../g", "http://a/b/g" },
		{ "../..", "http://a/" },
		{ "../../g", "http://a/g" },
		{ "../../../g", "http://a/g" },
		{ "/./g", "http://a/g" },
		{ "/../g", "http://a/g" },
		{ "g.", "http://a/b/c/g." },
		{ "..g", "http://a/b/c/..g" },
		{ "./../g", "http://a/b/g" },
		{ "g/./h", "http://a/b/c/g/h" },
		{ "g/../h", "http://a/b/c/h" },
		{ "g;x=1/../y", "http://a/b/c/y" },
		{ "g?y/../x", "http://a/b/c/g?y/../x" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		resolves_to(
		    "http://a/b/c/d;p?q", cases[i][0], cases[i][1], NULL);
	resolves_to("http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q", "s");
	resolves_to("http://a/b", "g#s/../x", "http://a/g", "s/../x");
	resolves_to("http://a", "g", "http://a/g", NULL);
	resolves_to("urn:uuid:1", "#/x", "urn:uuid:1", "/x");
	resolves_to("http://a/b", "urn:x?y#", "urn:x?y", "");
}

static void
files_keep_the_way_up(void **state)
{
	(void)state;
	resolves_to("file:schema/types/a.yaml", "../defs.yaml#/$defs/x",
	    "file:schema/defs.yaml", "/$defs/x");
	resolves_to("file:a.yaml", "b.yaml", "file:b.yaml", NULL);
	resolves_to("file:a.yaml", "../../b.yaml", "file:../../b.yaml", NULL);
	resolves_to("file:../a/s.yaml", "../b.yaml", "file:../b.yaml", NULL);
	resolves_to("file:../s.yaml", "../b.yaml", "file:../../b.yaml", NULL);
	resolves_to("file:/x/a.yaml", "../../b.yaml", "file:/b.yaml", NULL);
	resolves_to("file:表/a.yaml", "公用.yaml", "file:表/公用.yaml", NULL);
}

static void
bytes_are_decoded(void **state)
{
	struct str s = uri_decode(&arena, STR("a%25b%2Fc%4"));

	(void)state;
	assert_true(str_eq(s, STR("a%b/c%4")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_resolved_as_the_rfc_says),
		cmocka_unit_test(files_keep_the_way_up),
		cmocka_unit_test(bytes_are_decoded),
	};

	return cmocka_run_group_tests(tests, NULL, clean);
}
