#!/bin/sh
# Wherever a register lies, and however it was cloned: a good commit goes in
# through the hook, a bad one does not, and the three doors say the same.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with its hook' '
	a_register good
'

unit=records/unit/unit.yaml

# In the folder of a register: hook, index, work tree and commit are right.
works() {
	taizhang hook install >/dev/null && test -z "$(git status --porcelain)" &&
	tip=$(git rev-parse HEAD) && echo "# checked" >>$unit && git add $unit &&
	test_tick && git commit -q -m good &&
	taizhang check -q && taizhang check -q --staged &&
	taizhang check -q --at HEAD && tip=$(git rev-parse HEAD) &&
	echo "name: twice" >>$unit && test_tick &&
	test_expect_code 1 taizhang check -q >"$TRASH/worktree" &&
	test_must_fail git commit -q -a -m bad 2>"$TRASH/hook" &&
	test_grep "^$unit:[0-9]*:1: error:" "$TRASH/hook" &&
	test "$(git rev-parse HEAD)" = "$tip" && git add $unit &&
	test_expect_code 1 taizhang check -q --staged >"$TRASH/staged" &&
	git commit -q --no-verify -m bad &&
	test_expect_code 1 taizhang check -q --at HEAD >"$TRASH/commit" &&
	for door in worktree staged commit
	do
		grep ": error: " "$TRASH/$door" >"$TRASH/errors-$door"
	done &&
	test_cmp "$TRASH/errors-worktree" "$TRASH/errors-staged" &&
	test_cmp "$TRASH/errors-staged" "$TRASH/errors-commit"
}

clone() { # FOLDER [OPTION OF GIT CLONE…]
	rm -rf "$1" && folder=$1 && shift &&
	git clone -q "$@" good "$folder" && cd "$folder" || return
}

test_expect_success 'an ordinary clone' '
	clone copy && works
'

test_expect_success 'a clone that borrows its objects (--shared, --reference)' '
	clone shared --shared && test -s .git/objects/info/alternates && works &&
	cd .. && clone reference --reference=shared --no-local && works
'

test_expect_success 'a clone of a clone that borrows' '
	git clone -q --shared shared twice && cd twice && git fetch -q origin &&
	git reset -q --hard HEAD~1 && works
'

test_expect_success 'objects in packs, with a commit-graph and a bitmap' '
	clone packed && git repack -q -a -d -b && git multi-pack-index write &&
	git commit-graph write --reachable && works
'

test_expect_success 'a git directory elsewhere' '
	rm -rf elsewhere.git && clone separate --separate-git-dir=elsewhere.git &&
	test -f .git && works && cd records/person && taizhang check --at HEAD~1
'

test_expect_success 'a linked work tree, whose main one is bad' '
	clone copy && taizhang hook install && echo "name: twice" >>$unit &&
	git add $unit && rm -rf ../linked &&
	git worktree add -q -b linked ../linked && cd ../linked && works
'

test_expect_success 'a linked work tree of a bare repository' '
	rm -rf bare.git linked && git clone -q --bare good bare.git &&
	git -C bare.git worktree add -q ../linked main && cd linked && works
'

test_expect_success 'a submodule' '
	rm -rf office && git init -q office && cd office &&
	git -c protocol.file.allow=always submodule --quiet add \
		"$TRASH/work/good" 台账 && git commit -q -m office && cd 台账 && works
'

test_expect_success 'a submodule below the register, but not below records' '
	clone copy && git -c protocol.file.allow=always submodule --quiet add \
		"$TRASH/work/good" tool && git commit -q -m tool && works
'

test_expect_success 'a register in a register: each its own' '
	clone copy && cp -R ../good inner && echo /inner >>.git/info/exclude &&
	echo "name: twice" >>inner/$unit && works && cd inner &&
	test_expect_code 1 taizhang check -q
'

for name in 'with blanks in it' '冒号:and a:colon' '台账 二〇一八' "quotes'\"\$x" \
	'-begins with a hyphen' 'back\slash' '[brackets]*?'
do
	test_expect_success "a folder called $name" '
		rm -rf names && mkdir names && git clone -q good "names/$name" &&
		cd "names/$name" && works
	'
done

test_expect_success 'reached over a symbolic link' '
	clone copy && ln -sfn copy ../link && cd ../link && works
'

test_expect_success 'core.autocrlf: records keep their line ends' '
	clone crlf -c core.autocrlf=true && ! grep -q "$(printf "\r")" $unit &&
	works
'

test_expect_success 'core.autocrlf, and no .gitattributes: said of the files' '
	clone crlf && git rm -q .gitattributes && git commit -q -m without &&
	git config core.autocrlf true && rm -r records && git checkout -q records &&
	grep -q "$(printf "\r")" $unit && taizhang check -q --staged &&
	taizhang check -q --at HEAD && test_expect_code 1 taizhang check -q --all >../out &&
	test_grep "^$unit:1:[0-9]*: error: .*换行" ../out
