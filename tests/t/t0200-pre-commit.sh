#!/bin/sh
# The hook in real commits: what is about to be committed is judged, and
# nothing else.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with its hook' '
	a_register good
'

fresh() {
	rm -rf copy && git clone -q good copy && cd copy &&
	taizhang hook install >/dev/null
}

break_it() { # PATH: a key twice
	echo "name: twice" >>"$1"
}

unit=records/unit/unit.yaml

mend() { # PATH: an innocent change
	echo "# checked" >>"$1"
}

head_is() { # SUBJECT
	test "$(git log -1 --format=%s)" = "$1"
}

test_expect_success 'a good commit passes' '
	fresh && mend $unit && test_commit good && head_is good
'

test_expect_success 'a bad commit is refused: which, where, what to do' '
	fresh && break_it $unit && test_tick && git add -A &&
	test_expect_code 1 git commit -m bad >../out 2>&1 &&
	test_grep "^$unit:[0-9]*:1: error:" ../out &&
	! head_is bad && git diff --cached --quiet HEAD -- schema
'

test_expect_success 'it speaks Chinese where no locale is set' '
	test_grep 已经写过 out
'

test_expect_success 'the work tree does not matter, the index does' '
	fresh && break_it $unit && git add $unit && git reset -q --hard &&
	break_it $unit && mend README.md && git add README.md && test_tick &&
	git commit -q -m "work tree is bad" && head_is "work tree is bad" &&
	git add $unit && git show HEAD:$unit >$unit && test_tick &&
	test_must_fail git commit -q -m "index is bad"
'

test_expect_success 'git commit -a' '
	fresh && break_it $unit && test_tick &&
	test_must_fail git commit -q -a -m bad && ! head_is bad
'

test_expect_success 'git commit PATH judges what that commit will hold' '
	fresh && set -- records/person/*.yaml && break_it $unit && git add $unit &&
	mend $1 && test_tick && git commit -q -m partial -- $1 &&
	head_is partial && test_must_fail git commit -q -m bad -- $unit &&
	break_it $2 && git show HEAD:$unit >$unit && git add $unit &&
	test_must_fail git commit -q -m bad -- $2
'

test_expect_success 'git commit --amend' '
	fresh && mend $unit && test_commit one && break_it $unit &&
	git add $unit && test_must_fail git commit -q --amend -m bad &&
	head_is one
'

test_expect_success 'a file that is only announced (add -N) is not there yet' '
	fresh && echo "x: [" >records/person/later.yaml &&
	git add -N records/person/later.yaml && mend $unit &&
	git add $unit && test_tick && git commit -q -m now && head_is now
'

test_expect_success 'from a folder below' '
	fresh && break_it $unit && cd records/unit && git add unit.yaml &&
	test_must_fail git commit -q -m bad
'

test_expect_success 'a linked work tree' '
	fresh && git worktree add -q ../linked 2>/dev/null && cd ../linked &&
	mend $unit && test_commit linked && head_is linked &&
	break_it $unit && git add $unit && test_must_fail git commit -q -m bad &&
	cd ../copy && git worktree remove --force ../linked
'

test_expect_success 'a repository kept elsewhere, GIT_DIR and GIT_WORK_TREE' '
	fresh && mv .git ../elsewhere.git && break_it $unit &&
	(GIT_DIR=$TRASH/work/elsewhere.git && GIT_WORK_TREE=$PWD &&
	export GIT_DIR GIT_WORK_TREE && cd / && git add $unit &&
	test_must_fail git commit -q -m bad) && rm -rf ../elsewhere.git
'

test_expect_success 'a folder whose name has blanks, colons and Chinese' '
	rm -rf "a b:c 台账" && git clone -q good "a b:c 台账" &&
	cd "a b:c 台账" && taizhang hook install && mend $unit &&
	test_commit good && break_it $unit && git add $unit &&
	test_must_fail git commit -q -m bad
'

test_expect_success 'a rule may not be broken, even one that lets commits pass' '
	fresh && echo "AND nonsense" >>schema/rules/07-expired.sql &&
	git add schema && test_must_fail git commit -q -m bad 2>../err &&
	test_grep "schema/rules/07-expired.sql:[0-9]*:[0-9]*: " ../err
'

test_expect_success 'without the program nothing is committed' '
	fresh && mend $unit && git add $unit && mkdir ../none &&
	for tool in git sh env cat
	do
		ln -sf "$(command -v $tool)" ../none/$tool || return 1
	done &&
	! (PATH=$TRASH/work/none git commit -q -m unseen) && ! head_is unseen
'

test_expect_success 'what --no-verify let in is found at the commit' '
	fresh && break_it $unit && git add $unit && test_tick &&
	git commit -q --no-verify -m sneaked &&
	test_expect_code 1 taizhang check --at HEAD >../out &&
	test_grep "^$unit:" ../out &&
	taizhang check --at HEAD~1
'

test_expect_success 'a rebase and a cherry-pick' '
	fresh && git checkout -q -b side && mend $unit && test_commit side &&
	git checkout -q main && set -- records/person/*.yaml && mend $1 &&
	test_commit main && git cherry-pick side >/dev/null && head_is side
'

test_expect_success 'a deleted record' '
	fresh && set -- records/person/*.yaml && git rm -q $1 && test_tick &&
	test_must_fail git commit -q -m deleted 2>../err &&
	test_grep x5-deleted ../err
'

test_done
