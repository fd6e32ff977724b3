/* What is read of a repository, and what is refused; git itself makes them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "port/repo.h"

#include <cmocka.h>

/* libgit2 1.5 itself forgets memory of what it refuses. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libgit2\nleak:libpcre2\n";
}

static struct cx cx;
static char folder[] = "/tmp/test_repo.XXXXXX";

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
	unsetenv("GIT_DIR");
	unsetenv("GIT_WORK_TREE");
	unsetenv("GIT_INDEX_FILE");
	sh("git config --global user.name 张三;"
	   "git config --global user.email z@example.org;"
	   "git config --global init.defaultBranch main;"
	   "git init -q r && cd r && mkdir -p a/b && echo 1 >a/b/x &&"
	   "echo 2 >a/b.y && echo 3 >z && ln -s z l && chmod +x z &&"
	   "git add . && GIT_AUTHOR_DATE='2018-03-01 07:30 +0800'"
	   " git commit -q -m 一 -m 'the body' &&"
	   "echo 4 >z && git commit -q -a -m two");
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
clean(void **state)
{
	(void)state;
	cx_release(&cx);
	cx = (struct cx){ 0 };
	return 0;
}

static struct repo *
open_at(const char *dir)
{
	const struct repo_where where = { .dir = str_from(dir) };

	return repo_open(&cx, &where);
}

static int
note(struct cx *c, void *arg, struct str path, unsigned mode,
    const unsigned char oid[REPO_OID])
{
	struct buf *b = arg;

	(void)c;
	(void)oid;
	buf_printf(b, "%.*s %o\n", STR_ARG(path), mode);
	return 0;
}

static void
refuses(const char *dir, const char *why)
{
	struct repo *r = open_at(dir);
	struct buf b = { .arena = &cx.run };

	if (r) /* seen when the index is read */
		assert_int_equal(
		    repo_walk_index(&cx, r, STR(""), note, &b), -1);
	repo_close(r);
	assert_int_equal(cx.err, ERR_WORLD);
	if (!str_has(cx.err_text, str_from(why)))
		fail_msg("not %s: %s", why, cx.err_text.p);
	assert_false(str_none(cx.err_remedy));
	cx_forgive(&cx);
}

static void
is(struct str have, const char *want)
{
	if (!str_eq(have, str_from(want)))
		fail_msg("%.*s, not %s", STR_ARG(have), want);
}

static void
a_commit_is_read(void **state)
{
	struct repo *r = open_at("r/a/b");
	struct repo_commit head, first;

	(void)state;
	assert_non_null(r);
	assert_true(str_ends(repo_root(r), STR("/r")));
	assert_true(str_ends(repo_git_dir(r), STR("/r/.git")));
	assert_int_equal(repo_head(&cx, r, &head), 0);
	is(head.subject, "two");
	assert_int_equal(head.parents, 1);
	assert_int_equal(repo_commit(&cx, r, STR("HEAD~1"), &first), 0);
	is(first.subject, "一");
	is(first.message, "一\n\nthe body\n");
	is(first.author, "张三");
	is(first.author_email, "z@example.org");
	is(first.date, "2018-03-01");
	assert_int_equal(first.parents, 0);
	assert_memory_equal(first.id, head.parent, REPO_OID);
	repo_close(r);
}

static void
a_wrong_revision_is_the_callers_fault(void **state)
{
	static const char *const wrong[] = { "HEAD~2", "no-branch", "",
		"HEAD^{", "HEAD:z", "0123456789" };
	struct repo *r = open_at("r");
	struct repo_commit c;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(
		    repo_commit(&cx, r, str_from(wrong[i]), &c), -1);
		assert_int_equal(cx.err, ERR_USAGE);
		cx_forgive(&cx);
	}
	repo_close(r);
}

static void
damage_is_not(void **state)
{
	struct repo *r;
	struct repo_commit c;

	(void)state;
	sh("git clone -q --no-local r damaged && cd damaged &&"
	   "git unpack-objects -q <$(mv .git/objects/pack/*.pack . ;"
	   " ls *.pack) && rm -f .git/objects/pack/* &&"
	   "c=$(git rev-parse HEAD) && d=${c#??} &&"
	   "f=.git/objects/${c%$d}/$d && chmod +w $f && echo x >$f");
	r = open_at("damaged");
	assert_int_equal(repo_commit(&cx, r, STR("HEAD"), &c), -1);
	assert_int_equal(cx.err, ERR_WORLD);
	cx_forgive(&cx);
	repo_close(r);
}

