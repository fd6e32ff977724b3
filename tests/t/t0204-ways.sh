#!/bin/sh
# Every way to make a commit with Git.  Where Git calls a hook, the verdict is
# on what will be committed; where it calls none, the commit itself is judged.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with its hook' '
	a_register good
'

unit=records/unit/unit.yaml

fresh() {
	rm -rf copy && git clone -q good copy && cd copy &&
	taizhang hook install >/dev/null && tip=$(git rev-parse HEAD)
}

break_it() { # PATH: a key twice
	echo "name: twice" >>"$1"
}

mend() { # PATH [TEXT]: an innocent change
	echo "# ${2:-checked}" >>"$1"
}

sneak() { # MESSAGE: past the hook
	test_tick && git commit -q --no-verify -a -m "$1"
}

head_is() { # SUBJECT
	test "$(git log -1 --format=%s)" = "$1"
}

stays() { # nothing was committed
	test "$(git rev-parse HEAD)" = "$tip"
}

# The commit went in without a hook: it is seen where it lies.
seen_at() { # REV [PATH]
	test_expect_code 1 taizhang check -q --at "$1" >../seen &&
	test_grep "^${2:-$unit}:[0-9]*:1: error:" ../seen &&
	test_expect_code 1 taizhang check -q --range "$1~1..$1" >../seen &&
	test_grep "^${2:-$unit}:[0-9]*:1: error:" ../seen
}

# A side branch with one commit that is bad, and main with a good one.
forked() { # good | bad
	fresh && git checkout -q -b side &&
	case $1 in
	good) mend $unit ;;
	bad) break_it $unit ;;
	esac && sneak side && git checkout -q main &&
	mend records/person/cao-yang.yaml && sneak main &&
	tip=$(git rev-parse HEAD) && test_tick
}

test_expect_success 'commit -p: the parts that were chosen' '
	fresh && sed -i "1i # top" $unit && break_it $unit && test_tick &&
	printf "y\nn\n" | git commit -q -p -m "first part" &&
	head_is "first part" && tip=$(git rev-parse HEAD) &&
	printf "y\n" | test_must_fail git commit -q -p -m "second part" &&
	stays
'

test_expect_success 'add -p, then commit: what was added, not what lies there' '
	fresh && sed -i "1i # top" $unit && break_it $unit && test_tick &&
	printf "n\ny\n" | git add -p >/dev/null && git diff --quiet -- schema &&
	test_must_fail git commit -q -m bad && stays &&
	git checkout -q HEAD -- $unit && mend $unit && git commit -q -a -m good
'

test_expect_success 'commit -i PATH: the index and these' '
	fresh && mend $unit && git add $unit &&
	break_it records/person/cao-yang.yaml && test_tick &&
	test_must_fail git commit -q -m bad -i records/person/cao-yang.yaml &&
	stays
'

test_expect_success 'commit PATH leaves out what is bad in the index' '
	fresh && break_it $unit && git add $unit &&
	mend records/person/cao-yang.yaml && test_tick &&
	git commit -q -m part records/person/cao-yang.yaml && head_is part &&
	test_expect_code 1 taizhang check -q --staged
'

test_expect_success 'commit --pathspec-from-file, from a folder below' '
	fresh && break_it $unit && mend records/person/cao-yang.yaml &&
	cd records/person && echo ../unit/unit.yaml >../../../paths && test_tick &&
	test_must_fail git commit -q -m bad --pathspec-from-file=../../../paths &&
	stays && git commit -q -m good cao-yang.yaml && head_is good
'

test_expect_success 'add -N, then commit -a: now it is there' '
	fresh && echo "x: [" >records/person/later.yaml &&
	git add -N records/person/later.yaml && taizhang check -q --staged &&
	test_tick && test_must_fail git commit -q -a -m bad && stays
'

test_expect_success 'a file that is ignored and added all the same' '
	fresh && echo "records/person/later.yaml" >>.git/info/exclude &&
	echo "x: [" >records/person/later.yaml &&
	git add -f records/person/later.yaml && test_tick &&
	test_must_fail git commit -q -m bad && stays
'

