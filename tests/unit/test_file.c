/* Reading what may be anything, writing all or nothing, walking in order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"

#include <cmocka.h>

static struct cx cx;
static char folder[] = "/tmp/test_file.XXXXXX";

static int
begin(void **state)
{
	(void)state;
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int
end(void **state)
{
	char command[64];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return chdir("/") == 0 && system(command) == 0 ? 0 : -1;
}

static int
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

static int
read_it(const char *path, size_t limit, struct str *out)
{
	return file_read(&cx, &cx.run, str_from(path), limit, out);
}

static void
put(const char *path, const char *text)
{
	assert_int_equal(
	    file_write(&cx, str_from(path), str_from(text), 0644), 0);
}

static void
reading(void **state)
{
	struct str s;

	(void)state;
	put("five", "12345");
	assert_int_equal(read_it("five", 5, &s), 0);
	assert_int_equal(s.n, 5);
	assert_string_equal(s.p, "12345");
	assert_int_equal(read_it("five", 4, &s), 1);
	assert_true(str_none(s));
	put("empty", "");
	assert_int_equal(read_it("empty", 0, &s), 0);
	assert_int_equal(s.n, 0);
	assert_string_equal(s.p, "");
	assert_int_equal(read_it("not-there", 9, &s), 2);
	assert_int_equal(read_it("five/below", 9, &s), 2);
	assert_int_equal(read_it("/proc/self/status", 1 << 20, &s), 0);
	assert_true(str_starts(s, STR("Name:")));
	assert_int_equal(read_it("/proc/self/status", 10, &s), 1);
}

static void
what_is_no_file(void **state)
{
	static const char *const bad[] = { ".", "link", "pipe", "/dev/null",
		"/dev/tty" };
	struct str s;
	size_t i;

	(void)state;
	put("five", "12345");
	assert_int_equal(symlink("five", "link"), 0);
	assert_int_equal(mkfifo("pipe", 0600), 0);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(read_it(bad[i], 100, &s), -1);
		assert_int_equal(cx.err, ERR_WORLD);
		assert_true(str_starts(cx.err_text, str_from(bad[i])));
		cx_forgive(&cx);
	}
	assert_int_equal(file_read(&cx, &cx.run, STR("five\0x"), 9, &s), 2);
	assert_true(file_exists(STR("link")) && file_exists(STR("pipe")));
	assert_false(file_exists(STR("not-there")));
}

static unsigned
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode & 07777;
}

static int
count(struct cx *c, void *arg, struct str path, enum file_kind kind)
{
	(void)c;
	(void)path;
	(void)kind;
	++*(int *)arg;
	return 0;
}

static void
writing(void **state)
{
	struct str s;
	int n = 0;

	(void)state;
	put("w/x/y", "old");
	put("w/x/y", "new");
	assert_int_equal(read_it("w/x/y", 9, &s), 0);
	assert_string_equal(s.p, "new");
	assert_int_equal(file_write(&cx, STR("w/run"), STR("#!"), 0755), 0);
	assert_int_equal(mode_of("w/run"), 0755);
	assert_int_equal(mode_of("w/x/y"), 0644);
	/* a folder is in the way: nothing changes and nothing is left over */
	assert_int_equal(file_write(&cx, STR("w/x"), STR("a"), 0644), -1);
	cx_forgive(&cx);
	assert_int_equal(file_write(&cx, STR("w/run/a"), STR("a"), 0644), -1);
	cx_forgive(&cx);
	assert_int_equal(file_walk(&cx, STR("w"), count, NULL, &n), 0);
	assert_int_equal(n, 2);
}

static void
a_full_disk_leaves_the_old_file(void **state)
{
	(void)state;
	assert_int_equal(
	    file_write(&cx, STR("/dev/full/x"), STR("a"), 0644), -1);
	assert_int_equal(cx.err, ERR_WORLD);
}

static int
note(struct cx *c, void *arg, struct str path, enum file_kind kind)
{
	static const char letters[] = "rlo";

	buf_printf(arg, "%.*s:%c ", STR_ARG(path), letters[kind]);
	return str_eq(path, STR("stop")) ? (fail)(c, ERR_WORLD, "stop") : 0;
}

static bool
not_git(void *arg, struct str path)
{
	(void)arg;
	return !str_eq(path, STR(".git"));
}

static void
walking(void **state)
{
	struct buf b = { .arena = &cx.run };

	(void)state;
	put("t/a/2", "");
	put("t/a/1", "");
	put("t/a.b", "");
	put("t/a-b", "");
	put("t/Z", "");
	put("t/.git/config", "");
	put("t/名", "");
	assert_int_equal(chmod("t/a.b", 0755), 0);
	assert_int_equal(symlink("a", "t/link"), 0);
	assert_int_equal(mkfifo("t/pipe", 0600), 0);
	assert_int_equal(mkdir("t/empty", 0755), 0);
	assert_int_equal(file_walk(&cx, STR("t"), note, not_git, &b), 0);
	assert_string_equal(buf_str(&b).p,
	    "Z:r a-b:r a.b:r a/1:r a/2:r "
	    "link:l pipe:o 名:r ");
	buf_clear(&b);
	assert_int_equal(file_walk(&cx, STR("t/a/"), note, NULL, &b), 0);
	assert_string_equal(buf_str(&b).p, "1:r 2:r ");
	buf_clear(&b);
	assert_int_equal(file_walk(&cx, STR("nowhere"), note, NULL, &b), 0);
	assert_int_equal(buf_str(&b).n, 0);
	assert_int_equal(file_walk(&cx, STR("t/Z"), note, NULL, &b), -1);
	cx_forgive(&cx);
	put("t/stop", "");
	put("t/zzz", "");
	assert_int_equal(file_walk(&cx, STR("t"), note, NULL, &b), -1);
	assert_true(str_ends(buf_str(&b), STR("pipe:o stop:r ")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(reading, clean),
		cmocka_unit_test_teardown(what_is_no_file, clean),
		cmocka_unit_test_teardown(writing, clean),
		cmocka_unit_test_teardown(
		    a_full_disk_leaves_the_old_file, clean),
		cmocka_unit_test_teardown(walking, clean),
	};

	return cmocka_run_group_tests_name("file", tests, begin, end);
}
