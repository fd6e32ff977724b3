/* Work tree, index and commit look the same; what stands in the way is seen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "core/source.h"
#include "port/repo.h"

#include <cmocka.h>

static struct cx cx;
static char folder[] = "/tmp/test_source.XXXXXX";
static struct repo *repo;

static void
sh(const char *command)
{
	if (system(command) != 0)
		fail_msg("failed: %s", command);
}

static int
begin(void **state)
{
	(void)state;
	if (!mkdtemp(folder) || chdir(folder) != 0)
		return -1;
	setenv("HOME", folder, 1);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	sh("git config --global user.name 张三;"
	   "git config --global user.email z@example.org;"
	   "git init -q r && cd r && mkdir -p records/a/b schema &&"
	   "echo 1 >records/a/b/x.yaml && echo 2 >records/a/b.yaml &&"
	   "echo 3 >records/a-b.yaml && echo s >schema/s && echo t >top &&"
	   "git add . && git commit -q -m one");
	return 0;
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
open_r(void **state)
{
	const struct repo_where where = { .dir = STR("w") };

	(void)state;
	sh("rm -rf w && cp -R r w");
	repo = repo_open(&cx, &where);
	return repo ? 0 : -1;
}

static int
clean(void **state)
{
	(void)state;
	repo_close(repo);
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

static struct source *
of_head(void)
{
	struct repo_commit c;

	assert_int_equal(repo_head(&cx, repo, &c), 0);
	return source_tree(&cx, repo, c.id);
}

/* "path mode" of each entry; the list must be in order. */
static struct str
spelled(const struct source_list *list)
{
	struct buf b = { .arena = &cx.run };
	size_t i;

	for (i = 0; i < list->n; i++) {
		buf_printf(
		    &b, "%.*s %o\n", STR_ARG(list->v[i].path), list->v[i].mode);
		if (i > 0)
			assert_true(
			    str_cmp(list->v[i - 1].path, list->v[i].path) < 0);
	}
	return buf_str(&b);
}

static void
lists(struct source *s, const char *below, const char *want)
{
	struct source_list list;
	struct str have;

	assert_int_equal(source_list(&cx, s, str_from(below), &list), 0);
	have = spelled(&list);
	if (!str_eq(have, str_from(want)))
		fail_msg("%.*s\nnot\n%s", STR_ARG(have), want);
}

static struct source *
worktree(void)
{
	return source_worktree(&cx, repo, STR("records"));
}

static void
all_doors_list_the_same(void **state)
{
	static const char below[] = "records/a-b.yaml 100644\n"
				    "records/a/b.yaml 100644\n"
				    "records/a/b/x.yaml 100644\n";
	struct source *s[3];
	size_t i;

	(void)state;
	s[0] = worktree();
	s[1] = source_index(&cx, repo);
	s[2] = of_head();
	for (i = 0; i < 3; i++) {
		lists(s[i], "records", below);
		lists(s[i], "records/a/b", "records/a/b/x.yaml 100644\n");
		lists(s[i], "schema", "schema/s 100644\n");
		lists(s[i], "none", "");
		lists(s[i], "",
		    arena_printf(&cx.run,
			"%sschema/s 100644\n"
			"top 100644\n",
			below)
			.p);
		assert_int_equal(source_has_oids(s[i]), i > 0);
	}
	lists(source_empty(&cx), "", "");
	lists(source_folder(&cx, STR("w/records")), "a",
	    "a/b.yaml 100644\na/b/x.yaml 100644\n");
}

static void
what_is_no_plain_file_is_listed(void **state)
{
	(void)state;
	sh("cd w/records && ln -s a-b.yaml l.yaml && mkdir f.yaml &&"
	   "touch f.yaml/y && ln -s a dir && chmod +x a-b.yaml &&"
	   "git init -q n && mkfifo p.yaml && git -C n commit -q"
	   " --allow-empty -m n && touch n-x.yaml n/y.yaml");
	lists(worktree(), "records",
	    "records/a-b.yaml 100644\n"
	    "records/a/b.yaml 100644\n"
	    "records/a/b/x.yaml 100644\n"
	    "records/dir 120000\n"
	    "records/f.yaml/y 100644\n"
	    "records/l.yaml 120000\n"
	    "records/n 160000\n"
	    "records/n-x.yaml 100644\n"
	    "records/p.yaml 0\n");
	sh("cd w && rm records/p.yaml records/n/y.yaml &&"
	   "git add -A 2>/dev/null");
	lists(source_index(&cx, repo), "records",
	    "records/a-b.yaml 100755\n"
	    "records/a/b.yaml 100644\n"
	    "records/a/b/x.yaml 100644\n"
	    "records/dir 120000\n"
	    "records/f.yaml/y 100644\n"
	    "records/l.yaml 120000\n"
	    "records/n 160000\n"
	    "records/n-x.yaml 100644\n");
}