static struct str
tree(struct repo *r, const char *rev, const char *below)
{
	struct buf b = { .arena = &cx.run };
	struct repo_commit c;

	assert_int_equal(repo_commit(&cx, r, str_from(rev), &c), 0);
	assert_int_equal(
	    repo_walk_tree(&cx, r, c.tree, str_from(below), note, &b), 0);
	return buf_str(&b);
}

static struct str
indexed(struct repo *r, const char *below)
{
	struct buf b = { .arena = &cx.run };

	assert_int_equal(repo_walk_index(&cx, r, str_from(below), note, &b), 0);
	return buf_str(&b);
}

static void
trees_are_walked_in_order(void **state)
{
	static const char all[] = "a/b.y 100644\na/b/x 100644\nl 120000\n"
				  "z 100755\n";
	struct repo *r = open_at("r");

	(void)state;
	is(tree(r, "HEAD", ""), all);
	is(indexed(r, ""), all);
	is(tree(r, "HEAD", "a/b"), "a/b/x 100644\n");
	is(indexed(r, "a/b"), "a/b/x 100644\n");
	is(tree(r, "HEAD", "none"), "");
	is(tree(r, "HEAD", "z"), "");
	is(tree(r, "HEAD", "z/none"), "");
	is(indexed(r, "a/b.y"), "");
	repo_close(r);
}

static void
a_tree_that_no_checkout_makes(void **state)
{
	struct buf b = { .arena = &cx.run };
	struct repo_commit c;
	struct repo *r;

	(void)state;
	sh("cp -R r odd && cd odd && b=$(git rev-parse HEAD:z) && t=$("
	   "{ printf '100644 a/b\\000'; echo $b | sed 's/../\\\\x&/g' |"
	   " xargs -0 printf %b | tr -d '\\n'; } |"
	   " git hash-object -t tree --literally -w --stdin) &&"
	   "git update-ref refs/heads/odd $(git commit-tree -m odd $t)");
	r = open_at("odd");
	assert_int_equal(repo_commit(&cx, r, STR("odd"), &c), 0);
	assert_int_equal(repo_walk_tree(&cx, r, c.tree, STR(""), note, &b), -1);
	assert_int_equal(cx.err, ERR_WORLD);
	cx_forgive(&cx);
	repo_close(r);
}

static void
one_path_is_found(void **state)
{
	struct repo *r = open_at("r");
	unsigned char id[REPO_OID], same[REPO_OID];
	struct repo_commit c;
	struct str s;
	unsigned mode;

	(void)state;
	repo_head(&cx, r, &c);
	assert_int_equal(
	    repo_find_in_tree(&cx, r, c.tree, STR("a/b/x"), &mode, id), 0);
	assert_int_equal(mode, 0100644);
	assert_int_equal(
	    repo_find_in_index(&cx, r, STR("a/b/x"), &mode, same), 0);
	assert_memory_equal(id, same, REPO_OID);
	assert_int_equal(repo_read_blob(&cx, r, &cx.run, id, 2, &s), 0);
	is(s, "1\n");
	assert_int_equal(repo_read_blob(&cx, r, &cx.run, id, 1, &s), 1);
	assert_true(str_none(s));
	id[0] ^= 1;
	assert_int_equal(repo_read_blob(&cx, r, &cx.run, id, 9, &s), 2);
	assert_int_equal(
	    repo_find_in_tree(&cx, r, c.tree, STR("a/b"), &mode, id), 1);
	assert_int_equal(
	    repo_find_in_tree(&cx, r, c.tree, STR("a/none/x"), &mode, id), 1);
	assert_int_equal(repo_find_in_index(&cx, r, STR("a/b"), &mode, id), 1);
	assert_true(repo_is_tracked(&cx, r, STR("z")));
	assert_true(repo_is_tracked(&cx, r, STR("a/b/")));
	assert_false(repo_is_tracked(&cx, r, STR("a/b")));
	assert_false(repo_is_tracked(&cx, r, STR("none/")));
	repo_close(r);
}

static void
the_index_that_a_hook_is_given(void **state)
{
	const struct repo_where where = { .dir = STR("given"),
		.index_file = STR("given/other") };
	struct repo *r;
	unsigned char id[REPO_OID];
	unsigned mode;

	(void)state;
	sh("cp -R r given && cd given && export GIT_INDEX_FILE=other &&"
	   "git read-tree HEAD && git rm -q --cached a/b/x && echo n >n &&"
	   "git add -N n && echo y >y && git add y");
	r = repo_open(&cx, &where);
	assert_non_null(r);
	is(indexed(r, ""), "a/b.y 100644\nl 120000\ny 100644\nz 100755\n");
	assert_int_equal(repo_find_in_index(&cx, r, STR("n"), &mode, id), 1);
	repo_close(r);
}

