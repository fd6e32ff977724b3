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

test_expect_success 'editors are told the schema of each type, and no more' '
	sed -n "s|^    \"./schema/types/\(.*\).yaml\": \"/records/\(.*\)/\*\*/\*.yaml\",*\$|\1 \2|p" \
		new/.vscode/settings.json >bound &&
	for type in new/schema/types/*.yaml
	do
		type=$(basename "$type" .yaml) && echo "$type $type" || return 1
	done >types && test_cmp types bound
'

test_expect_success 'this repository has them as init writes them' '
	diff -r "$PROJECT/.vscode" new/.vscode &&
	test_cmp "$PROJECT/records/README.md" new/records/README.md
'

test_expect_success 'a type that comes later: delete the file, init again' '
	cp -R new later && rm -rf later/.git && touch later/schema/types/a\"b.yaml &&
	taizhang init later >out && test_grep "保留原样：.vscode/settings.json" out &&
	rm later/.vscode/settings.json && taizhang init later &&
	test_grep -F "\"./schema/types/a\\\"b.yaml\": [\"/records/a\\\"b/" \
		later/.vscode/settings.json
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

test_expect_success 'it says so where there was nothing left to make' '
	(cd new && taizhang init .) >out && test_grep 齐全 out
'

test_expect_success 'a clone lacks only the hooks, and gets them' '
	git clone -q new clone && rm -rf clone/.git/hooks &&
	(cd clone && taizhang init) >out && test_grep 钩子 out &&
	! grep 齐全 out && test -x clone/.git/hooks/pre-commit &&
	(cd clone && git status --porcelain) >out && test_cmp /dev/null out
'

test_expect_success 'a folder of a register is not made another one' '
	for dir in records schema/types . deep/er
	do
		mkdir -p "new/$dir" || return 1
	done &&
	test_expect_code 3 taizhang init new/records 2>err &&
	test_grep "taizhang init $PWD/new" err && ! test -e new/records/.git &&
	(cd new/schema/types && test_expect_code 3 taizhang init) 2>err &&
	test_expect_code 3 taizhang init new/deep/er 2>err &&
	echo /deep/ >>new/.git/info/exclude && taizhang init new/deep/er &&
	rm -rf new/deep
'

test_expect_success 'a bare repository is not made one' '
	git init -q --bare bare.git && ls -a bare.git >before &&
	test_expect_code 3 taizhang init bare.git 2>err &&
	test_grep 裸仓库 err && ls -a bare.git >after && test_cmp before after
'

test_expect_success 'schemas of the office itself' '
	mkdir -p own/types own/.git && echo "type: object" >own/types/note.yaml &&
	taizhang init --schema own with-own &&
	test "$(cd with-own/schema && find . -type f)" = ./types/note.yaml &&
	mkdir none && test_expect_code 3 taizhang init --schema none other 2>err &&
	test_grep types/ err &&
	test_expect_code 3 taizhang init --schema nowhere other
'

test_expect_success 'folders that taizhang.ini names' '
	mkdir named && printf "[paths]\nrecords = 台账\nschema = data/s\n" \
		>named/taizhang.ini && taizhang init named &&
	test -f named/台账/README.md && test -d named/data/s/types &&
	! test -e named/records && ! test -e named/schema &&
	test_grep "^台账/" named/.gitattributes &&
	test_grep data/s/types named/台账/README.md
'

test_expect_success 'where nothing can be written: exit 3' '
	true >file && test_expect_code 3 taizhang init file/below 2>err &&
	test_grep file err
'

test_done
