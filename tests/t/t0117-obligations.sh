#!/bin/sh
# Every obligation of the notice is accounted for: docs/rules.md.

. "${0%/*}/../test-lib.sh"

file=$PROJECT/schema/obligations.yaml
cases=$PROJECT/tests/schema/cases

test_expect_success 'docs/rules.md is what the rules say' '
	cd "$PROJECT" && taizhang rules --format md >"$TRASH/rules.md" &&
	test_cmp docs/rules.md "$TRASH/rules.md"
'

test_expect_success 'the 131 rows, once each, in order' '
	{
		echo 0.1
		article=0
		for rows in 9 7 10 9 17 10 11 11 12 7
		do
			article=$((article + 1))
			for n in $(seq "$rows")
			do
				echo $article.$n
			done
		done | sed "/^7\.9$/{
			s/.*/7.9a 7.9b 7.9c 7.9d 7.9e 7.9f 7.9g 7.9h 7.9i 7.9j 7.9k 7.9l/
			y/ /\n/
		}"
		seq 16 | sed "s/^/X/"
	} >expect && test "$(wc -l <expect)" -eq 131 &&
	sed -n "s/^| \([0-9X][0-9.a-l]*\) |.*/\1/p" "$PROJECT/docs/rules.md" >rows &&
	test_cmp expect rows
'

test_expect_success 'each is enforced, shown, or says why not' '
	! grep "^| [0-9X][^|]*|[^|]*| *|" "$PROJECT/docs/rules.md"
'

test_expect_success 'every rule names a clause that is there' '
	for rule in "$PROJECT"/schema/rules/*.sql \
		"$PROJECT"/tools/core/generic/*.sql
	do
		clauses=$(sed -n "s/^-- clause: //p" "$rule" | tr "," " ") &&
		test -n "$clauses" || { echo "$rule: no clause"; return 1; }
		for clause in $clauses
		do
			grep -q "^  - clause: \"$clause\"$" "$file" ||
				{ echo "$rule: $clause"; return 1; }
		done
	done
'

test_expect_success 'reports and fields that it names are there' '
	sed -n "s/^    report: \[\(.*\)\]/\1/p" "$file" | tr -d " " |
		tr "," "\n" | sort -u | while read -r report
	do
		grep -lqx -e "-- report: $report" "$PROJECT"/schema/reports/*.sql ||
			{ echo "no report $report"; return 1; }
	done &&
	sed -n "s/^    schema: \[\(.*\)\]/\1/p" "$file" | tr -d "\" " |
		tr "," "\n" | sort -u | while IFS=/ read -r type path
	do
		for key in $(echo "$path" | tr "/*" "  ")
		do
			grep -q "\b$key:" "$PROJECT/schema/types/$type.yaml" ||
				{ echo "no $key in $type"; return 1; }
		done
	done
'

test_expect_success 'every row that the schema enforces has its case' '
	awk "/clause:/ { clause = \$3 } /^    schema:/ { print clause }" \
		"$file" | tr -d \" | sort >rows &&
	sed -n "/^#/d;s/ | .*//p" "$cases" | sort -u >tried &&
	test_cmp rows tried
'

test_expect_success 'a register' '
	taizhang init register && cd register &&
	cp -R "$PROJECT/records" . && git add . &&
	git commit -q --no-verify -m all && taizhang check
'

# The article is said, too, as rules say it.
cites() { # CLAUSE FILE
	article=$(sed -n "/clause: \"$1\"$/{n;s/.*: //p}" "$file")
	case $article in
	总) ;;
	*) grep -q "依据：第$article条 " "$2" ;;
	esac
}

refused() { # CLAUSE RECORD RULE
	test_expect_code 1 taizhang check >../out &&
		grep -F "records/$2.yaml:" ../out | grep -qF "[$3]" &&
		cites "$1" ../out
}

test_expect_success 'what the schemas refuse, and by which article' '
	grep -v "^#" "$cases" | sed "s/ | /	/g" >lines &&
	cd register && while IFS="	" read -r clause record rule edit
	do
		perl -0pi -e "$edit" "records/$record.yaml" &&
		refused "$clause" "$record" "$rule" || {
			echo "$clause: no $rule after $edit"
			cat ../out
			return 1
		}
		git checkout -q -- records
	done <../lines
'

test_done
