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
	for report in schema/reports/*.sql
	do
		title=$(sed -n "s/^-- title: //p" "$report") &&
		test_grep -F "$title" out || return 1
	done
'

test_expect_success 'in English too' '
	taizhang --lang en summary >en &&
	for report in schema/reports/*.sql
	do
		title=$(sed -n "s/^-- title.en: //p" "$report") &&
		test_grep -F "$title" en || return 1
	done
'

test_expect_success 'JSON has the same tables' '
	taizhang summary --format json >out.json &&
	perl -MJSON::PP -e "local \$/; decode_json(<STDIN>)" <out.json &&
	for report in schema/reports/*.sql
	do
		id=$(sed -n "s/^-- report: //p" "$report") &&
		test_grep "\"$id\"" out.json || return 1
	done
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

test_done
