#!/bin/sh
# taizhang hook: install, status, uninstall, and what Git calls.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'status says what is installed' '
	taizhang hook status >out && test_grep pre-commit out &&
	taizhang hook uninstall && taizhang hook status >out2 &&
	! cmp -s out out2 && ! test -e .git/hooks/pre-commit
'

test_expect_success 'install makes hooks of at most 15 lines' '
	taizhang hook install && test -x .git/hooks/pre-commit &&
	test "$(wc -l <.git/hooks/pre-commit)" -le 15 &&
	test_grep "exec .*taizhang.* hook pre-commit" .git/hooks/pre-commit
'

test_expect_success 'a hook that Git passes over is not called installed' '
	chmod -x .git/hooks/pre-commit && taizhang hook status >out &&
	test_grep "^pre-commit .*执行权限" out &&
	taizhang hook install && test -x .git/hooks/pre-commit &&
	taizhang hook status >out && test_grep "^pre-commit *已安装" out
'

test_expect_success 'one of another version is said to be so, and renewed' '
	cp .git/hooks/pre-commit kept && echo "# edited" >>.git/hooks/pre-commit &&
	taizhang hook status >out && test_grep "^pre-commit .*hook install" out &&
	taizhang hook install && test_cmp kept .git/hooks/pre-commit &&
	! test -e .git/hooks/pre-commit.d && rm kept
'

test_expect_success 'pre-commit can be called by hand: it judges the index' '
	taizhang hook pre-commit && set -- records/person/*.yaml &&
	echo "name: twice" >>$1 && taizhang hook pre-commit && git add $1 &&
	test_expect_code 1 taizhang hook pre-commit >out 2>&1 &&
	test_grep "^$1:" out && git checkout -q HEAD -- $1
'

# A type that has no record yet, and by what the first time leaves behind.
test_expect_success 'what is new is judged by all rules, and so is the second time' '
	taizhang init ../full && cd ../full && cp -R "$PROJECT/records" . &&
	rm -r records/leading-group && git add . &&
	git commit -q --no-verify -m sample && mkdir records/leading-group &&
	new=records/leading-group/leading-group-2019.yaml &&
	sed "s/role: 组长/role: 成员/" "$PROJECT/$new" >$new && git add $new &&
	for time in 1 2 3
	do
		test_expect_code 1 taizhang hook pre-commit >out 2>&1 &&
		test_grep "^$new:.*\[01-head\]" out || return 1
	done
'

test_expect_success 'an unknown hook is a usage error' '
	test_expect_code 2 taizhang hook post-lunch 2>err &&
	test_grep post-lunch err && test_expect_code 2 taizhang hook
'

test_expect_success 'outside a repository: exit 3' '
	dir=$(mktemp -d) && cd "$dir" &&
	test_expect_code 3 taizhang hook install && cd / && rm -rf "$dir"
'

test_done
