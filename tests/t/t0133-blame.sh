#!/bin/sh
# taizhang blame: of each field, the commit that wrote it last.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register with a past' '
	a_register . && p=records/person/wu-xiaobo.yaml &&
	sed -i "s/^name: .*/name: 甲某/" $p && test_commit 改名 &&
	sed -i "s/^name: .*/name: 乙某/; s/工程师/高级工程师/" $p &&
	GIT_AUTHOR_NAME=李四 test_commit 又改 --no-verify &&
	sed -i "s/^name: .*/name: 甲某/" $p && test_commit 改回 &&
	echo "# 说明" >>$p && test_commit 说明 &&
	taizhang blame wu-xiaobo >out &&
	sed "s/[0-9a-f]\{12\}/0123456789ab/" out >got && head -n 9 got >g &&
	cat >want <<-\EOF &&
	wu-xiaobo  人员  甲某

	  日期        作者  提交          字段           值
	  ----------  ----  ------------  -------------  ---------------------
	  2018-01-01  张三  0123456789ab  姓名           甲某
	  2018-01-01  张三  0123456789ab  任职 1 / 科室  it-centre
	  2018-01-01  李四  0123456789ab  任职 1 / 职务  高级工程师
	  2018-01-01  张三  0123456789ab  任职 1 / 自    2009-07-01
	  2018-01-01  张三  0123456789ab  邮箱 1         wu-xiaobo@example.org
	EOF
	test_cmp want g
'

by() { # FIELD REV: the commit that blame names
	perl -MJSON::PP -e "local \$/; print \$_->{commit}, qq(\n) for grep {
		\$_->{field} eq q($1) } @{decode_json(<STDIN>)->{fields}}" \
		<json >got && git rev-parse "$2" >want && test_cmp want got
}

test_expect_success 'the commit of each' '
	taizhang blame --format json wu-xiaobo >json &&
	by /name HEAD~1 && by /posts/0/post HEAD~2 && by /posts/0/since HEAD~4
'

test_expect_success 'CSV has all of a value' '
	taizhang blame --format csv wu-xiaobo >out &&
	test_grep "^2018-01-01,李四,$(git rev-parse HEAD~2),任职 1 / 职务,高级工程师,/posts/0/post,又改" out
'

test_expect_success 'a state that nobody can read is where a value began' '
	cp $p good && echo "x: [" >>$p && test_commit 坏了 --no-verify &&
	test_expect_code 3 taizhang blame wu-xiaobo 2>err &&
	cp good $p && test_commit 修好 --no-verify &&
	taizhang blame --format json wu-xiaobo >json &&
	by /name HEAD && by /posts/0/since HEAD
'

test_expect_success 'taken away and put back: it began again' '
	git rm -q $p && test_commit 删去 --no-verify && cp good $p &&
	test_commit 放回 --no-verify && taizhang blame --format json wu-xiaobo >json &&
	by /name HEAD && by /posts/0/post HEAD
'

test_expect_success 'what is not committed is nobody'"'"'s' '
	sed -i "s/^name: .*/name: 丙某/" $p && taizhang blame wu-xiaobo >out &&
	! grep 丙某 out && git checkout -q $p
'

test_expect_success 'what is not there' '
	test_expect_code 2 taizhang blame wu-xiabo 2>err && test_grep wu-xiaobo err &&
	test_expect_code 2 taizhang blame 2>err &&
	test_expect_code 2 taizhang blame person 2>err
'

test_done
