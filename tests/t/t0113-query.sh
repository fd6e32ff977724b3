#!/bin/sh
# taizhang query: any SELECT on the register, and help sql, which says on what.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

two="SELECT _id, kind, name AS 叫作 FROM department
	WHERE _id IN ('office', 'finance')"

test_expect_success 'columns are headed as the query or the schema says' '
	taizhang query "$two" >out && cat >want <<-\EOF &&
	  科室     类别  叫作
	  -------  ----  ------
	  finance  科室  财务科
	  office   科室  办公室
	EOF
	test_cmp want out &&
	taizhang --lang en query "SELECT kind, _id FROM department" >out &&
	test_grep "^  kind *department$" out
'

test_expect_success 'through a view and a was_ table, too' '
	taizhang query "SELECT title, x.kind FROM schema_field,
		(SELECT kind FROM department) x LIMIT 1" >out &&
	test_grep "^  title  *类别$" out &&
	taizhang query "SELECT name FROM was_department" >out &&
	test_grep （无） out
'

test_expect_success 'JSON has names and labels' '
	taizhang query --format json --as-of 2020-02-29 \
		"SELECT kind, 1 AS n, NULL AS x, as_of() FROM department LIMIT 1" >out &&
	cat >want <<-\EOF &&
	{
	  "version": 1,
	  "as_of": "2020-02-29",
	  "columns": [
	    {"name": "kind", "label": "类别"},
	    {"name": "n", "label": "n"},
	    {"name": "x", "label": "x"},
	    {"name": "as_of()", "label": "as_of()"}
	  ],
	  "rows": [
	    ["科室", 1, null, "2020-02-29"]
	  ]
	}
	EOF
	test_cmp want out
'

odd="SELECT 'a,b' AS 甲, '=1+2' AS 乙, -3 AS 丙, NULL AS 丁, 'say \"x\"|*y*' AS 戊"

test_expect_success 'CSV: a mark, quotes, no formulas' '
	taizhang query --format csv "$odd" >out &&
	printf "\357\273\277甲,乙,丙,丁,戊\r\n" >want &&
	printf "%s\r\n" "\"a,b\",\"'"'"'=1+2\",-3,,\"say \"\"x\"\"|*y*\"" >>want &&
	test_cmp want out
'

test_expect_success 'Markdown: nothing in a record is markup' '
	taizhang query --format md "$odd" >out && cat >want <<-\EOF &&
	| 甲 | 乙 | 丙 | 丁 | 戊 |
	| --- | --- | --: | --: | --- |
	| a,b | =1+2 | -3 | — | say "x"\|\*y\* |
	EOF
	test_cmp want out
'

for sql in "DELETE FROM person" "CREATE TABLE t(x)" "PRAGMA page_size=512" \
	"ATTACH 'x' AS y" "SELECT load_extension('x')" "SELECT 1; SELECT 2" \
	"" "VACUUM INTO 'x'" "UPDATE person SET name = 1" "BEGIN" \
	"WITH x AS (SELECT 1) DELETE FROM person"
do
	test_expect_success "it reads, and nothing else: $sql" '
		test_expect_code 2 taizhang query "$sql" >out 2>err &&
		test_cmp /dev/null out && test ! -e x && test_grep "help sql" err
	'
done

test_expect_success 'a mistake is named with its place' '
	test_expect_code 2 taizhang query "SELECT
	nam FROM person" 2>err && test_grep "2:2: .*nam" err &&
	test_expect_code 2 taizhang query 2>err &&
	test_expect_code 2 taizhang query "SELECT 1" "SELECT 2" 2>err
'

test_expect_success 'what never ends is given up' '
	endless="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)" &&
	test_expect_code 3 taizhang query "$endless SELECT count(*) FROM n" \
		>out 2>err && test_grep 百万步 err && test_cmp /dev/null out
'

test_expect_success 'what is too large is given up' '
	test_expect_code 3 taizhang query "SELECT zeroblob(900000000)" 2>err &&
	test_expect_code 3 taizhang query \
		"SELECT a.name, hex(zeroblob(2000000)) FROM person a, person b" \
		2>err && test_grep LIMIT err
'

test_expect_success '--staged, --at and the files are three registers' '
	set -- records/person/*.yaml && sed "s/^name: .*/name: 甲某/" $1 >new &&
	mv new $1 && git add $1 && sed "s/^name: .*/name: 乙某/" $1 >new &&
	mv new $1 && id=$(basename $1 .yaml) &&
	sql="SELECT name AS n FROM person WHERE _id = '"'"'$id'"'"'" &&
	taizhang query "$sql" >files && taizhang query --staged "$sql" >index &&
	taizhang query --at HEAD "$sql" >commit &&
	test_grep 乙某 files && test_grep 甲某 index && ! grep 某 commit &&
	taizhang query "SELECT old, new FROM change_field" >out &&
	test_grep 乙某 out && git reset -q --hard
'

test_expect_success 'records with errors are missing, and that is said' '
	set -- records/person/*.yaml && echo "x: [" >>$1 &&
	taizhang query "SELECT count(*) AS n FROM person" >out 2>err &&
	test_grep "1 条记录" err && git checkout -q .
'

test_expect_success 'a broken rule does not stop a query' '
	sed "s/FROM ledger/FROM ledgers/" schema/rules/07-unverified.sql >new &&
	cp new schema/rules/07-unverified.sql && rm new &&
	test_expect_code 3 taizhang check 2>err && test_grep ledgers err &&
	taizhang query "SELECT 1 AS n" >out && git checkout -q .
'

test_expect_success 'help sql: every table, view and function' '
	taizhang help sql >out &&
	for type in schema/types/*.yaml
	do
		table=$(basename $type .yaml | tr - _) &&
		title=$(sed -n "s/^title: //p" $type) &&
		test_grep "^  $table  *$title$" out || return 1
	done &&
	for view in schema/views/*.sql
	do
		name=$(sed -n "s/^CREATE VIEW \([a-z_]*\).*/\1/p" $view) &&
		test_grep "^  $name(" out || return 1
	done &&
	test_grep "^    person_posts  *任职$" out &&
	test_grep "^  days(a, b)" out && test_grep "^  change(type, record" out &&
	! grep "^  was_person" out
'

test_expect_success 'every function that is listed can be called' '
	taizhang query "SELECT as_of(), days(as_of(), as_of()),
		workdays(as_of(), as_of()), add_days(as_of(), 1),
		add_months(as_of(), 1), year(as_of()), yuan(1), shape(1), 1 REGEXP 1" >out &&
	test $(taizhang help sql | sed -n "/^函数/,\$p" | grep -c "^  ") -eq 9
'

test_expect_success 'help sql TABLE: its columns and what they mean' '
	taizhang help sql person_posts >out && cat >want <<-\EOF &&
	person_posts              任职

	  _id                     所在记录的编号
	  _at                     位置，JSON 指针，如 /lines/3
	  _in                     上一级列表项的位置；没有则为 '"''"'
	  _n                      序号，从 0 起
	EOF
	head -n 6 out >head && test_cmp want head &&
	test_grep "^  dept  .*→ department$" out &&
	test_grep "^  since  .*YYYY-MM-DD" out &&
	test_expect_code 2 taizhang help sql persn 2>err && test_grep person err &&
	test_expect_code 2 taizhang help check sql 2>err
'

test_done
