/* What one state of a random history has and another has not: git says it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/map.h"
#include "core/range.h"

#include <cmocka.h>

/* libgit2 1.5 itself forgets memory of what it refuses. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libgit2\nleak:libpcre2\n";
}

enum { COMMITS = 60, MERGES_FROM = 30, PAIRS = 20 };

static struct cx cx;
static struct repo *repo;
static char folder[] = "/tmp/test_range.XXXXXX";
static unsigned char id[COMMITS][REPO_OID];

/*
 * Two lines first, then merges between any two, and another root.  Dates are
 * in order, for git's sake: it counts wrong where they are not.
 */
static void
stream_commit(FILE *to, int n)
{
	int parent = n < MERGES_FROM ? n - 2 : rand() % n;

	fprintf(to,
	    "commit refs/heads/c%d\nmark :%d\n"
	    "committer Z <z@example.org> %d +0800\ndata 1\nx\n",
	    n, n + 1, 1514764800 + n * 60);
	if (n < 2 || n == MERGES_FROM)
		return;
	fprintf(to, "from :%d\n", parent + 1);
	if (n > MERGES_FROM && n % 2)
		fprintf(to, "merge :%d\n", rand() % n + 1);
	if (n > MERGES_FROM && n % 10 == 0)
		fprintf(to, "merge :%d\n", rand() % n + 1);
}

static int
begin(void **state)
{
	const struct repo_where where = { .dir = STR(".") };
	struct repo_commit c;
	char name[8];
	FILE *to;
	int n;

	(void)state;
	if (!mkdtemp(folder) || chdir(folder) != 0 ||
	    system("git init -q -b main .") != 0)
		return -1;
	srand(5);
	to = popen("git fast-import --quiet --force", "w");
	for (n = 0; n < COMMITS; n++)
		stream_commit(to, n);
	if (pclose(to) != 0)
		return -1;
	repo = repo_open(&cx, &where);
	for (n = 0; repo && n < COMMITS; n++) {
		snprintf(name, sizeof(name), "c%d", n);
		if (repo_commit(&cx, repo, str_from(name), &c) < 0)
			return -1;
		memcpy(id[n], c.id, REPO_OID);
	}
	return repo ? 0 : -1;
}

static int
end(void **state)
{
	(void)state;
	repo_close(repo);
	cx_release(&cx);
	return chdir("/") == 0 &&
		system(arena_printf(&cx.scratch, "rm -rf %s", folder).p) == 0 ?
	    0 :
	    -1;
}

/* What the shell says, as a number. */
static int
number_of(const char *command)
{
	FILE *from = popen(command, "r");
	int n = -1;

	if (fscanf(from, "%d", &n) != 1)
		n = -1;
	pclose(from);
	return n;
}

/* Each once, and behind all of its parents that are of the range. */
static void
check_order(const struct range *r)
{
	struct map at = { .arena = &cx.run };
	unsigned char parent[REPO_OID];
	unsigned p;
	size_t i;

	for (i = 0; i < r->n; i++)
		map_add(&at, (struct str){ (const char *)r->v[i].id, REPO_OID },
		    &r->v[i]);
	assert_int_equal(at.n, r->n);
	for (i = 0; i < r->n; i++)
		for (p = 0; p < r->v[i].parents; p++) {
			const struct repo_step *s;

			assert_int_equal(
			    repo_parent(&cx, repo, r->v[i].id, p, parent), 0);
			s = map_get(&at,
			    (struct str){ (const char *)parent, REPO_OID });
			assert_true(!s || s < &r->v[i]);
		}
}

static void
check_pair(int a, int b)
{
	struct range r;
	int n;

	assert_int_equal(range_walk(&cx, repo, id[a], id[b], &r), 0);
	n = number_of(
	    arena_printf(&cx.scratch, "git rev-list --count c%d..c%d", a, b).p);
	assert_int_equal(r.n, n);
	n = number_of(arena_printf(
	    &cx.scratch, "git merge-base --is-ancestor c%d c%d; echo $?", a, b)
			  .p);
	assert_int_equal(r.descends, n == 0);
	check_order(&r);
}

static void
test_pairs(void **state)
{
	int i;

	(void)state;
	check_pair(0, 0);
	check_pair(0, 1);
	check_pair(0, MERGES_FROM - 2);
	check_pair(MERGES_FROM - 2, 0);
	check_pair(4, 5);
	check_pair(MERGES_FROM, 3);
	for (i = 0; i < PAIRS; i++)
		check_pair(rand() % COMMITS, rand() % COMMITS);
}

static void
test_from_nothing(void **state)
{
	struct range r;

	(void)state;
	assert_int_equal(range_walk(&cx, repo, NULL, id[COMMITS - 1], &r), 0);
	assert_int_equal(r.n, number_of("git rev-list --count c59"));
	assert_true(r.descends);
	check_order(&r);
	assert_int_equal(
	    range_walk(&cx, repo, NULL, id[MERGES_FROM - 1], &r), 0);
	assert_int_equal(r.n, MERGES_FROM / 2);
	check_order(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_from_nothing),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
