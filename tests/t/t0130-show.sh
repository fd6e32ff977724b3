#!/bin/sh
# taizhang show: a record for reading, here, in a commit, at the end of a day.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'labels, and the names of what it refers to' '
	taizhang show wu-xiaobo >out && cat >want <<-\EOF &&
	wu-xiaobo  人员  吴小波
	文件：records/person/wu-xiaobo.yaml
	状态于：当前文件

	  姓名    吴小波
	  任职 1
	    科室  it-centre（信息中心）
	    职务  工程师
	    自    2009-07-01
	EOF
		head -n 9 out >got && test_cmp want got && cp out want.all &&
	taizhang --lang en show wu-xiaobo >out &&
	test_grep "^wu-xiaobo  person  吴小波$" out &&
	test_grep "^    department *it-centre (信息中心)$" out
'

test_expect_success 'the path of its file will do' '
	taizhang show records/person/wu-xiaobo.yaml >out && test_cmp want.all out
'

test_expect_success 'JSON: pointers, labels, values, references' '
	taizhang show --format json wu-xiaobo >out &&
	perl -MJSON::PP -e "local \$/; \$j = decode_json(<STDIN>);
		print join(q( ), \$j->{record}, \$j->{type},
			defined \$j->{commit} ? 1 : 0), qq(\n);
		print join(q( ), map { defined ? \$_ : q(-) } @{\$_}{qw(field
			value refers_to)}), qq(\n) for @{\$j->{fields}}" <out >got &&
	test_grep "^wu-xiaobo person 0$" got &&
	test_grep "^/posts/0/dept it-centre department$" got &&
	test_grep "\"label\": \"任职 1 / 科室\"" out
'

test_expect_success 'CSV: the same for a spreadsheet' '
	taizhang show --format csv wu-xiaobo >out &&
	printf "\357\273\277路径,字段,值,指向,名称\r\n" >want &&
	head -n 1 out >got && test_cmp want got &&
	test_grep "^/posts/0/dept,任职 1 / 科室,it-centre,科室,信息中心" out
'

test_expect_success 'what is not there' '
	test_expect_code 2 taizhang show wu-xiabo >out 2>err &&
	test_grep wu-xiaobo err && test_cmp /dev/null out &&
	test_expect_code 2 taizhang show wu-xiaobo@nowhere 2>err &&
	test_grep nowhere err &&
	test_expect_code 2 taizhang show wu-xiaobo@2010-01-01 2>err &&
	test_grep 2018-01-01 err &&
	test_expect_code 2 taizhang show 2>err
'

# name NAME DATE: a commit of that day that renames him
name() {
	sed "s/^name: .*/name: $1/" records/person/wu-xiaobo.yaml >new &&
		mv new records/person/wu-xiaobo.yaml && git add records &&
		GIT_AUTHOR_DATE="$2" GIT_COMMITTER_DATE="$2" \
			git commit -q --no-verify -m "$1"
}

shows() { # NAME STATE
	taizhang show "wu-xiaobo@$2" >out && test_grep "^  姓名    $1$" out
}

test_expect_success 'at the end of a day, in the time zone written down' '
	name 甲某 "2018-03-01T23:30:00+0800" &&
	name 乙某 "2018-03-02T00:30:00+0800" &&
	name 丙某 "2018-03-05T12:00:00+0800" &&
	shows 吴小波 2018-02-28 && shows 甲某 2018-03-01 &&
	shows 乙某 2018-03-02 && shows 乙某 2018-03-04 &&
	shows 丙某 2018-03-05 && shows 丙某 2030-01-01 &&
	shows 甲某 HEAD~2 && shows 丙某 HEAD &&
	test_grep "^状态于：2018-03-05  $(git rev-parse --short=12 HEAD)  张三  丙某$" out
'

