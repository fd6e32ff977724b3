#!/bin/sh
# taizhang explain: a rule, why it is there, and the article it serves.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

test_expect_success 'every rule is explained, with its reason' '
	for rule in schema/rules/*.sql "$PROJECT"/tools/core/generic/*.sql
	do
		name=$(basename "$rule" .sql) &&
		taizhang explain $name >out &&
		why=$(sed -n "s/^-- why: //p" "$rule" | head -n 1) &&
		tr -d "\n " <out >flat &&
		test_grep -F -- "$(printf %s "$why" | tr -d " ")" flat || return 1
	done
'

test_expect_success 'the article is quoted word by word' '
	for key in 一 二 三 四 五 六 七 八 九 十
	do
		taizhang explain $key >out || return 1
		sed -n "/^## $key、/,/^## /p" schema/law.md | sed "1d" |
			grep -v "^## " | tr -d "\n " >text
		tr -d "\n " <out >flat &&
		grep -qF "$(cut -c1-90 text)" flat || return 1
	done
'

test_expect_success 'a rule of an article quotes it' '
	rule=$(basename "$(find schema/rules -name "07-*" | sort | head -n 1)" .sql) &&
	taizhang explain $rule >out && test_grep 资产 out
'

test_expect_success 'what the engine itself refuses is explained' '
	taizhang explain schema-required >out && taizhang explain yaml-tab >out
'

test_expect_success 'an unknown rule: usage error and the nearest' '
	rule=$(basename "$(find schema/rules -name "07-*" | sort | head -n 1)" .sql) &&
	test_expect_code 2 taizhang explain ${rule}x 2>err && test_grep $rule err &&
	test_expect_code 2 taizhang explain 2>err
'

test_done
