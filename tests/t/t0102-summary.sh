#!/bin/sh
# taizhang summary: where the office stands, at any commit and day.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'the header names unit, commit and day' '
	taizhang summary --as-of 2018-12-31 >out &&
	head -n 6 out >head && name=$(sed -n "s/^name: //p" records/unit/unit.yaml) &&
	test_grep "$name" head && test_grep "$(git rev-parse --short=7 HEAD)" head &&
	test_grep 2018-12-31 head
'

test_expect_success 'every report of the schema is there, by its title' '
	for report in $(grep -Lx -e "-- alone: yes" schema/reports/*.sql)
	do
		title=$(sed -n "s/^-- title: //p" "$report") &&
		test_grep -F "$title" out || return 1
	done
'

test_expect_success 'in English too' '
	taizhang --lang en summary >en &&
	for report in $(grep -Lx -e "-- alone: yes" schema/reports/*.sql)
	do
		title=$(sed -n "s/^-- title.en: //p" "$report") &&
		test_grep -F "$title" en || return 1
	done
'

test_expect_success 'JSON has the same tables' '
	taizhang summary --format json >out.json &&
	perl -MJSON::PP -e "local \$/; decode_json(<STDIN>)" <out.json &&
	for report in $(grep -Lx -e "-- alone: yes" schema/reports/*.sql)
	do
		id=$(sed -n "s/^-- report: //p" "$report") &&
		test_grep "\"$id\"" out.json || return 1
	done
'

test_expect_success 'a long list is printed when it is named, alone' '
	for report in $(grep -lx -e "-- alone: yes" schema/reports/*.sql)
	do
		title=$(sed -n "s/^-- title: //p" "$report") &&
		! grep -qF "$title" out &&
		taizhang summary $(sed -n "s/^-- by: /--by /p" "$report") \
			"$(sed -n "s/^-- report: //p" "$report")" >one &&
		test_grep -F "$title" one || return 1
	done
'

test_expect_success 'the register has the twelve columns of article seven, in order' '
	taizhang summary registration --format json >one.json &&
	perl -MJSON::PP -e "local \$/; binmode STDOUT, q(:utf8);
		my (\$r) = @{decode_json(<STDIN>)->{reports}};
		print qq(\$_->{label}\n) for @{\$r->{columns}}" <one.json >labels &&
	printf "%s\n" 软件名称 版本 来源类型 计算机编号 计算机类型 使用者姓名 \
		许可证（授权书）编号 有效期 供货商 价格 购买日期 安装使用情况 >expect &&
	test_cmp expect labels
'

test_expect_success 'the past stays: --at and --as-of' '
	taizhang summary --at HEAD --as-of 2018-12-31 >before &&
	set -- records/person/*.yaml && echo "# seen" >>$1 && test_commit later &&
	taizhang summary --at HEAD~1 --as-of 2018-12-31 >after &&
	test_cmp before after
'

test_expect_success 'findings do not make it fail' '
	taizhang summary --as-of 2030-01-01 >out
'

# Sums of a column "n/total" of a table.
sums() { # TABLE COLUMN
	LC_ALL=C.UTF-8 awk -F, -v c="$2" "NR > 1 { split(\$c, x, \"/\"); a += x[1]; b += x[2] }
		END { print a \"/\" b }" "$1"
}

test_expect_success '--by has the same numbers, split up' '
	mkdir bureau && cp -R "$PROJECT/records" "$PROJECT/schema" bureau &&
	git init -q bureau && cd bureau &&
	taizhang summary --as-of 2018-12-31 --format csv rates >all &&
	taizhang summary --as-of 2018-12-31 --format csv --by department rates >by &&
	test "$(sed -n "s/^整机,\([^,]*\),.*/\1/p" all)" = "$(sums by 2)" &&
	test "$(sed -n "s/^操作系统,.*,\([^,]*\),[^,]*$/\1/p" all)" = "$(sums by 6)" &&
	sed 1d all | grep -v ^整机 | cut -d, -f2 | sed "1i x" | tr / , |
		awk -F, "{ a += \$1; b += \$2 } END { print a \"/\" b }" >genuine &&
	test "$(cat genuine)" = "$(sums by 4)" &&
	taizhang summary --as-of 2018-12-31 --format csv indicators >all &&
	taizhang summary --as-of 2018-12-31 --format csv --by department indicators >by &&
	test "$(sed -n "s/^R5[^,]*,—,\([^,]*\),.*/\1/p" all)" = "$(sums by 2)"
'

# The column of a CSV table that has this heading, of the row of this product.
cell() { # PRODUCT HEADING
	LC_ALL=C.UTF-8 awk -F, -v p="$1" -v h="$2" \
		"NR == 1 { for (i = 1; i <= NF; i++) if (\$i == h) c = i } \$1 == p { print \$c }" csv
}

test_expect_success 'the licence position has what to take back, and what to buy' '
	cd bureau &&
	taizhang summary --as-of 2019-12-31 --format csv licence-position >csv &&
	test "$(cell "中望 CAD 2018" 缺口) $(cell "中望 CAD 2018" 补购约需)" = "1 4200.00" &&
	test "$(cell "用友政务财务软件 6.0" 占而未用)" = 0 &&
	entry=$(grep -l "licence: yonyou\|product: yonyou" -r records/ledger | head -n 1) &&
	computer=$(sed -n "s/^computer: //p" "$entry") &&
	sed -i "s/^status: 在用/status: 停用/" records/computer/*/"$computer.yaml" &&
	taizhang summary --as-of 2019-12-31 --format csv licence-position >csv &&
	test "$(cell "用友政务财务软件 6.0" 占而未用)" = 1 &&
	sed -i "s/^status: 停用/status: 在用/" records/computer/*/"$computer.yaml"
'

test_expect_success 'what came after the day is not counted' '
	cd bureau &&
	taizhang summary --as-of 2018-12-31 --format csv rates >csv &&
	later=$(grep -l "acquired: \"2019" -r records/computer | wc -l) &&
	all=$(grep -l "^status: 在用" -r records/computer | wc -l) &&
	test "$later" -gt 0 &&
	test_grep "^整机,.*/$((all - later))," csv &&
	test_grep "^操作系统,.*,$((all - later))/$((all - later)),100.0%" csv &&
	taizhang summary --as-of 2012-12-31 --format csv rates >csv &&
	test_grep "^整机,0/0,—" csv
'

test_expect_success 'no antivirus at all: no rate, and nobody is equipped' '
	cd bureau && cp -R records kept &&
	for product in $(grep -l "^category: 杀毒" records/product/*.yaml)
	do
		grep -l "^product: $(basename "$product" .yaml)$" -r records/ledger |
			xargs rm -f
	done &&
	taizhang summary --as-of 2019-12-31 --format csv rates >csv &&
	test_grep "^杀毒,0/0,—,.*,0/[0-9]*,0.0%" csv &&
	rm -r records && mv kept records
'

test_expect_success '--by alone has all that say so, and no findings' '
	cd bureau &&
	taizhang summary --lang en --by department >out &&
	for report in $(grep -lx -e "-- by: department" schema/reports/*.sql)
	do
		title=$(sed -n "s/^-- title.en: //p" "$report") &&
		test_grep -Fx "$title" out || return 1
	done &&
	! grep "^  finding  " out &&
	taizhang summary --by department --format json >out.json &&
	perl -MJSON::PP -e "local \$/;
		my @r = @{decode_json(<STDIN>)->{reports}};
		die if !@r || grep { \$_->{by} ne q(department) } @r" <out.json &&
	taizhang summary --by month --format md >out &&
	test_grep "^## 逐月走势" out
'

test_expect_success 'what cannot be split up is said, and what can' '
	test_expect_code 2 taizhang summary --lang en --by colour 2>err &&
	test_grep "no report is split up by “colour”" err &&
	test_grep "there are: department month\|there are: month department" err &&
	test_expect_code 2 taizhang summary --lang en --by department header 2>err &&
	test_grep "“header” is not split up by “department”" err &&
	test_grep "these are: rates" err &&
	test_expect_code 2 taizhang summary --by department --format csv 2>err
'

test_done
