#!/bin/sh
# taizhang due: what is to be done, by whom, by when, under which article.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'every rule of severity due says who has to do it' '
	for rule in $(grep -l "^-- severity: due" schema/rules/*.sql)
	do
		test_grep " AS owner\b" "$rule" || return 1
	done
'

test_expect_success 'a duty is upcoming, then overdue, then done' '
	taizhang due --as-of 2018-02-01 >before &&
	test_grep "^  2018-12-31   *333  第二条（2.1）  *局主要领导  .*研究部署  *—$" before &&
	! grep "^逾期" before &&
	taizhang due --as-of 2018-12-31 --format csv >last &&
	test_grep "^2018-12-31,0,第二条（2.1）," last &&
	taizhang due --as-of 2019-01-01 >late &&
	sed -n "/^逾期/,/^尚未到期/p" late >overdue &&
	test_grep "^  2018-12-31  *-1  第二条（2.1） .* unit$" overdue &&
	mkdir -p records/meeting && cp -R "$PROJECT/records/meeting/2018" \
		records/meeting/ && taizhang due --as-of 2019-01-01 >done 2>err &&
	test_cmp /dev/null err && ! grep "2018-12-31 .*（2.1）" done
'

test_expect_success 'by day, what is overdue first, whoever found it' '
	taizhang due --as-of 2019-11-15 --format json >out.json &&
	cat >check.py <<-\EOF &&
	import json, sys
	due = json.load(sys.stdin)["due"]
	assert [d["due"] for d in due] == sorted(d["due"] for d in due)
	assert {d["overdue"] for d in due} == {True, False}
	assert all(d["overdue"] == (d["due"] < "2019-11-15") for d in due)
	assert all(d["owner"] and d["clause"] and d["text"] for d in due)
	assert {True, False} == {d["rule"] is None for d in due}
	found = {(d["clause"], d["due"]) for d in due if d["rule"]}
	assert not found & {(d["clause"], d["due"]) for d in due if not d["rule"]}
	EOF
	/usr/bin/python3 check.py <out.json
'

test_expect_success 'what check --upcoming says is due is there' '
	{
		taizhang check --as-of 2019-11-15 --upcoming --format json \
			>check.json || test $? -eq 1
	} &&
	cat >compare.py <<-\EOF &&
	import json
	a = [(f["rule"], f["record"], f["due"], f["text"], f["overdue"])
	     for f in json.load(open("check.json"))["findings"]
	     if f["severity"] == "due"]
	b = [(d["rule"], d["record"], d["due"], d["text"], d["overdue"])
	     for d in json.load(open("out.json"))["due"] if d["rule"]]
	assert a and sorted(a) == sorted(b)
	EOF
	/usr/bin/python3 compare.py
'

test_expect_success '--within' '
	taizhang due --as-of 2019-11-15 --within 15 --format csv >out &&
	test_grep "^2019-11-30,15," out && ! grep "^2019-12" out &&
	test_grep "^2018-12-31,-" out &&
	taizhang due --as-of 2019-11-15 --within 14 --format csv >out &&
	! grep "^2019-11-30" out &&
	test_expect_code 2 taizhang due --within -1 2>err
'

test_expect_success 'in English, and as Markdown' '
	taizhang --lang en due --as-of 2018-02-01 >out &&
	test_grep "^as of 2018-02-01: 0 overdue" out &&
	test_grep "article 九 (9.1) .*annual report, 2018" out &&
	taizhang due --as-of 2018-02-01 --format md >out &&
	test_grep "^| 2018-11-30 | 302 | 第九条（9.1） | 办公室 | " out
'

# Debian's own, which has Debian's modules.
cat >read.py <<'EOF'
# What a calendar program makes of it, a line an event.
import sys
from icalendar import Calendar
cal = Calendar.from_ical(sys.stdin.buffer.read())
assert cal["VERSION"] == "2.0" and cal["PRODID"]
seen = set()
for e in cal.walk("VEVENT"):
    assert e["UID"] not in seen and e["DTSTAMP"].dt
    seen.add(e["UID"])
    alarms = len(e.walk("VALARM"))
    print(e["DTSTART"].dt, alarms, str(e["SUMMARY"]).replace("\n", "\\n"))
EOF

test_expect_success 'a calendar program reads the same' '
	taizhang due --as-of 2019-11-15 --format ics >out.ics &&
	/usr/bin/python3 read.py <out.ics >out && cat >same.py <<-\EOF &&
	import json
	for d in json.load(open("out.json"))["due"]:
	    print(d["due"], 0 if d["overdue"] else 1, d["owner"] + "：" + d["text"])
	EOF
	/usr/bin/python3 same.py >want && test -s want && test_cmp want out
'

test_expect_success 'its lines end in CR LF and have at most 75 bytes' '
	LC_ALL=C awk "!/\r\$/ || length > 76 { bad = 1 } END { exit bad }" out.ics &&
	LC_ALL=C grep -q "^ " out.ics
'

test_expect_success 'the same duty is the same event a month later' '
	taizhang due --as-of 2019-10-15 --format ics | grep ^UID >a &&
	grep ^UID out.ics >b && sort a >a1 && sort b >b1 &&
	comm -12 a1 b1 >both && test $(wc -l <both) -ge 3
'

cat >odd.sql <<'EOF'
SELECT '七' AS article, '7.9' AS clause, '2018-03-01' AS due,
       'a,b;c\d' AS owner,
       '一' || char(10) || 'END:VEVENT' || char(13, 7)
       || replace(hex(zeroblob(60)), '00', '字,') AS text,
       NULL AS text_en
EOF

test_expect_success 'a text with commas, line ends and the like survives' '
	cp odd.sql schema/due.sql &&
	taizhang due --as-of 2018-02-01 --format ics >odd.ics &&
	/usr/bin/python3 read.py <odd.ics >out &&
	line=$(printf "字,%.0s" $(seq 60)) &&
	printf "%s\n" "2018-03-01 1 a,b;c\\d：一\\nEND:VEVENT$line" >want &&
	test_cmp want out
'

test_expect_success 'no schema/due.sql: the rules alone' '
	rm schema/due.sql && taizhang due --as-of 2018-02-01 >out &&
	taizhang due --as-of 2018-12-01 >out && test_grep "（3.1）" out &&
	! grep "5.10" out
'

test_expect_success 'a broken schema/due.sql is an error with its place' '
	echo "SELECT 1 AS article" >schema/due.sql &&
	test_expect_code 3 taizhang due 2>err &&
	test_grep "schema/due.sql:1:1: .*clause" err &&
	printf "\n\nSELECT nix FROM unit\n" >schema/due.sql &&
	test_expect_code 3 taizhang due 2>err && test_grep "due.sql:3:8: " err &&
	echo "DELETE FROM unit" >schema/due.sql &&
	test_expect_code 3 taizhang due 2>err && git checkout -q schema
'

test_expect_success 'records with errors are missing, and that is said' '
	set -- records/person/*.yaml && echo "x: [" >>$1 &&
	taizhang due --as-of 2018-12-31 >out 2>err && test_grep "1 条记录" err
'

test_done
