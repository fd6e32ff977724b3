#!/bin/sh
# taizhang log: what changed, who, when and why, on the sample bureau's story.

. "${0%/*}/../test-lib.sh"

test_expect_success 'the story' '
	sh "$PROJECT/tests/story/replay" "$PWD/story" >replayed &&
	cat >at.pl <<-\EOF
	# Path of what is asked for in a JSON document: at.pl commits 0 id
	use JSON::PP;
	binmode STDOUT, q(:utf8);
	local $/;
	my $x = decode_json(<STDIN>);
	for (@ARGV) { $x = ref $x eq "ARRAY" ? $x->[$_] : $x->{$_} }
	print ref $x ? JSON::PP->new->canonical->encode($x) : $x // "null", "\n";
	EOF
'

test_expect_success 'a record: fields, values, bases' '
	cd story && taizhang log pc-0301.sanwei-cad-2014 >../out && cd .. &&
	sed "s/^[0-9a-f]\{12\}/0123456789ab/" out >got && cat >want <<-\EOF &&
	0123456789ab  2018-10-30  吴小波  办结 rq-20181025-m6h2q：pc-0301 已卸载，整改完成
	  依据：第三条、第八条
	  修改  pc-0301.sanwei-cad-2014  台账条目  2014.1
	    状态      在用 → 已卸载
	    卸载日期  （无） → 2018-10-30
	    依据：书面报告 rq-20181025-m6h2q（卸载 检查发现私自安装，已责成当事人停止使用，申请由信息中心卸载）

	0123456789ab  2018-10-24  吴小波  检查 inspection-2018-2 完成：查出私自安装一起，疑似违规 violation-2018-1
	  依据：第三条、第八条
	  新增  pc-0301.sanwei-cad-2014  台账条目  2014.1
	    依据：依据 inspection-2018-2
	EOF
	test_cmp want got
'

test_expect_success 'a correction is the basis of its field' '
	cd story && taizhang log inspection-2018-2 -n 1 >../out && cd .. &&
	test_grep "^    检查工作记录表 2 / 房间  305 → 306$" out &&
	test_grep "^    检查工作记录表 2 / 房间  依据：更正 correction-20181204-b6n4r" out
'

test_expect_success 'a type, some of it' '
	cd story && taizhang log computer --since 2019-04-01 --until 2019-05-31 \
		--field 状态 >../out && cd .. &&
	test_grep "^  修改  pc-0108  计算机" out && test_grep "在用 → 报废" out &&
	test_grep "^    依据：报废核销 disposal-2019-1" out &&
	! grep -E "房间|新增|台账条目|2018-" out
'

test_expect_success 'whose, which field, how many' '
	cd story && taizhang log --author ma-xiaohong@ -n 2 --format json >../out &&
	perl ../at.pl commits <../out >../got &&
	test $(grep -o "\"author_email\":\"ma-xiaohong@" ../got | wc -l) -eq 2 &&
	test $(grep -o author_email ../got | wc -l) -eq 2 &&
	taizhang log computer --field status >../want && test -s ../want &&
	for field in /status 状态
	do
		taizhang log computer --field $field >../got &&
		test_cmp ../want ../got || return 1
	done &&
	taizhang log --since 2030-01-01 >../got && test_grep 没有这样的变动 ../got
'

test_expect_success 'the first twenty records of a commit, or all' '
	cd story && first=$(taizhang log | grep -c "^  ") &&
	taizhang log >../out && test_grep "还有 [0-9]* 条记录，--all" ../out &&
	taizhang log --all >../all && ! grep "还有" ../all &&
	test $(grep -c "^  新增" ../all) -gt $(grep -c "^  新增" ../out)
'

# What git says, of every record there ever was.
test_expect_success 'the same commits as git log, record by record' '
	cd story && git log --format= --name-only -- records | sort -u |
		grep yaml | awk "NR % 7 == 0" >../paths &&
	test $(wc -l <../paths) -gt 50 &&
	while read -r path
	do
		git log --first-parent --format=%H -- $path >../want &&
		taizhang log --format json $(basename $path .yaml) >../out &&
		perl -MJSON::PP -e "local \$/; print map { \$_->{id}, qq(\n) }
			@{decode_json(<STDIN>)->{commits}}" <../out >../got &&
		test_cmp ../want ../got || return 1
	done <../paths
'

