#!/bin/sh
# --anonymise: nobody's name, id or address in anything that is printed.

. "${0%/*}/../test-lib.sh"

test_expect_success 'the sample bureau' '
	taizhang init bureau >/dev/null && cp -R "$PROJECT/records" bureau/ && cd bureau &&
	sed -i "s/^until:.*//" records/unit/unit.yaml && git add -A && test_tick &&
	git commit -q --no-verify -m "all of it" &&
	echo "# later" >>records/person/bai-yunfei.yaml && test_tick &&
	git commit -q -a --no-verify -m "bai-yunfei 白云飞" &&
	ls records/person | sed "s/\.yaml$//" >../ids &&
	sed -n "s/^name: //p" records/person/*.yaml | tr -d "\"" >../names &&
	sed -n "s/^ *- \(.*@.*\)$/\1/p" records/person/*.yaml | tr -d "\"" >../mails &&
	printf "%s\n" 张三 zhang.san@example.org >../authors &&
	test $(wc -l <../ids) -gt 30 && test $(wc -l <../names) -gt 30
'

# None of them, not even where a calendar folds its lines.
hides() { # FILE
	perl -0pe 's/\r\n //g' "$1" >../unfolded &&
	! grep -wFf ../ids ../unfolded && ! grep -Ff ../names ../unfolded &&
	! grep -Ff ../mails ../unfolded && ! grep -Ff ../authors ../unfolded
}

# What people are told somewhere: it is not all empty.
person='p-[0-9a-f]\{10\}'

while read -r often call
do
	test_expect_success "$call" "
		cd bureau && { taizhang $call --anonymise >../out 2>&1; test \$? -lt 2; } &&
		hides ../out && test \$(grep -c '$person' ../out) -ge $often &&
		{ taizhang $call --anonymise >../again 2>&1; test \$? -lt 2; } && cmp ../out ../again
	"
done <<EOF
1 check --all
1 check --all --upcoming --format json
1 check --format jsonl
1 check --format sarif
1 check --format github
1 check --format gitlab
1 check --format junit
1 check --format rdjsonl
1 check --at HEAD~1 --all
1 check --at HEAD~1 --format json
1 check --range HEAD~1..HEAD --format json --all
0 check --range HEAD~1..HEAD --all
1 summary
1 summary --format json
0 due --as-of 2019-01-01
0 due --as-of 2019-01-01 --format ics
0 due --as-of 2019-01-01 --format csv
30 query 'SELECT * FROM person' --format csv
30 query 'SELECT * FROM person'
30 query 'SELECT * FROM person' --format json
30 query 'SELECT * FROM person' --format md
1 show bai-yunfei
1 show bai-yunfei --format json
1 show bai-yunfei@HEAD~1 --format csv
1 log
1 log --format json
1 log bai-yunfei --format csv
1 blame bai-yunfei
1 blame bai-yunfei --format json
0 diff HEAD~1 HEAD
0 explain 07-seats
EOF

test_expect_success 'errors, too' '
	cd bureau && test_expect_code 2 taizhang show bai-yunfe --anonymise >../out 2>&1 &&
	hides ../out && test_grep "$person" ../out
'

test_expect_success 'two commands agree on who is who' '
	cd bureau && taizhang query "SELECT _id FROM person WHERE _id = '\''bai-yunfei'\''" \
		--anonymise --format csv >../one && who=$(grep -o "$person" ../one) &&
	taizhang show bai-yunfei --anonymise >../two && test_grep "^$who .*$who" ../two &&
	test_grep "$who@example.invalid" ../two
'

test_expect_success 'the key is secret, kept, and decides' '
	cd bureau && key=.git/taizhang/pseudonyms.key && test "$(stat -c %a $key)" = 600 &&
	taizhang show bai-yunfei --anonymise >../one && mv $key ../key &&
	taizhang show bai-yunfei --anonymise >../two && ! cmp -s ../one ../two &&
	cp ../key $key && taizhang show bai-yunfei --anonymise >../two && cmp ../one ../two &&
	echo short >$key && test_expect_code 3 taizhang show bai-yunfei --anonymise >../out 2>&1 &&
	hides ../out && test_grep pseudonyms.key ../out && cp ../key $key
'

test_expect_success 'where nobody is known nothing is said' '
	test_expect_code 3 taizhang -C / version --anonymise >out 2>&1 && ! grep "^taizhang [0-9]" out &&
	cd bureau && sed -i /x-personal/d schema/types/person.yaml &&
	test_expect_code 3 taizhang show bai-yunfei --anonymise >../out 2>&1 && hides ../out &&
	test_grep x-personal ../out && git checkout -q schema
'

test_expect_success 'without it nothing is changed' '
	cd bureau && taizhang show bai-yunfei >../out && test_grep 白云飞 ../out
'

test_done
