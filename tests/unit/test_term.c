/* What is printed for people: nothing that a record says moves the cursor. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "cmd/term.h"

#include <cmocka.h>

static struct arena arena;

static void
is_escaped(struct str text, const char *want)
{
	struct str got = term_escape(&arena, text);

	assert_string_equal(arena_cstr(&arena, got), want);
}

static void
controls_are_shown(void **state)
{
	(void)state;
	is_escaped(STR("台账 v1"), "台账 v1");
	is_escaped(STR(""), "");
	is_escaped(STR("a\033[2Jb"), "a\\x1b[2Jb");
	is_escaped(STR("\r\n\t"), "\\x0d\\x0a\\x09");
	is_escaped((struct str){ "\0", 1 }, "\\x00");
	is_escaped(STR("\x7f\xc2\x9b"), "\\x7f\\xc2\\x9b");
	is_escaped(STR("\xe2\x80\xaey"), "\\xe2\\x80\\xaey");
	is_escaped(STR("\xe2\x81\xa6y"), "\\xe2\\x81\\xa6y");
}

static void
bytes_that_are_no_text_are_shown(void **state)
{
	(void)state;
	is_escaped(STR("\xff"), "\\xff");
	is_escaped(STR("a\xe5\x8f"), "a\\xe5\\x8f");
	is_escaped(STR("\xed\xa0\x80"), "\\xed\\xa0\\x80");
}

static bool
is_colored(const char *option, const char *config)
{
	return term_open(stdout, str_from(option), str_from(config)).color;
}

static int
forget(void **state)
{
	(void)state;
	unsetenv("NO_COLOR");
	unsetenv("CLICOLOR_FORCE");
	setenv("TERM", "xterm", 1);
	return 0;
}

/* Standard output is a pipe here. */
static void
who_decides_on_colour(void **state)
{
	(void)state;
	forget(NULL);
	assert_true(is_colored("always", NULL));
	assert_false(is_colored("never", "always"));
	assert_true(is_colored(NULL, "always"));
	assert_false(is_colored(NULL, "never"));
	setenv("CLICOLOR_FORCE", "1", 1);
	assert_true(is_colored(NULL, NULL));
	assert_true(is_colored(NULL, "never"));
	assert_false(is_colored("never", NULL));
	setenv("NO_COLOR", "1", 1);
	assert_false(is_colored(NULL, "always"));
	assert_true(is_colored("always", NULL));
	setenv("NO_COLOR", "", 1);
	assert_true(is_colored(NULL, NULL));
	setenv("CLICOLOR_FORCE", "0", 1);
	assert_false(is_colored(NULL, "never"));
}

static void
colour_goes_round_the_text(void **state)
{
	struct term t = { .color = true };
	char *bytes;
	size_t size;

	(void)state;
	t.to = open_memstream(&bytes, &size);
	term_text(&t, LOOK_BOLD, STR("a\033"));
	term_text(&t, LOOK_PLAIN, STR("b"));
	term_blanks(&t, 0);
	t.color = false;
	term_text(&t, LOOK_BOLD, STR("c"));
	assert_int_equal(fclose(t.to), 0);
	assert_string_equal(bytes, "\033[1ma\\x1b\033[0mbc");
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(controls_are_shown),
		cmocka_unit_test(bytes_that_are_no_text_are_shown),
		cmocka_unit_test_teardown(who_decides_on_colour, forget),
		cmocka_unit_test(colour_goes_round_the_text),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_release(&arena);
	return failed;
}
