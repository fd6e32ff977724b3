#!/bin/sh
# Real pushes: the server judges each commit, and what may be done to names.

. "${0%/*}/../test-lib.sh"

unit=records/unit/unit.yaml

# A server that holds the register, and a clerk's clone.
fresh() {
	rm -rf server clerk && git clone -q --bare good server &&
	git -C server config taizhang.maxAgeDays 0 && # our commits are of 2018
	taizhang init --server server >/dev/null && git clone -q server clerk &&
	cd clerk && main=$(git rev-parse HEAD)
}

good_commit() { # SUBJECT
	echo "# $1" >>$unit && test_tick && git commit -q -a --no-verify -m "$1"
}

bad_commit() { # SUBJECT: a key twice
	echo "name: twice" >>$unit && test_tick &&
	git commit -q -a --no-verify -m "$1"
}

refused() { # PUSH ARGUMENT…: nothing arrives, and why is said
	test_must_fail git push origin "$@" 2>../err &&
	git ls-remote . >/dev/null && test_must_fail test -e ../server/objects/tmp_objdir-incoming-*
}

server_has() { # REF COMMIT
	test "$(git -C ../server rev-parse -q --verify "$1")" = "$2"
}

test_expect_success 'a register' '
	a_register good
'

test_expect_success 'init --server: what it sets, twice the same' '
	taizhang init --server new.git && test -x new.git/hooks/pre-receive &&
	test ! -e new.git/hooks/pre-commit && git -C new.git config -l >config &&
	for key in receive.fsckobjects=true transfer.fsckobjects=true \
		receive.denydeletes=true receive.denynonfastforwards=true \
		receive.maxinputsize= receive.certnonceseed= \
		core.logallrefupdates=always gc.reflogexpire=never \
		gc.reflogexpireunreachable=never gc.pruneexpire=never core.fsync=all \
		taizhang.maxagedays=30
	do
		test_grep "^$key" config || return 1
	done && taizhang init --server new.git && git -C new.git config -l >config2 &&
	cmp config config2 && mkdir full && : >full/x &&
	test_expect_code 3 taizhang init --server full 2>err && test_grep full err
'

test_expect_success 'good commits arrive without a word' '
	fresh && good_commit one && good_commit two && git push -q origin main 2>../err &&
	server_has main "$(git rev-parse HEAD)" && test ! -s ../err
'

test_expect_success 'a bad commit is refused: which, where, what to do' '
	fresh && good_commit one && bad_commit two && refused main &&
	test_grep "$(git rev-parse --short=12 HEAD).*two" ../err &&
	test_grep "$unit:[0-9]*:1: error:" ../err && test_grep 改法 ../err &&
	server_has main $main
'

test_expect_success 'bad, then mended, is refused all the same' '
	fresh && bad_commit bad && git show HEAD~1:$unit >$unit && good_commit mended &&
	taizhang check --at HEAD >/dev/null && refused main && server_has main $main
'

test_expect_success 'ten bad commits are enough to be told of' '
	fresh && for n in 1 2 3 4 5 6 7 8 9 10 11 12
	do
		bad_commit $n || return 1
	done && refused main && test $(grep -c "^remote: 提交 " ../err) -eq 10 &&
	test_grep "还有 2 个提交没有检查" ../err && git push -q origin HEAD~12:refs/heads/x
'

test_expect_success 'two steps over a side branch do not help' '
	fresh && git checkout -q -b side && bad_commit bad && refused side &&
	mv ../server/hooks/pre-receive ../hook && git push -q origin side &&
	mv ../hook ../server/hooks/pre-receive &&
	git show HEAD~1:$unit >$unit && good_commit mended &&
	test -z "$(git rev-list HEAD~1 --not --remotes=origin)" &&
	refused side:main && server_has main $main
'

test_expect_success 'neither force nor deletion' '
	fresh && good_commit one && git push -q origin main && git reset -q --hard HEAD~1 &&
	good_commit other && refused --force main && refused :main &&
	git -C ../server config receive.denyNonFastForwards false &&
	git -C ../server config receive.denyDeletes false &&
	refused --force main && test_grep "refs/heads/main: error:" ../err &&
	git -C ../server config receive.denyDeleteCurrent ignore &&
	refused :main && test_grep "refs/heads/main: error:" ../err &&
	server_has main $(git rev-parse origin/main)