static void
a_record_is_never_ignored(void **state)
{
	(void)state;
	sh("cd w && printf '*.yaml\\n*.log\\nout/\\nkept/\\n/schema/\\n'"
	   " >.gitignore && touch records/n.yaml records/n.log a.log &&"
	   "mkdir -p records/out out kept && touch records/out/o.yaml out/o"
	   " kept/k kept/other && git add -f kept/k");
	lists(worktree(), "",
	    ".gitignore 100644\nkept/k 100644\n"
	    "records/a-b.yaml 100644\nrecords/a/b.yaml 100644\n"
	    "records/a/b/x.yaml 100644\nrecords/n.yaml 100644\n"
	    "records/out/o.yaml 100644\nschema/s 100644\ntop 100644\n");
}

static void
the_records_may_lie_in_what_is_ignored(void **state)
{
	(void)state;
	sh("cd w && mkdir -p data/rec data/x && touch data/rec/y.yaml"
	   " data/x/y.yaml && echo /data/ >.git/info/exclude");
	lists(source_worktree(&cx, repo, STR("data/rec")), "data",
	    "data/rec/y.yaml 100644\n");
}

static void
gits_own_file_is_none_of_ours(void **state)
{
	const struct repo_where where = { .dir = STR("linked") };
	struct repo *linked;

	(void)state;
	sh("git -C w worktree add -q ../linked 2>/dev/null");
	linked = repo_open(&cx, &where);
	lists(source_worktree(&cx, linked, STR("records")), "",
	    "records/a-b.yaml 100644\nrecords/a/b.yaml 100644\n"
	    "records/a/b/x.yaml 100644\nschema/s 100644\ntop 100644\n");
	repo_close(linked);
	sh("rm -rf linked");
}

static void
reads(struct source *s, const char *path, size_t limit, const char *want)
{
	struct str have;

	assert_int_equal(
	    source_read_path(&cx, s, &cx.run, str_from(path), limit, &have), 0);
	assert_string_equal(have.p, want);
	assert_int_equal(have.n, strlen(want));
}

static void
reading(void **state)
{
	struct source *s[3];
	struct str have;
	size_t i;

	(void)state;
	s[0] = worktree();
	s[1] = source_index(&cx, repo);
	s[2] = of_head();
	for (i = 0; i < 3; i++) {
		reads(s[i], "top", 2, "t\n");
		reads(s[i], "records/a/b/x.yaml", 9, "1\n");
		assert_int_equal(
		    source_read_path(&cx, s[i], &cx.run, STR("top"), 1, &have),
		    1);
		assert_true(str_none(have));
		assert_int_equal(
		    source_read_path(&cx, s[i], &cx.run, STR("none"), 9, &have),
		    2);
	}
	assert_int_equal(source_read_path(&cx, source_empty(&cx), &cx.run,
			     STR("top"), 9, &have),
	    2);
	sh("cd w && echo new >top && git add top && echo newer >top");
	reads(worktree(), "top", 9, "newer\n");
}

static void
each_door_reads_its_own(void **state)
{
	const struct repo_where where = { .dir = STR("w") };

	(void)state;
	sh("cd w && echo new >top && git add top && echo newer >top");
	repo_close(repo);
	repo = repo_open(&cx, &where);
	reads(worktree(), "top", 9, "newer\n");
	reads(source_index(&cx, repo), "top", 9, "new\n");
	reads(of_head(), "top", 9, "t\n");
}

static void
cannot_read(struct source *s, const char *path, const char *why)
{
	struct str have;

	assert_int_equal(
	    source_read_path(&cx, s, &cx.run, str_from(path), 9, &have), -1);
	assert_int_equal(cx.err, ERR_WORLD);
	assert_true(str_has(cx.err_text, str_from(path)));
	assert_true(str_has(cx.err_text, str_from(why)));
	cx_forgive(&cx);
}

