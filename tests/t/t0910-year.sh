#!/bin/sh
# A year of a bureau, by the notice alone: each sentence of its ten articles is
# a row of tests/year/notice, and each row has its steps here, through the
# hook, check, due and summary.  tests/year/lib.sh says how the steps read.

. "${0%/*}/../test-lib.sh"

year=$PROJECT/tests/year
# shellcheck disable=SC2034 # what the story's helpers need
here=$PROJECT/tests/story tmp=$TRASH/tmp steps=0
. "$here/lib.sh"
. "$year/lib.sh"

taizhang init "$PWD/year" >log || exit 1
cd year || exit 1
for chapter in "$year"/[0-9][0-9]-*.sh
do
	# shellcheck source=/dev/null
	. "$chapter"
done
cd ..

# Of 2019 nothing is open, and nothing is wrong with the register.
test_expect_success 'every duty of 2019 is done, and check finds nothing' '
	cd year && taizhang due --as-of 2020-02-01 --format csv >../due &&
	! grep "^20[0-9-]*,-" ../due && ! grep 2019 ../due &&
	taizhang check --as-of 2020-02-01 >../check &&
	test_grep 没有发现问题 ../check
'

test_expect_success 'the rows, joined, are the text of the notice' '
	sed -n "/^## 总/,/^## 注/{/^##/d;p}" "$PROJECT/schema/law.md" |
		tr -d "[:space:]" >law &&
	sed "/^#/d; /^附/d; s/.*| //" "$year/notice" | tr -d "[:space:]" >rows &&
	test_cmp law rows
'

test_expect_success 'each row has its steps, each step its row' '
	perl "$year/judge.pl" "$PROJECT" "$marks" >wrong && cat wrong &&
	test_cmp /dev/null wrong
'

test_done
