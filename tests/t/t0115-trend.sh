#!/bin/sh
# taizhang summary trend: each month as the register stood in the history then.

. "${0%/*}/../test-lib.sh"

month() { # DAY MESSAGE
	git add -A && GIT_AUTHOR_DATE="$1T12:00:00+0800" \
		GIT_COMMITTER_DATE="$1T12:00:00+0800" \
		git commit -q --no-verify -m "$2"
}

columns() { # CSV: its rows without label and byte order mark
	taizhang summary trend --format csv "$@" | tr -d "\r" | sed 1d
}

test_expect_success 'a register of five months' '
	taizhang init . >/dev/null && mkdir -p records &&
	for type in unit department person product licence standard
	do
		cp -R "$PROJECT/records/$type" records/ || return 1
	done &&
	month 2018-01-10 "the first" &&
	for one in "$PROJECT"/records/computer/*/*.yaml
	do
		to=records/${one#"$PROJECT"/records/} &&
		mkdir -p "${to%/*}" && sed "/^purchase:/d" "$one" >"$to" || return 1
	done && month 2018-02-28 computers &&
	git rm -q -r --cached records/computer/pc-02 &&
	mv records/computer/pc-02 ../ && month 2018-03-31 "fewer" &&
	mv ../pc-02 records/computer/ && set -- records/computer/pc-01/*.yaml && cp "$1" ../one &&
	echo "no: yes" >>"$1" && month 2018-04-30 "a broken one" &&
	mv ../one "$1" && month 2018-06-19 "mended" && cp -R "$PROJECT/records/ledger" records/ &&
	cp -R "$PROJECT/records/purchase" "$PROJECT/records/plan" \
		"$PROJECT/records/stocktake" "$PROJECT/records/request" \
		"$PROJECT/records/inspection" "$PROJECT/records/scan" \
		"$PROJECT/records/disposal" "$PROJECT/records/violation" records/ &&
	month 2018-05-05 "all entries, dated back"
'

# What was recorded after a month is not in it; no month is left out.
test_expect_success 'a line for each month, and for the day asked for' '
	columns --as-of 2018-07-15 >trend &&
	cut -d, -f1 trend >days &&
	printf "%s\n" 2018-01-31 2018-02-28 2018-03-31 2018-04-30 2018-05-31 \
		2018-06-30 2018-07-15 >expect && test_cmp expect days &&
	computers() { sed -n "s/^$1,\([0-9]*\),.*/\1/p" trend; } &&
	test "$(computers 2018-01-31)" -eq 0 &&
	test "$(computers 2018-02-28)" -gt "$(computers 2018-03-31)" &&
	test "$(computers 2018-03-31)" -lt "$(computers 2018-04-30)" &&
	test "$(cut -d, -f10 trend | tr "\n" " ")" = "0 0 0 1 1 0 0 " &&
	test "$(computers 2018-06-30)" -eq $(($(computers 2018-05-31) + 1))
'

# A commit by itself, judged from nothing, says the same.
test_expect_success 'each line is what the commit says on that day' '
	while IFS=, read -r day computers entries rest
	do
		case $day in
		2018-01-*) at=HEAD~5 ;;
		2018-02-*) at=HEAD~4 ;;
		2018-03-*) at=HEAD~3 ;;
		2018-0[45]-*) at=HEAD~2 ;;
		*) at=HEAD ;;
		esac &&
		columns --at $at --as-of $day | tail -n 1 >one &&
		echo "$day,$computers,$entries,$rest" >expect &&
		test_cmp expect one || return 1
	done <trend
'

test_expect_success 'asked for an earlier day it ends there' '
	columns --as-of 2018-03-15 >early && sed 3q early >three &&
	test "$(wc -l <early)" -eq 3 && sed -n 2p trend >expect &&
	sed -n 2p early >actual && test_cmp expect actual &&
	test "$(cut -d, -f1,2 three | tail -n 1)" = \
		"2018-03-15,$(sed -n "s/^2018-02-28,\([0-9]*\),.*/\1/p" trend)"
'

test_expect_success 'a commit has the trend up to it' '
	columns --at HEAD~4 --as-of 2018-07-15 >at &&
	test "$(cut -d, -f1 at | tr "\n" " ")" = \
		"2018-01-31 2018-02-28 2018-07-15 "
'

test_expect_success 'a year has its months' '
	taizhang summary trend --year 2018 --format csv | tr -d "\r" >year &&
	tail -n 1 year | grep "^2018-12-31," && test "$(wc -l <year)" -eq 8 &&
	taizhang summary trend --year 2019 --format csv >year &&
	test "$(wc -l <year)" -eq 2 &&
	test_expect_code 2 taizhang --lang en summary --year 2018 \
		--as-of 2018-03-01 2>err && test_grep "two days" err
'

test_expect_success 'before the first commit there is nothing' '
	columns --as-of 2017-12-31 >none && ! test -s none
'

test_expect_success 'the other formats' '
	taizhang --lang en summary trend rates --format md >md &&
	test_grep "^## Trend by month" md && test_grep "^## Rates" md &&
	test_grep "^| As-of | Computers " md &&
	taizhang summary trend --format json >json &&
	perl -MJSON::PP -e "local \$/; my \$t = decode_json(<STDIN>)->{reports};
		print scalar(@{\$t->[0]{rows}})" <json >n &&
	test "$(cat n)" -eq 7 &&
	test_expect_code 2 taizhang --lang en summary --format csv 2>err &&
	test_grep "name one report" err
'

test_expect_success 'a head that says something else is refused' '
	sed "s/^-- with: .*/-- with: rows/" schema/reports/16-trend.sql >../t &&
	cp ../t schema/reports/16-trend.sql &&
	test_expect_code 3 taizhang --lang en summary rates 2>err &&
	test_grep "schema/reports/16-trend.sql:1:1: .*findings.*rows" err
'

test_done