'

test_expect_success 'what is on another branch stays there, too' '
	fresh && git checkout -q -b side && good_commit one && git push -q origin side &&
	one=$(git rev-parse HEAD) && git commit -q --amend --no-verify -m other &&
	git -C ../server config receive.denyNonFastForwards false &&
	git -C ../server config receive.denyDeletes false &&
	refused --force side && test_grep "refs/heads/side: error:" ../err &&
	refused :side && test_grep "refs/heads/side: error:" ../err &&
	server_has side $one && git push -q origin HEAD:refs/heads/side-2
'

test_expect_success 'no merges, no second beginning on main' '
	fresh && git checkout -q -b side && good_commit side && git checkout -q main &&
	echo >README.md && git add README.md && git commit -q --no-verify -m here &&
	git merge -q --no-verify -m merged side && refused main && test_grep 合并 ../err &&
	git reset -q --hard $main &&
	root=$(git commit-tree -m root HEAD^{tree}) &&
	both=$(git commit-tree -m both -p HEAD -p $root HEAD^{tree}) &&
	refused $both:refs/heads/main && server_has main $main
'

test_expect_success 'tags come and stay' '
	fresh && git tag v1 && git tag -a -m two v2 && git push -q origin v1 v2 &&
	good_commit one && git push -q origin main && git tag -f v1 >/dev/null &&
	refused --force v1 && test_grep "refs/tags/v1: error:" ../err &&
	refused :refs/tags/v2 && server_has v1 $main
'

test_expect_success 'a commit below a tag is judged, and below a tag of a tag' '
	fresh && good_commit one && git tag -a -m good good && git push -q origin good &&
	bad_commit bad && git tag light && git tag -a -m one first &&
	git -c advice.nestedTag=false tag -a -m two second first &&
	for tag in light first second
	do
		refused $tag && test_grep "$unit:[0-9]*:1: error:" ../err &&
		test_must_fail git -C ../server rev-parse -q --verify $tag || return 1
	done && refused good~1:refs/tags/x light:refs/tags/y
'

test_expect_success 'a tag names a commit, and says nothing that no record may say' '
	fresh && git tag folder HEAD^{tree} && git tag file HEAD:$unit &&
	git tag -a -m folder named-folder HEAD^{tree} &&
	for tag in folder file named-folder
	do
		refused $tag && test_grep "refs/tags/$tag: error:" ../err || return 1
	done && git tag -a -m "AAAAA-BBBBB-CCCCC-11111-22222" key &&
	refused key && test_grep "refs/tags/key: error:" ../err &&
	git hash-object -t tag -w --stdin >../id <<-EOF &&
	object $(git rev-parse HEAD)
	type commit
	tag odd
	tagger 11010519491231002X <x@localhost> 1514768400 +0800

	odd
	EOF
	refused $(cat ../id):refs/tags/odd && test_grep "refs/tags/odd: error:" ../err &&
	refused $(cat ../id):refs/heads/odd && server_has main $main
'

test_expect_success 'no name by which Git finds something else' '
	fresh && good_commit one && for name in tags/main tags/HEAD tags/heads/main \
		tags/origin/main heads/origin/main heads/refs/heads/main heads/FETCH_HEAD \
		tags/1234567 tags/refs/heads/main
	do
		refused HEAD:refs/$name && test_grep "refs/$name: error:" ../err || return 1
	done && git push -q origin HEAD:refs/tags/domain HEAD:refs/heads/a/b
'

at() { # DATE: of the next commit
	export GIT_AUTHOR_DATE="$1" GIT_COMMITTER_DATE="$1"
	echo "# $1" >>$unit && git commit -q -a --no-verify -m "$1"
}

now=$(date +%s)

test_expect_success 'no commit of the future, on no branch and below no tag' '
	fresh && at "$((now + 3600)) +0000" && git log --until=now --format=%h HEAD~1.. >../naive &&
	test_cmp /dev/null ../naive && git tag -a -m tag soon &&
	for ref in refs/heads/main refs/heads/side
	do
		refused HEAD:$ref && test_grep "$ref: error: .*$(git rev-parse --short=12 HEAD)" ../err ||
		return 1
	done && refused soon && server_has main $main &&
	git reset -q --hard HEAD~1 && at "$((now + 120)) +0800" && git push -q origin main
