#!/bin/sh
# What a rule or a report costs grows with the register and no faster: a join
# without its index would show.  Counted are SQLite's steps, the same on every
# machine, in registers of 1,000, 4,000 and 16,000 records.  What grows are
# computers, products, licences and ledger entries.

. "${0%/*}/../test-lib.sh"

# Steps by rule and report in a register of so many records, in steps.N.
count() { # N
	"$TEST_BUILD/bench/generate" . $(($1 - have)) && have=$1 &&
		taizhang summary --as-of 2019-12-31 --profile 2>said >out &&
		taizhang summary --as-of 2019-12-31 --profile \
			usage-detail registration 2>>said >>out &&
		sed -n 's/^.* s  \([^:]*\).* (\([0-9]*\) steps of SQLite)$/\1|\2/p' \
			said | sort -u -t'|' -k1,1 >"steps.$1"
}

test_expect_success 'steps are counted' '
	cp -R "$PROJECT/schema" "$PROJECT/records" . && git init -q &&
	export LC_ALL=C.UTF-8 LANGUAGE=en && have=$(find records -type f | wc -l) &&
	count 1000 && count 4000 && count 16000 &&
	for each in 07-seats "index what rules read" registration rates
	do
		test_grep "^$each|" steps.16000 || return 1
	done
'

# From 4,000 to 16,000 a record costs four times as much as from 1,000 to
# 4,000 where a loop runs in a loop.
test_expect_success 'a further record costs what one costs before' '
	join -t"|" steps.1000 steps.4000 | join -t"|" - steps.16000 |
		awk -F"|" "{
			before = (\$3 - \$2) / 3; after = (\$4 - \$3) / 12
			if (after > 1.6 * before + 10000)
				print \$1, before, after
		}" >too_much &&
	test "$(join -t"|" steps.1000 steps.16000 | wc -l)" -gt 100 &&
	test_cmp /dev/null too_much
'

test_done
