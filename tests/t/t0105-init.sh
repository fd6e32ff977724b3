#!/bin/sh
# taizhang init: a register to begin with.

. "${0%/*}/../test-lib.sh"

test_expect_success 'an empty folder becomes a register' '
	mkdir new && cd new && taizhang init . &&
	test -d .git && test -d schema/types && test -f taizhang.ini &&
	test -x .git/hooks/pre-commit
'

test_expect_success 'it has the schemas that were shipped' '
	diff -r "$TEST_BUILD/root/share/taizhang/schema" new/schema
'

test_expect_success 'the branch is main and history stays linear' '
	cd new && test "$(git symbolic-ref HEAD)" = refs/heads/main &&
	test "$(git config pull.rebase)" = true
'

test_expect_success 'the first commit passes the hook' '
	cd new && test_commit first
'

test_expect_success 'a folder that is named is made' '
	taizhang init deep/er/台账 && test -d deep/er/台账/.git
'

test_expect_success 'what is there already is never overwritten' '
	mkdir old && cd old && git init -q && echo mine >taizhang.ini &&
	mkdir -p schema/types && echo mine >schema/types/person.yaml &&
	git add . && test_tick && git commit -q -m mine &&
	taizhang init . && test "$(cat taizhang.ini)" = mine &&
	test "$(cat schema/types/person.yaml)" = mine
'

test_expect_success 'again: nothing changes' '
	cd new && git status --porcelain >../before && taizhang init . &&
	git status --porcelain >../after && test_cmp ../before ../after
'

test_expect_success 'where nothing can be written: exit 3' '
	true >file && test_expect_code 3 taizhang init file/below 2>err &&
	test_grep file err
'

test_done
