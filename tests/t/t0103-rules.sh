#!/bin/sh
# taizhang rules: which rules there are.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'every rule of the schema and every one built in' '
	taizhang rules >out &&
	for rule in schema/rules/*.sql "$PROJECT"/tools/core/generic/*.sql
	do
		test_grep "$(basename "$rule" .sql)" out || return 1
	done
'

test_expect_success 'with its title, by article' '
	for rule in schema/rules/*.sql
	do
		title=$(sed -n "s/^-- title: //p" "$rule" | head -n 1) &&
		test_grep -F -- "$title" out || return 1
	done &&
	grep -o "\(^\| \)\(0[1-9]\|10\)-[a-z]" out | tr -d " " | cut -c1-2 >order &&
	sort order >sorted && test_cmp sorted order
'

test_expect_success 'English and JSON' '
	taizhang --lang en rules >en && ! cmp -s out en &&
	taizhang rules --format json >json &&
	perl -MJSON::PP -e "local \$/; decode_json(<STDIN>)" <json
'

test_expect_success 'a broken rule is an error that names it' '
	echo "-- rule: 99-broken" >schema/rules/99-broken.sql &&
	test_expect_code 3 taizhang rules 2>err && test_grep 99-broken err &&
	rm schema/rules/99-broken.sql
'

test_done