/* What `git write-tree` said when the shell below made the index. */
static bool
says_tree(const char *dir)
{
	struct repo *r = open_at(dir);
	unsigned char tree[REPO_OID];
	struct buf hex = { .arena = &cx.run };
	struct str want;
	size_t i;
	int rc = repo_index_tree(&cx, r, tree);

	repo_close(r);
	assert_int_equal(cx.err, ERR_NONE);
	if (rc != 0)
		return false;
	for (i = 0; i < REPO_OID; i++)
		buf_printf(&hex, "%02x", tree[i]);
	buf_byte(&hex, '\n');
	assert_int_equal(file_read(&cx, &cx.run,
			     arena_printf(&cx.run, "%s/tree", dir), 64, &want),
	    0);
	assert_true(str_eq(buf_str(&hex), want));
	return true;
}

static void
the_tree_of_a_commit_to_come(void **state)
{
	(void)state;
	sh("cp -R r tree2 && cd tree2 && echo t >t && git add t &&"
	   "mkdir -p long/$(printf %0200d 1)/$(printf %0200d 2) &&"
	   "echo u >$(echo long/*/*)/u && git add long &&"
	   "git write-tree >tree");
	assert_true(says_tree("tree2"));
	sh("cp -R tree2 tree4 && cd tree4 &&"
	   "git update-index --index-version 4 && git write-tree >tree");
	assert_true(says_tree("tree4"));
	sh("cp -R tree2 tree3 && cd tree3 &&"
	   "git update-index --skip-worktree t && git write-tree >tree");
	assert_true(says_tree("tree3"));
}

static void
an_index_that_does_not_say_its_tree(void **state)
{
	(void)state;
	sh("cp -R r newer && cd newer && git write-tree >tree &&"
	   "echo n >n && git add n");
	assert_false(says_tree("newer"));
	sh("cp -R r named && cd named && git write-tree >tree && echo n >n &&"
	   "git add -N n && git write-tree >tree");
	assert_false(says_tree("named"));
	sh("cp -R r both && cd both && git checkout -q -b side &&"
	   "echo s >z && git commit -q -a -m s && git checkout -q main &&"
	   "echo m >z && git commit -q -a -m m && ! git merge -q side");
	assert_false(says_tree("both"));
	sh("cp -R r short && cd short && git write-tree >tree &&"
	   "for n in 3 40 100 200; do head -c $n .git/index >i; done;"
	   "mv i .git/index");
	assert_false(says_tree("short"));
	sh("cp -R r none2 && rm none2/.git/index");
	assert_false(says_tree("none2"));
	sh("cp -R r lost && cd lost && echo l >l && git add l &&"
	   "t=$(git write-tree) && echo $t >tree &&"
	   "rm -f .git/objects/$(echo $t | sed 's,^..,&/,')");
	assert_false(says_tree("lost"));
}

static void
an_index_sorted_by_other_letters(void **state)
{
	struct repo *r;

	(void)state;
	sh("cp -R r cases && cd cases && git config core.ignorecase true &&"
	   "echo 5 >C && echo 6 >B && git add C B");
	r = open_at("cases");
	is(indexed(r, ""),
	    "B 100644\nC 100644\na/b.y 100644\na/b/x 100644\n"
	    "l 120000\nz 100755\n");
	repo_close(r);
}

static void
a_merge_that_is_not_resolved(void **state)
{
	(void)state;
	sh("cp -R r merge && cd merge && git checkout -q -b side HEAD~1 &&"
	   "echo 5 >z && git commit -q -a -m side && git checkout -q main &&"
	   "! git merge side >/dev/null 2>&1");
	refuses("merge", "z");
}

static void
no_commit_yet(void **state)
{
	struct repo_commit c;
	struct repo *r;

	(void)state;
	assert_int_equal(repo_init(&cx, STR("new/deep"), false), 0);
	r = open_at("new/deep");
	assert_non_null(r);
	assert_int_equal(repo_head(&cx, r, &c), 1);
	is(indexed(r, ""), "");
	repo_close(r);
	sh("test $(git -C new/deep symbolic-ref HEAD) = refs/heads/main");
}

static void
a_bare_one_and_a_detached_head(void **state)
{
	struct repo_commit c;
	struct repo *r;

	(void)state;
	sh("git clone -q --bare r bare && cp -R r detached &&"
	   "git -C detached checkout -q --detach HEAD~1");
	r = open_at("bare");
	assert_true(str_none(repo_root(r)));
	assert_int_equal(repo_head(&cx, r, &c), 0);
	repo_close(r);
	r = open_at("detached");
	assert_int_equal(repo_head(&cx, r, &c), 0);
	is(c.subject, "一");
	repo_close(r);
}