test_expect_success 'JSON and CSV say it, too' '
	cd story && taizhang log --format json pc-0301.sanwei-cad-2014 >../out &&
	perl ../at.pl commits 0 changes 0 fields 0 <../out >../got &&
	echo "{\"field\":\"/status\",\"label\":\"状态\",\"new\":\"已卸载\",\"old\":\"在用\"}" >../want &&
	test_cmp ../want ../got &&
	perl ../at.pl commits 0 changes 0 basis 0 text <../out >../got &&
	test_grep rq-20181025-m6h2q ../got &&
	perl ../at.pl commits 0 basis 0 text <../out >../got &&
	test_grep "第三条、第八条" ../got &&
	taizhang log --format csv pc-0301.sanwei-cad-2014 >../out &&
	test_grep "^2018-10-30,.*,/status,状态,在用,已卸载,\"*书面报告 rq-20181025" ../out &&
	test $(wc -l <../out) -eq 4
'

test_expect_success 'in English' '
	cd story && taizhang --lang en log pc-0301.sanwei-cad-2014 -n 1 >../out &&
	test_grep "^  changed  pc-0301" ../out &&
	test_grep "(none) → 2018-10-30$" ../out && test_grep "^    basis: " ../out
'

test_expect_success 'a record that is no more' '
	cd story && git rm -q records/award/award-2018.yaml &&
	git commit -q --no-verify -m 删去 && taizhang log award-2018 >../out &&
	test_grep "^  删除  award-2018" ../out && test_grep "^  新增  award-2018" ../out &&
	test_expect_code 2 taizhang blame award-2018 2>../err &&
	test_grep 已删除 ../err
'

test_expect_success 'what is not there' '
	cd story && test_expect_code 2 taizhang log pc-0112x 2>../err &&
	test_grep pc-0112 ../err &&
	test_expect_code 2 taizhang log --since gestern 2>../err &&
	test_expect_code 2 taizhang log -n 0 2>../err &&
	git init -q ../new && test_expect_code 2 taizhang -C ../new log 2>../err &&
	test_grep 提交 ../err
'

test_expect_success 'side branches of a merge are not the line' '
	cd story && git checkout -q -b side HEAD~1 &&
	sed -i "s/^room: .*/room: \"999\"/" records/computer/pc-01/pc-0112.yaml &&
	git commit -q --no-verify -am 旁支 && git checkout -q main &&
	GIT_MERGE_AUTOEDIT=no git merge -q --no-verify --no-edit side &&
	taizhang log pc-0112 -n 1 >../out && ! grep 旁支 ../out &&
	test_grep "→ 999$" ../out && git reset -q --hard HEAD~1
'

test_expect_success 'a forged commit-graph hides nothing' '
	cd story && taizhang log --format json computer >../want &&
	git commit-graph write --reachable && git replace HEAD~5 HEAD~9 &&
	taizhang log --format json computer >../got &&
	test_cmp ../want ../got && git replace -d $(git replace -l)
'

# A blob that is another one: git cat-file prints it without a word.
test_expect_success 'an object that was swapped for another is seen' '
	git clone -q --bare --no-local story swapped && cd swapped &&
	mv objects/pack ../pack && mkdir objects/pack &&
	for pack in ../pack/*.pack
	do
		git unpack-objects -q <$pack || return 1
	done &&
	loose() {
		echo objects/$(echo $1 | cut -c1-2)/$(echo $1 | cut -c3-)
	} &&
	victim=$(git rev-parse HEAD~10^{tree}) &&
	other=$(git rev-parse HEAD~11^{tree}) &&
	taizhang log computer >out && chmod u+w $(loose $victim) &&
	cp $(loose $other) $(loose $victim) &&
	test_expect_code 3 taizhang log computer >out 2>err &&
	test_cmp /dev/null out && test_grep $victim err
'

test_expect_success 'control characters are shown, not sent' '
	cd story && git commit -q --no-verify --allow-empty -m x &&
	sed -i "s/^room: .*/room: \"998\"/" records/computer/pc-01/pc-0112.yaml &&
	GIT_AUTHOR_NAME=$(printf "a\\033[31mb") git commit -q --no-verify -am \
		"$(printf "c\\033]0;d")" && taizhang log -n 1 >../out &&
	! LC_ALL=C tr -d "\n" <../out | LC_ALL=C grep "[[:cntrl:]]"
'

test_expect_success 'who has seen enough is not waited for' '
	cd story && taizhang log --all 2>../err | head -n 1 >../out &&
	test -s ../out && test_cmp /dev/null ../err
'

test_done