'

test_expect_success 'core.fileMode, ignoreCase and precomposeUnicode of others' '
	clone copy -c core.fileMode=false -c core.ignoreCase=true \
		-c core.precomposeUnicode=true && works
'

test_expect_success 'an index of version 4, untracked cache, fsmonitor off' '
	clone copy && git update-index --index-version=4 --untracked-cache &&
	git config core.fsmonitor false && works
'

test_expect_success 'in a Chinese locale that is not installed' '
	clone copy && (LC_ALL=zh_CN.GB18030 && export LC_ALL && works)
'

for depth in '--depth=1' '--filter=blob:none' '--single-branch --depth=2'
do
	test_expect_success "a clone $depth is refused, with the way out" '
		clone copy && echo x >x && test_commit two && cd .. &&
		rm -rf part && git -C copy config uploadpack.allowFilter true &&
		git clone -q $depth "file://$PWD/copy" part && cd part &&
		test_expect_code 3 taizhang check 2>../err &&
		test_grep "git " ../err &&
		test_expect_code 3 taizhang check --at HEAD
	'
done

test_expect_success 'a shallow clone is whole again after --unshallow' '
	clone copy && echo x >x && test_commit two && cd .. && rm -rf part &&
	git clone -q --depth=1 "file://$PWD/copy" part && cd part &&
	git fetch -q --unshallow && works
'

test_expect_success 'a lock that somebody left: said, not taken away' '
	clone copy && taizhang hook install && echo "# x" >>$unit &&
	touch .git/index.lock && taizhang check -q --staged && taizhang check -q &&
	test_must_fail git commit -q -a -m x && test -e .git/index.lock
'

test_expect_success 'two commits at once in one clone: one waits or one loses' '
	clone copy && taizhang hook install && tip=$(git rev-parse HEAD) &&
	echo "# a" >>$unit && test_tick && for i in 1 2 3
	do
		git commit -q -a -m $i >/dev/null 2>&1 &
	done && wait && taizhang check -q --at HEAD && git fsck --strict &&
	test "$(git rev-list --count $tip..HEAD)" -le 3 &&
	test -z "$(git status --porcelain)"
'

# Six clerks at once, each with records of his own: pull, rebase, push, again.
clerk() { # NUMBER
	git clone -q shared.git "clerk$1" && cd "clerk$1" &&
	taizhang hook install >/dev/null &&
	for n in 1 2
	do
		cp records/person/cao-yang.yaml "records/person/clerk-$1-$n.yaml" &&
		git add records && git commit -q -m "$1-$n" || return 1
		for try in 1 2 3 4 5 6 7 8 9 10 11 12
		do
			git push -q 2>/dev/null && break
			test $try -lt 12 && git pull -q --rebase || return 1
		done
		taizhang check -q --at HEAD || return 1
	done && touch "../done-$1"
}

test_expect_success 'six clerks commit and push at once: all is there, and good' '
	rm -rf shared.git clerk? done-? && git clone -q --bare good shared.git &&
	test_tick && for i in 1 2 3 4 5 6
	do
		(clerk $i) >log-$i 2>&1 &
	done && wait && for i in 1 2 3 4 5 6
	do
		test -e done-$i || { cat log-$i; return 1; }
	done && cd shared.git && test "$(git rev-list --count main)" = 13 &&
	for c in $(git rev-list main)
	do
		taizhang check -q --at $c || return 1
	done
'

test_expect_success 'two clerks take the same id: a conflict, never two records' '
	rm -rf shared.git one two && git clone -q --bare good shared.git &&
	for who in one two
	do
		git clone -q shared.git $who &&
		(cd $who && taizhang hook install >/dev/null &&
		{ cat records/person/cao-yang.yaml && echo "# $who"; } \
			>records/person/same.yaml && test_commit $who) || return 1
	done && git -C one push -q && test_must_fail git -C two push -q &&
	cd two && test_must_fail git pull -q --rebase &&
	git status --porcelain | grep "^AA records/person/same.yaml" &&
	test_expect_code 1 taizhang check -q >../out &&
	test_grep "^records/person/same.yaml:.*error" ../out &&
	test_expect_code 3 taizhang check --staged
'

test_expect_success 'both change one record on lines apart: judged after the pull' '
	rm -rf shared.git one two && git clone -q --bare good shared.git &&
	git clone -q shared.git one && git clone -q shared.git two &&
	(cd one && taizhang hook install >/dev/null &&
		cp records/person/cao-yang.yaml records/person/same.yaml &&
		test_commit one && git push -q) &&
	cd two && taizhang hook install >/dev/null &&
	cp records/department/audit.yaml records/department/same.yaml &&
	test_commit two && test_must_fail git push -q &&
	test_must_fail git pull -q --no-rebase --no-edit 2>../err &&
	test_grep x2-unique ../err && git merge --abort &&
	git pull -q --rebase && test_expect_code 1 taizhang check -q --at HEAD
'

test_done
