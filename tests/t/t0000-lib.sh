#!/bin/sh
# The test library itself: what must fail, fails.

. "${0%/*}/../test-lib.sh"

# Run a script of the body on stdin; its own output goes to the file out.
script() {
	{
		echo '. "$TEST_PROJECT/tests/test-lib.sh"'
		cat
	} >inner.sh &&
	TEST_PROJECT=$PROJECT TEST_BUILD=$TRASH/inner sh inner.sh >out 2>err
}

test_expect_success 'a script of good tests passes' '
	printf "%s\n" "test_expect_success one true" test_done | script &&
	printf "ok 1 - one\n1..1\n" >expect &&
	test_cmp expect out
'

test_expect_success 'a failing test fails the script and shows why' '
	printf "%s\n" "test_expect_success one \"echo why && false\"" \
		"test_expect_success two true" test_done >body &&
	! script <body &&
	test_grep "^not ok 1 - one" out &&
	test_grep "^# why" out &&
	test_grep "^ok 2 - two" out
'

test_expect_success 'a script that ends early fails' '
	! echo "test_expect_success one true; exit 1" | script &&
	! test_grep "^1\.\." out 2>err2
'

test_expect_success 'a broken && chain fails' '
	printf "%s\n" "test_expect_success one \"false" "true\"" test_done >body &&
	! script <body &&
	test_grep "chain of this test is broken" out
'

test_expect_success 'a skipped test is loud' '
	printf "%s\n" "test_skip one \"no such thing\"" test_done | script &&
	test_grep "^ok 1 - one # SKIP no such thing" out &&
	test_grep "^SKIPPED: .*no such thing" err
'

test_expect_success 'test_expect_code wants the exact status' '
	test_expect_code 3 sh -c "exit 3" &&
	! test_expect_code 1 sh -c "exit 3" &&
	! test_expect_code 1 sh -c "kill -ABRT \$\$"
'

test_expect_success 'test_must_fail takes a refusal' '
	test_must_fail sh -c "exit 1" &&
	test_must_fail sh -c "exit 3" &&
	! test_must_fail true
'

for signal in SEGV ABRT KILL FPE
do
	test_expect_success "a crash is no refusal: $signal" '
		! test_must_fail sh -c "kill -$signal \$\$"
	'
done

test_expect_success 'a missing command and a sanitizer are no refusal' '
	! test_must_fail no-such-command &&
	! test_must_fail sh -c "exit 99"
'

test_expect_success 'a report of a sanitizer fails a test that passed' '
	echo "test_expect_success one \"echo overrun >\\\"\$TRASH/sanitizer.1\\\"\"" >body &&
	echo test_done >>body &&
	! script <body &&
	test_grep "^not ok 1" out &&
	test_grep "^# overrun" out
'

test_expect_success 'test_cmp and test_grep tell' '
	echo a >a && echo b >b &&
	test_cmp a a && ! test_cmp a b &&
	test_grep a a && ! test_grep a b
'

test_expect_success 'identity, clock and configuration are sealed' '
	test "$HOME" = "$TRASH/home" &&
	git init -q repo && cd repo &&
	echo x >x && test_commit one && git rev-parse HEAD >../one &&
	git log -1 --format="%an %ad" --date=iso | grep "2018-01-01"
'

test_expect_success 'each test begins in the work folder' '
	test "$(pwd)" = "$TRASH/work"
'

test_done
