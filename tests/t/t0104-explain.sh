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

# What the sources call a rule, but for rules that are files.  Names of formats
# look alike; they stand in a table of their own.
test_expect_success 'what the engine itself refuses is explained, and refused' '
	cd "$PROJECT/tools" &&
	find core cmd -name "*.c" ! -name builtin.c ! -name format.c \
		-exec grep -ohE "\"(yaml|json|schema|tree|lint|x[0-9]+)-[a-z0-9-]+\"" {} + |
		tr -d \" | sort -u >"$TRASH/emitted" &&
	sed -n "s/^	{ \"\([a-z0-9-]*\)\",.*/\1/p" core/builtin.c |
		sort -u >"$TRASH/explained" &&
	cd "$OLDPWD" && test_cmp "$TRASH/emitted" "$TRASH/explained" &&
	while read -r rule
	do
		taizhang explain "$rule" >out && test_grep "^$rule " out &&
		test_grep 为什么 out || return 1
	done <"$TRASH/explained"
'

test_expect_success 'what is said of a file or a commit is explained, too' '
	for rule in $(sed -n "s/^  - rule: //p" schema/refuse.yaml | sort -u)
	do
		taizhang explain "$rule" >out && test_grep 为什么 out || return 1
	done
'

test_expect_success 'an unknown rule: usage error and the nearest' '
	rule=$(basename "$(find schema/rules -name "07-*" | sort | head -n 1)" .sql) &&
	test_expect_code 2 taizhang explain ${rule}x 2>err && test_grep $rule err &&
	test_expect_code 2 taizhang explain 2>err
'

test_done