static void
a_link_is_followed_nowhere(void **state)
{
	(void)state;
	sh("cd w && ln -s top l && git add l && git commit -q -m l");
	cannot_read(worktree(), "l", "regular");
	cannot_read(of_head(), "l", "regular");
	cannot_read(source_index(&cx, repo), "l", "regular");
}

static void
a_blob_that_is_gone_is_no_deletion(void **state)
{
	(void)state;
	sh("cd w && b=$(git rev-parse HEAD:top) && d=${b#??} &&"
	   "rm -f .git/objects/${b%$d}/$d");
	cannot_read(of_head(), "top", "lacks");
	cannot_read(source_index(&cx, repo), "top", "lacks");
}

/* A tree made by hand, that names a file twice. */
static void
what_stands_there_twice_is_damage(void **state)
{
	struct repo_commit c;
	struct source_list list;

	(void)state;
	sh("cd w && t=$(perl -e '$e = \"100644 x\\0\" . pack(\"H*\", shift);"
	   " print $e x 2' $(git rev-parse HEAD:top) |"
	   " git hash-object -t tree --literally -w --stdin) &&"
	   "git update-ref refs/heads/odd $(git commit-tree -m odd $t)");
	assert_int_equal(repo_commit(&cx, repo, STR("odd"), &c), 0);
	assert_int_equal(
	    source_list(&cx, source_tree(&cx, repo, c.id), STR(""), &list), -1);
	assert_int_equal(cx.err, ERR_WORLD);
	cx_forgive(&cx);
}

static void
paths_are_shared_with_a_like_list(void **state)
{
	struct source_list one, two;
	size_t i;

	(void)state;
	sh("cd w && rm records/a/b.yaml && touch records/new.yaml");
	assert_int_equal(source_list(&cx, worktree(), STR("records"), &one), 0);
	assert_int_equal(
	    source_list_like(&cx, of_head(), STR("records"), &one, &two), 0);
	assert_true(str_eq(spelled(&two),
	    STR("records/a-b.yaml 100644\n"
		"records/a/b.yaml 100644\n"
		"records/a/b/x.yaml 100644\n")));
	assert_int_equal(one.n, 3);
	for (i = 0; i < one.n; i++)
		assert_int_equal(one.v[i].path.p == two.v[0].path.p ||
			one.v[i].path.p == two.v[2].path.p,
		    i < 2);
}

static void
ids_are_gits(void **state)
{
	struct source_list list;
	unsigned char id[SOURCE_OID];

	(void)state;
	assert_int_equal(source_list(&cx, of_head(), STR("schema"), &list), 0);
	source_blob_id(STR("s\n"), id);
	assert_memory_equal(id, list.v[0].oid, SOURCE_OID);
}

enum { FILES = 400 };
static struct source *shared;
static struct source_list many;

static void *
read_many(void *failed)
{
	struct cx own = { 0 };
	struct str have;
	size_t i;

	for (i = 0; i < many.n; i++) {
		if (source_read(&own, shared, &own.scratch, &many.v[i], 99,
			&have) != 0 ||
		    have.n != 4)
			*(bool *)failed = true;
		arena_clear(&own.scratch);
	}
	cx_release(&own);
	return NULL;
}

static void
two_threads_read_at_once(void **state)
{
	bool failed[2] = { false };
	pthread_t thread[2];
	size_t i;

	(void)state;
	sh("cd w && i=100 && while test $i -lt 500; do echo $i >$i;"
	   " i=$((i + 1)); done && git rm -q -r records schema top &&"
	   "git add . && git commit -q -m many");
	shared = of_head();
	assert_int_equal(source_list(&cx, shared, STR(""), &many), 0);
	assert_int_equal(many.n, FILES);
	for (i = 0; i < 2; i++)
		pthread_create(&thread[i], NULL, read_many, &failed[i]);
	for (i = 0; i < 2; i++) {
		pthread_join(thread[i], NULL);
		assert_false(failed[i]);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_r, clean)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_doors_list_the_same),
		TEST(what_is_no_plain_file_is_listed),
		TEST(a_record_is_never_ignored),
		TEST(the_records_may_lie_in_what_is_ignored),
		TEST(gits_own_file_is_none_of_ours),
		TEST(reading),
		TEST(each_door_reads_its_own),
		TEST(a_link_is_followed_nowhere),
		TEST(a_blob_that_is_gone_is_no_deletion),
		TEST(what_stands_there_twice_is_damage),
		TEST(paths_are_shared_with_a_like_list),
		TEST(ids_are_gits),
		TEST(two_threads_read_at_once),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