test_expect_success 'assume-unchanged hides a work tree, not the index' '
	fresh && break_it $unit && git add $unit &&
	git update-index --assume-unchanged $unit &&
	git show HEAD:$unit >$unit && test_tick &&
	test_must_fail git commit -q -m bad && stays
'

test_expect_success 'an index that was put together by hand' '
	fresh && blob=$({ cat $unit && echo "name: twice"; } |
		git hash-object -w --stdin) &&
	git update-index --cacheinfo 100644,$blob,$unit && test_tick &&
	test_must_fail git commit -q -m bad && stays
'

test_expect_success 'GIT_INDEX_FILE of the clerk own making' '
	fresh && cp .git/index ../other && break_it $unit &&
	GIT_INDEX_FILE=$TRASH/work/other git add $unit && test_tick &&
	(GIT_INDEX_FILE=$TRASH/work/other && export GIT_INDEX_FILE &&
	test_must_fail git commit -q -m bad) && stays &&
	git reset -q --hard && git commit -q --allow-empty -m good
'

test_expect_success 'an empty commit, and one with a long message file' '
	fresh && test_tick && git commit -q --allow-empty -m empty &&
	mend $unit && git add $unit && seq 5000 >../message &&
	git commit -q -F ../message
'

test_expect_success 'a bad commit is amended to a good one' '
	fresh && break_it $unit && sneak bad && seen_at HEAD &&
	git checkout -q HEAD~1 -- $unit && mend $unit && test_tick &&
	git commit -q --amend -a -m good && taizhang check -q --at HEAD &&
	test "$(git rev-parse HEAD~1)" = "$tip"
'

test_expect_success 'amending the message of a bad commit is refused' '
	fresh && break_it $unit && sneak bad && tip=$(git rev-parse HEAD) &&
	test_must_fail git commit -q --amend -m better && stays
'

test_expect_success 'a merge that is clean' '
	forked good && git merge -q --no-edit side && taizhang check -q --at HEAD
'

test_expect_success 'a merge that is clean for Git alone' '
	forked bad && test_must_fail git merge -q --no-edit side 2>../err &&
	test_grep "^$unit:.*error" ../err && stays &&
	test_must_fail git commit -q -m "all the same" && stays &&
	git merge --abort
'

test_expect_success 'two good sides that are bad together' '
	fresh && git checkout -q -b side &&
	cp records/person/cao-yang.yaml records/person/same.yaml && git add -A &&
	sneak side && git checkout -q main &&
	cp records/department/audit.yaml records/department/same.yaml &&
	git add -A && sneak main && tip=$(git rev-parse HEAD) && test_tick &&
	taizhang check -q --at side && taizhang check -q --at main &&
	test_must_fail git merge -q --no-edit side 2>../err && stays &&
	test_grep x2-unique ../err
'

test_expect_success 'a merge by --squash, and one --no-commit' '
	forked bad && git merge -q --squash side &&
	test_must_fail git commit -q -m squashed && stays && git reset -q --hard &&
	git merge -q --no-commit --no-ff side &&
	test_must_fail git commit -q -m merged && stays
'

test_expect_success 'a merge of three' '
	forked bad && git checkout -q -b third HEAD~1 &&
	mend records/person/bao-lige.yaml && sneak third && git checkout -q main &&
	test_must_fail git merge -q --no-edit side third && stays
'

test_expect_success 'a fast-forward has no hook: each commit is judged' '
	forked bad && git reset -q --hard HEAD~1 && git merge -q --ff-only side &&
	seen_at HEAD
'

# Both sides changed the last line.
conflict() {
	fresh && git checkout -q -b side && mend $unit side && sneak side &&
	git checkout -q main && mend $unit main && sneak main &&
	tip=$(git rev-parse HEAD) && test_tick &&
	test_must_fail git merge -q --no-edit side
}

test_expect_success 'a merge with a conflict: in progress, resolved, not' '
	conflict && test_expect_code 3 taizhang check --staged 2>../err &&
	test_grep "^taizhang: $unit：" ../err && test_grep "git add $unit" ../err &&
	test_expect_code 1 taizhang check -q >../out &&
	test_grep "^$unit:.*error" ../out &&
	test_must_fail git commit -q -a -m "with marks" && stays &&
	git checkout -q --ours $unit && git add $unit &&
	git commit -q -m merged && head_is merged && taizhang check -q --at HEAD
