#!/bin/sh
# taizhang diff: records and fields of two states, not lines.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with a past' '
	a_register . && p=records/person && first=$(git rev-parse HEAD) &&
	sed -i "s/^name: .*/name: 甲某/; s/2009-07-01/2009-08-01/" \
		$p/wu-xiaobo.yaml && test_commit 改名 --no-verify &&
	echo "# 说明" >>$p/su-mingyuan.yaml && test_commit 注释 &&
	cp $p/bai-yunfei.yaml $p/bai-er.yaml && git rm -q $p/ma-xiaohong.yaml &&
	echo "x: [" >>$p/cao-yang.yaml && test_tick && git add -A &&
	git commit -q --no-verify -m 强行提交
'

test_expect_success 'records and fields, added, changed, removed' '
	taizhang diff HEAD~3 HEAD >out && cat >want <<-EOF &&
	从：2018-01-01  $(git rev-parse --short=12 HEAD~3)  张三  建立台账
	到：2018-01-01  $(git rev-parse --short=12 HEAD)  张三  强行提交

	  新增  bai-er  人员  白云飞
	  修改  cao-yang  人员  曹阳
	    读不成一条记录
	  删除  ma-xiaohong  人员  马晓红
	  修改  su-mingyuan  人员  苏明远
	    只改了注释或排版
	  修改  wu-xiaobo  人员  甲某
	    姓名         吴小波 → 甲某
	    任职 1 / 自  2009-07-01 → 2009-08-01

	5 条记录：新增 1，修改 3，删除 1
	EOF
	test_cmp want out && taizhang diff HEAD~3..HEAD >out &&
	test_cmp want out
'

test_expect_success 'the other way round, in English' '
	taizhang --lang en diff HEAD HEAD~3 >out &&
	test_grep "^  removed  bai-er  person" out &&
	test_grep "^    posts 1 / since  2009-08-01 → 2009-07-01$" out &&
	test_grep "^5 records: 1 added, 3 changed, 1 removed$" out
'

test_expect_success 'JSON has pointers and both values' '
	taizhang diff --format json HEAD~3 HEAD~2 >out &&
	perl -MJSON::PP -e "local \$/; \$j = decode_json(<STDIN>);
		print join(q( ), \$j->{from}{id}, \$j->{to}{id}), qq(\n);
		for \$c (@{\$j->{changes}}) {
			print join(q( ), \$_->{kind} // \$c->{record},
				@{\$_}{qw(field old new)}), qq(\n)
				for @{\$c->{fields}} }" <out >got &&
	cat >want <<-EOF &&
	$(git rev-parse HEAD~3) $(git rev-parse HEAD~2)
	wu-xiaobo /posts/0/since 2009-07-01 2009-08-01
	EOF
	grep -v /name got >g && test_cmp want g
'

test_expect_success 'CSV: a row of each field' '
	taizhang diff --format csv HEAD~3 HEAD >out &&
	test_grep "^wu-xiaobo,人员,甲某,修改,/name,姓名,吴小波,甲某" out &&
	test_grep "^ma-xiaohong,人员,马晓红,删除,,,," out &&
	test $(wc -l <out) -eq 7
'

test_expect_success 'with the files as they lie here' '
	taizhang diff HEAD >out && test_grep "^0 条记录" out &&
	test_grep "^到：当前文件$" out &&
	sed -i "s/^name: .*/name: 乙某/" records/person/wu-xiaobo.yaml &&
	cp records/person/bai-er.yaml records/person/bai-san.yaml &&
	chmod +x records/person/deng-ling.yaml &&
	rm records/person/ding-kai.yaml &&
	taizhang diff HEAD >out && test_grep "^    姓名  甲某 → 乙某$" out &&
	test_grep "^  新增  bai-san" out && test_grep "^  删除  ding-kai" out &&
	test_grep "^4 条记录：新增 1，修改 2，删除 1$" out &&
	git checkout -q . && git clean -qf records
'

test_expect_success 'days are states, too' '
	taizhang diff 2018-01-01 2030-01-01 >out && test_grep "^0 条记录" out &&
	test_expect_code 2 taizhang diff 2001-01-01 2>err &&
	test_expect_code 2 taizhang diff HEAD nowhere 2>err &&
	test_grep nowhere err && test_expect_code 2 taizhang diff 2>err &&
	test_expect_code 2 taizhang diff HEAD HEAD HEAD 2>err
'

test_expect_success 'a value is one line, and sends no controls' '
	printf "name: |\n  甲\n  乙\nposts: []\n" >records/person/wu-xiaobo.yaml &&
	taizhang diff HEAD >out && test_grep "甲某 → 甲 乙$" out &&
	git checkout -q .
'

# Trees that no git writes.
test_expect_success 'a damaged tree is no difference, but trouble' '
	blob=$(git rev-parse HEAD:records/person/wu-xiaobo.yaml) &&
	raw=$(printf %s $blob | sed "s/../\\\\x&/g") &&
	for names in "b a" "a a" "a/b c" ".. z"
	do
		set -- $names &&
		tree=$(perl -e "print map {; qq(100644 \$_\0), pack(q(H*),
			q($blob)) } @ARGV" "$@" |
			git hash-object -t tree --literally -w --stdin) &&
		records=$(git ls-tree HEAD records/ | grep -v person |
			{ cat; printf "040000 tree %s\trecords/person\n" $tree; } |
			sed "s|records/||" | git mktree) &&
		root=$(git ls-tree HEAD | grep -v records |
			{ cat; printf "040000 tree %s\trecords\n" $records; } |
			git mktree) &&
		commit=$(git commit-tree -m 坏 $root) &&
		test_expect_code 3 taizhang diff HEAD $commit >out 2>err &&
		test_grep "git fsck" err && test_cmp /dev/null out || return 1
	done
'

test_done