'

test_expect_success 'no commit before the one that it follows' '
	fresh && at "$now +0800" && git push -q origin main && at "$((now - 1)) +0800" &&
	refused main && test_grep "refs/heads/main: error:" ../err &&
	git rebase -q --force-rebase HEAD~1 && git commit -q --amend --no-edit --no-verify &&
	GIT_COMMITTER_DATE="$now +0000" git commit -q --amend --no-edit --no-verify &&
	git push -q origin main
'

test_expect_success 'no commit that is older than the server says' '
	fresh && git -C ../server config taizhang.maxAgeDays 30 &&
	at "$((now - 31 * 86400)) +0800" && refused main &&
	test_grep "refs/heads/main: error:" ../err && git reset -q --hard HEAD~1 &&
	at "$((now - 29 * 86400)) +0800" && git push -q origin main &&
	git -C ../server config taizhang.maxAgeDays soon && at "$now +0800" && refused main &&
	test_grep maxAgeDays ../err
'

test_expect_success 'nothing that changes how history is read' '
	fresh && git notes add -m note && refused refs/notes/commits &&
	test_grep "refs/notes/commits: error:" ../err &&
	refused HEAD:refs/replace/$main && refused HEAD:refs/audit/x &&
	refused HEAD:refs/odd/x && git -C ../server update-ref refs/replace/$main HEAD &&
	refused :refs/replace/$main
'

test_expect_success 'without a branch that is the register nothing is taken' '
	fresh && git -C ../server update-ref --no-deref HEAD $main && good_commit one &&
	refused main && test_grep "HEAD" ../err && server_has main $main
'

test_expect_success 'not to main by another name' '
	fresh && git -C ../server symbolic-ref refs/heads/alias refs/heads/main &&
	good_commit one && refused HEAD:refs/heads/alias &&
	test_grep "refs/heads/alias: error:" ../err && server_has main $main &&
	git push -q origin main
'

test_expect_success 'one refusal refuses all that is pushed with it' '
	fresh && git branch good && git checkout -q -b bad && bad_commit bad &&
	refused --atomic good bad && refused good bad &&
	test_must_fail git -C ../server rev-parse -q --verify good
'

test_expect_success 'a branch of one'\''s own may come and be judged' '
	fresh && git checkout -q -b mine && good_commit one && good_commit two &&
	git push -q origin mine && server_has mine $(git rev-parse HEAD)
'

test_expect_success 'the first push of all' '
	rm -rf first clerk && taizhang init --server first >/dev/null &&
	taizhang init clerk >/dev/null && cd clerk && git remote add origin ../first &&
	product=records/product/7-zip.yaml && mkdir records/product &&
	cp "$PROJECT/$product" $product && git add -A && test_tick && git commit -q -m first && good_product=$(git rev-parse HEAD) &&
	echo "kind: twice" >>$product && test_tick &&
	git commit -q -a --no-verify -m bad && refused main &&
	test_must_fail git -C ../first rev-parse -q --verify main &&
	git push -q origin $good_product:refs/heads/main &&
	test "$(git -C ../first rev-parse main)" = $good_product
'

test_expect_success 'a hook that was there before hears all of it first' '
	fresh && cat >../server/hooks/old <<-\EOF && chmod +x ../server/hooks/old &&
	#!/bin/sh
	cat >>heard
	EOF
	rm ../server/hooks/pre-receive && mv ../server/hooks/old ../server/hooks/pre-receive &&
	(cd ../server && taizhang hook install) && good_commit one && git push -q origin main &&
	test_grep refs/heads/main ../server/heard &&
	bad_commit two && refused main
'

test_expect_success 'without the program nothing is taken' '
	fresh && good_commit one && mkdir ../none &&
	for tool in git sh env cat printf git-receive-pack git-upload-pack
	do
		ln -sf "$(command -v $tool)" ../none/ || :
	done &&
	(PATH=$PWD/../none && refused main) && test_grep taizhang ../err && server_has main $main
'

test_expect_success 'input that is none' '
	fresh && cd ../server && echo nonsense >in && test_expect_code 2 taizhang hook pre-receive <in 2>err &&
	test_grep pre-receive err && taizhang check --receive </dev/null
'

test_done