'

test_expect_success 'an order of rebase: no hook of ours, the commits are judged' '
	forked bad && git checkout -q side && git rebase -q main && head_is side &&
	seen_at HEAD && taizhang check -q --at HEAD~1
'

test_expect_success 'rebase --exec judges each commit on its way' '
	forked bad && git checkout -q side &&
	test_must_fail git rebase -q --exec "taizhang check -q --at HEAD" main &&
	test -d .git/rebase-merge && seen_at HEAD
'

test_expect_success 'rebase --apply calls the hook for patches' '
	forked bad && git checkout -q side && tip=$(git rev-parse HEAD) &&
	test_must_fail git rebase -q --apply main && git rebase --abort && stays
'

test_expect_success 'a rebase that stopped, and commit' '
	conflict && git merge --abort && git checkout -q side &&
	test_must_fail git rebase -q main && tip=$(git rev-parse HEAD) &&
	git checkout -q --theirs $unit && break_it $unit && git add $unit &&
	test_must_fail git commit -q -m bad && stays &&
	GIT_EDITOR=: git rebase --continue && seen_at HEAD
'

test_expect_success 'a cherry-pick: no hook, the commit is judged' '
	forked bad && git cherry-pick side >/dev/null && head_is side && seen_at HEAD
'

test_expect_success 'cherry-pick --no-commit, then commit: the hook' '
	forked bad && git cherry-pick --no-commit side &&
	test_must_fail git commit -q -m picked && stays
'

test_expect_success 'a revert: no hook, the commit is judged' '
	fresh && break_it $unit && sneak bad && git checkout -q HEAD~1 -- $unit &&
	mend $unit && sneak better && git revert --no-edit HEAD >/dev/null &&
	seen_at HEAD
'

test_expect_success 'a patch of a mail is judged before it is committed' '
	forked bad && git format-patch -q -1 -o ../mail side && rm -f ../err &&
	test_must_fail git am -q ../mail/0001-side.patch 2>../err && stays &&
	test_grep "^$unit:.*error" ../err && git am --abort && stays &&
	rm -rf ../mail && cd .. && forked good && git format-patch -q -1 -o ../mail side &&
	git am -q ../mail/0001-side.patch && head_is side && rm -rf ../mail
'

test_expect_success 'a stash is no commit of ours; what it brings is judged' '
	fresh && break_it $unit && git stash -q && taizhang check -q &&
	git stash pop -q && test_must_fail git commit -q -a -m bad && stays
'

test_expect_success 'git commit-tree and update-ref: no hook, judged' '
	fresh && break_it $unit && git add $unit && test_tick &&
	git update-ref HEAD $(git commit-tree -p HEAD -m low $(git write-tree)) &&
	head_is low && seen_at HEAD
'

test_expect_success 'fast-import: no hook, judged' '
	fresh && { cat $unit && echo "name: twice"; } >../bad && {
		echo "commit refs/heads/main" &&
		echo "committer z <z@example.org> 1514769000 +0800" &&
		echo "data 3" && echo low && echo "from $tip" &&
		echo "M 100644 inline $unit" &&
		echo "data $(wc -c <../bad)" && cat ../bad
	} | git fast-import --quiet && head_is low && seen_at HEAD
'

test_expect_success 'core.hooksPath of an office for all its clones' '
	fresh && taizhang hook uninstall >/dev/null && git config core.hooksPath \
		"$(dirname "$(command -v taizhang)")/../share/taizhang/hooks" &&
	break_it $unit && test_tick && test_must_fail git commit -q -a -m bad &&
	stays
'

test_expect_success 'core.hooksPath that leads nowhere: status says so' '
	fresh && git config core.hooksPath /nowhere && break_it $unit && test_tick &&
	git commit -q -a -m bad && seen_at HEAD &&
	taizhang hook status >../out && test_grep "^pre-commit .*不经过检查" ../out
'

test_done
