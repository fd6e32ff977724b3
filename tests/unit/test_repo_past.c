/*
 * Walks through a random past: what differs between two trees, what stands at
 * a path in each, and when; git itself says what is right.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "port/repo.h"

#include <cmocka.h>

/* libgit2 1.5 itself forgets memory of what it refuses. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libgit2\nleak:libpcre2\n";
}

enum { COMMITS = 40 };

/* Files become folders and back, and names sort in different ways. */
static const char *const paths[] = { "a", "a/x", "a/x/y", "a.b", "a0", "b/c",
	"b/c.d", "b/c/d", "b/c0/e", "z" };

enum { PATHS = sizeof(paths) / sizeof(paths[0]) };

static struct cx cx;
static struct repo *repo;
static char folder[] = "/tmp/test_past.XXXXXX";

static void
stream_commit(FILE *to, int n)
{
	int i;

	fprintf(to,
	    "commit refs/heads/main\ncommitter Z <z@example.org> %d %s\n"
	    "data 1\nx\n",
	    1514764800 + n * 30000, n % 3 ? "+0800" : "-0930");
	for (i = 0; i < 3; i++) {
		if (rand() % 3 == 0)
			fprintf(to, "D %s\n", paths[rand() % PATHS]);
		else
			fprintf(to, "M 100%s inline %s\ndata 1\n%d\n",
			    rand() % 4 ? "644" : "755", paths[rand() % PATHS],
			    rand() % 5);
	}
}

static int
begin(void **state)
{
	const struct repo_where where = { .dir = STR(".") };
	FILE *to;
	int n;

	(void)state;
	if (!mkdtemp(folder) || chdir(folder) != 0 ||
	    system("git init -q -b main .") != 0)
		return -1;
	srand(1);
	to = popen("git fast-import --quiet --force", "w");
	for (n = 0; n < COMMITS; n++)
		stream_commit(to, n);
	if (pclose(to) != 0)
		return -1;
	repo = repo_open(&cx, &where);
	return repo ? 0 : -1;
}

static int
end(void **state)
{
	char command[sizeof(folder) + 16];

	(void)state;
	repo_close(repo);
	cx_release(&cx);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static struct str
said(const char *command)
{
	struct buf b = { .arena = &cx.run };
	FILE *from = popen(command, "r");
	int c;

	while ((c = fgetc(from)) != EOF)
		buf_byte(&b, (char)c);
	assert_int_equal(pclose(from), 0);
	return b.n ? buf_str(&b) : STR("");
}

static void
add_side(struct buf *b, const struct repo_file *f)
{
	size_t i;

	buf_printf(b, " %06o ", f ? f->mode : 0);
	for (i = 0; i < REPO_OID; i++)
		buf_printf(b, "%02x", f ? f->oid[i] : 0);
}

static int
note(struct cx *c, void *arg, struct str path, const struct repo_file *old,
    const struct repo_file *new)
{
	struct buf *b = arg;

	(void)c;
	add_side(b, old);
	add_side(b, new);
	buf_printf(b, "\t%.*s\n", STR_ARG(path));
	return 0;
}

static void
find_commit(int n, struct repo_commit *out)
{
	assert_int_equal(
	    repo_commit(&cx, repo, arena_printf(&cx.run, "HEAD~%d", n), out),
	    0);
}

static void
compare(int old, int new, const char *below)
{
	struct repo_commit a, b;
	struct buf got = { .arena = &cx.run };
	struct str want;

	find_commit(old, &a);
	find_commit(new, &b);
	assert_int_equal(repo_compare(&cx, repo, a.tree, b.tree,
			     str_from(below), note, &got),
	    0);
	want = said(arena_printf(&cx.run,
	    "git diff-tree -r --no-renames --raw --no-abbrev "
	    "HEAD~%d HEAD~%d -- %s%s | sed 's/^:\\([0-9]*\\) \\([0-9]*\\) "
	    "\\([0-9a-f]*\\) \\([0-9a-f]*\\) ./ \\1 \\3 \\2 \\4/'",
	    old, new, below, *below ? "/" : ".")
			.p);
	assert_int_equal(got.n, want.n);
	assert_memory_equal(got.n ? got.p : "", want.p, want.n);
}

static void
test_compare(void **state)
{
	int i;

	(void)state;
	for (i = 0; i + 1 < COMMITS; i++) {
		compare(i + 1, i, "");
		compare(rand() % COMMITS, rand() % COMMITS, "");
		compare(rand() % COMMITS, rand() % COMMITS, "b");
		compare(rand() % COMMITS, rand() % COMMITS, "b/c");
		compare(rand() % COMMITS, rand() % COMMITS, "a");
	}
}

/* What stands at the path, by its trail and by looking it up. */
static void
follow(const char *path)
{
	struct repo_trail *trail =
	    repo_trail_open(&cx, repo, str_from(path), false);
	struct repo_commit c;
	struct repo_file f;
	unsigned char oid[REPO_OID];
	unsigned mode = 0;
	int i, want;

	for (i = 0; i < COMMITS; i++) {
		find_commit(i, &c);
		want = repo_find_in_tree(
		    &cx, repo, c.tree, str_from(path), &mode, oid);
		assert_int_equal(repo_trail_find(&cx, trail, c.tree, &f), want);
		if (want != 0)
			continue;
		assert_int_equal(f.mode, mode);
		assert_memory_equal(f.oid, oid, REPO_OID);
	}
}

static void
test_trail(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < PATHS; i++)
		follow(paths[i]);
	repo_hurry(&cx, repo);
	follow("b/c/d");
	assert_int_equal(repo_hurried(&cx, repo), 0);
}

static void
test_steps(void **state)
{
	struct buf got = { .arena = &cx.run };
	struct repo_commit c;
	struct repo_step s;
	char day[11];
	size_t i;
	struct str want =
	    said("git log --first-parent --format='%H %cd' --date=short");

	(void)state;
	find_commit(0, &c);
	do {
		assert_int_equal(repo_step(&cx, repo, c.id, &s), 0);
		memcpy(c.id, s.parent, REPO_OID);
		for (i = 0; i < REPO_OID; i++)
			buf_printf(&got, "%02x", s.id[i]);
		date_format(s.day, day);
		buf_printf(&got, " %s\n", day);
	} while (s.parents > 0);
	assert_int_equal(got.n, want.n);
	assert_memory_equal(got.p, want.p, want.n);
}

/* Another object in the place of one; libgit2 is told not to look. */
static void
test_swapped(void **state)
{
	struct repo_commit c;
	struct repo_step s;

	(void)state;
	find_commit(1, &c);
	(void)said("d=.git/objects; mv $d/pack p && mkdir $d/pack &&"
		   "for f in p/*.pack; do git unpack-objects -q <$f; done;"
		   "o() { h=$(git rev-parse HEAD~$1);"
		   " echo $d/${h%${h#??}}/${h#??}; };"
		   "chmod u+w $(o 1) && cp $(o 2) $(o 1)");
	repo_close(repo);
	repo = repo_open(&cx, &(struct repo_where){ .dir = STR(".") });
	repo_hurry(&cx, repo);
	(void)repo_step(&cx, repo, c.id, &s);
	assert_int_equal(repo_hurried(&cx, repo), -1);
	assert_true(str_has(cx.err_text, STR("content")));
	cx_forgive(&cx);
	assert_int_equal(repo_step(&cx, repo, c.id, &s), -1);
	cx_forgive(&cx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_compare),
		cmocka_unit_test(test_trail),
		cmocka_unit_test(test_steps),
		cmocka_unit_test(test_swapped),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