test_expect_success 'a commit that is dated back gets behind no day' '
	name 丁某 "2018-03-01T12:00:00+0800" &&
		shows 甲某 2018-03-01 2>err && shows 丁某 2018-03-05 &&
	test_grep "1 次提交.*$(git rev-parse --short=12 HEAD~2).*2018-03-02" err

'

test_expect_success 'the files, and HEAD in a bare repository' '
	sed "s/^name: .*/name: 戊某/" records/person/wu-xiaobo.yaml >new &&
	mv new records/person/wu-xiaobo.yaml &&
	taizhang show wu-xiaobo >out && test_grep 戊某 out &&
	git clone -q --bare . ../bare.git && cd ../bare.git &&
	taizhang show wu-xiaobo >out && test_grep 丁某 out &&
	cd ../work && git checkout -q records
'

test_expect_success 'replacements and grafts show nobody another past' '
	git replace HEAD HEAD~3 && shows 丁某 HEAD && git replace -d HEAD
'

test_expect_success 'a shallow clone is incomplete, and that is said' '
	git clone -q --depth 1 "file://$PWD" ../shallow &&
	test_expect_code 3 taizhang -C ../shallow show wu-xiaobo@2018-03-01 2>err &&
	test_grep unshallow err
'

test_expect_success 'a record that cannot be read' '
	echo "x: [" >>records/person/wu-xiaobo.yaml &&
	test_expect_code 3 taizhang show wu-xiaobo >out 2>err &&
	test_grep "taizhang check" err && test_cmp /dev/null out &&
	git checkout -q records
'

test_expect_success 'control characters are shown, not sent' '
	name 己某 2018-03-06T12:00:00+0800 &&
	git commit -q --amend --no-verify -m "$(printf "a\033[31mb")" &&
	taizhang show wu-xiaobo@HEAD >out && test_grep "a.x1b.31mb" out &&
	! tr -d "\n" <out | LC_ALL=C grep "[[:cntrl:]]"
'

test_expect_success 'a pipe that is closed is no trouble' '
	taizhang show wu-xiaobo 2>err | : && test_cmp /dev/null err &&
	test_expect_code 13 perl -e "\$SIG{PIPE} = q(IGNORE); pipe R, W;
		close R; open STDOUT, q(>&), W; exit(system(@ARGV) & 127)" \
		taizhang show wu-xiaobo 2>err && test_cmp /dev/null err
'

# on_terminal COMMAND: what it shows there
on_terminal() {
	TERM=xterm script -qec "$1" /dev/null </dev/null | tr -d '\r'
}

if test_has_terminal
then
test_expect_success 'on a terminal, through the pager of the user' '
	export GIT_PAGER="sed s/^/1:/" PAGER="sed s/^/2:/" &&
	on_terminal "taizhang show wu-xiaobo" >out && test_grep "^1:.*文件" out &&
	test_grep "1:$(printf "\033\[1m")wu-xiaobo" out &&
	on_terminal "taizhang show --no-pager wu-xiaobo" >out &&
	! grep ^1: out && test_grep 文件 out &&
	on_terminal "taizhang show nobody" >out && ! grep ^1: out &&
	taizhang show wu-xiaobo >out && ! grep ^1: out &&
		GIT_PAGER="no-such-pager -x" on_terminal "taizhang show wu-xiaobo" >out &&
	test_grep 文件 out && ! grep no-such out &&
	GIT_PAGER=cat on_terminal "taizhang show wu-xiaobo" >out &&
	test_grep 文件 out && ! grep ^1: out && unset GIT_PAGER &&
	git config --local core.pager "touch run; sed s/^/3:/" &&
	on_terminal "taizhang show wu-xiaobo" >out && test_grep "^2:.*文件" out &&
	test ! -e run && git config --local --unset core.pager &&
	git config --global core.pager "sed s/^/4:/" &&
	on_terminal "taizhang show wu-xiaobo" >out && test_grep "^4:.*文件" out &&
	git config --global --unset core.pager && unset PAGER
'
else
	test_skip 'on a terminal, through the pager of the user' 'there is none'
fi

test_done