/* As git calls a hook there: with GIT_DIR, in the work tree. */
static void
the_work_tree_is_here_when_git_dir_is_elsewhere(void **state)
{
	struct repo_where where = { .dir = STR("work"),
		.git_dir = STR("elsewhere.git") };
	struct repo *r;

	(void)state;
	sh("git init -q --separate-git-dir=elsewhere.git work");
	r = repo_open(&cx, &where);
	assert_true(str_ends(repo_root(r), STR("/work")));
	repo_close(r);
	where.work_tree = STR("r");
	r = repo_open(&cx, &where);
	assert_true(str_ends(repo_root(r), STR("/r")));
	repo_close(r);
	where.git_dir = STR("r/a"); /* does not look upwards */
	assert_null(repo_open(&cx, &where));
	assert_int_equal(cx.err, ERR_WORLD);
	cx_forgive(&cx);
	sh("git -C r worktree add -q ../linked 2>/dev/null");
	r = open_at("linked");
	assert_true(str_ends(repo_root(r), STR("/linked")));
	assert_true(str_ends(repo_hooks_dir(&cx, r), STR("/r/.git/hooks")));
	repo_close(r);
}

static void
forms_that_would_be_misread(void **state)
{
	(void)state;
	refuses("/", "/");
	sh("git init -q --object-format=sha256 sha256");
	refuses("sha256", "sha256");
	sh("git clone -q --depth 1 file://$PWD/r shallow &&"
	   "git -C shallow worktree add -q ../shallow2 2>/dev/null");
	refuses("shallow", "shallow");
	refuses("shallow2", "shallow");
	sh("git -C r config uploadpack.allowFilter true &&"
	   "git clone -q --filter=blob:none file://$PWD/r partial "
	   "2>/dev/null");
	refuses("partial", "partial");
	sh("cp -R r worktree && git -C worktree config "
	   "extensions.worktreeConfig true");
	refuses("worktree", "worktreeConfig");
	sh("cp -R r sparse && git -C sparse config core.sparseCheckout yes");
	refuses("sparse", "sparse checkout");
	sh("cp -R r split && git -C split config core.splitIndex 1");
	refuses("split", "split index");
	sh("cp -R r split2 && git -C split2 update-index --split-index");
	refuses("split2", "split index");
}

static void
settings_and_hooks(void **state)
{
	struct repo *r;
	char want[64];

	(void)state;
	sh("cp -R r set");
	r = open_at("set");
	assert_true(str_none(repo_config(&cx, r, STR("pull.rebase"))));
	assert_int_equal(
	    repo_set_config(&cx, r, STR("pull.rebase"), STR("true")), 0);
	is(repo_config(&cx, r, STR("pull.rebase")), "true");
	assert_true(str_ends(repo_hooks_dir(&cx, r), STR("/set/.git/hooks")));
	repo_set_config(&cx, r, STR("core.hookspath"), STR("h/i"));
	assert_true(str_ends(repo_hooks_dir(&cx, r), STR("/set/h/i")));
	repo_set_config(&cx, r, STR("core.hookspath"), STR("~/h"));
	snprintf(want, sizeof(want), "%s/h", folder);
	is(repo_hooks_dir(&cx, r), want);
	repo_close(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_commit_is_read, clean),
		cmocka_unit_test_teardown(
		    a_wrong_revision_is_the_callers_fault, clean),
		cmocka_unit_test_teardown(damage_is_not, clean),
		cmocka_unit_test_teardown(trees_are_walked_in_order, clean),
		cmocka_unit_test_teardown(a_tree_that_no_checkout_makes, clean),
		cmocka_unit_test_teardown(one_path_is_found, clean),
		cmocka_unit_test_teardown(
		    the_index_that_a_hook_is_given, clean),
		cmocka_unit_test_teardown(the_tree_of_a_commit_to_come, clean),
		cmocka_unit_test_teardown(
		    an_index_that_does_not_say_its_tree, clean),
		cmocka_unit_test_teardown(
		    an_index_sorted_by_other_letters, clean),
		cmocka_unit_test_teardown(a_merge_that_is_not_resolved, clean),
		cmocka_unit_test_teardown(no_commit_yet, clean),
		cmocka_unit_test_teardown(
		    a_bare_one_and_a_detached_head, clean),
		cmocka_unit_test_teardown(
		    the_work_tree_is_here_when_git_dir_is_elsewhere, clean),
		cmocka_unit_test_teardown(forms_that_would_be_misread, clean),
		cmocka_unit_test_teardown(settings_and_hooks, clean),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
