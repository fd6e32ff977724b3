#!/bin/sh
# The examples of the manual say what the program says, on the sample bureau.
# To bring them up to date: TEST_REFRESH=1 sh tests/t/t0003-examples.sh

. "${0%/*}/../test-lib.sh"

test_expect_success 'the sample bureau' '
	git init -q . && cp -R "$PROJECT/records" "$PROJECT/schema" . &&
	test_commit "建立台账"
'

for page in "$PROJECT"/docs/man/*.[15]
do
	grep -q '^\$ taizhang ' "$page" || continue
	case $page in
	*-init.1 | *-hook.1) continue ;;	# they need a folder of their own
	*-log.1 | *-blame.1) continue ;;	# ... or a past: below
	esac
	test -z "$TEST_REFRESH" ||
		perl "$PROJECT/tests/examples.pl" -i "$page"
	test_expect_success "$(basename "$page")" '
		perl "$PROJECT/tests/examples.pl" "$page" >../page &&
		test_cmp "$page" ../page
	'
done

test_expect_success 'the sample bureau with its past' '
	sh "$PROJECT/tests/story/replay" "$TRASH/story"
'

for page in "$PROJECT"/docs/man/*-log.1 "$PROJECT"/docs/man/*-blame.1
do
	test -z "$TEST_REFRESH" ||
		(cd ../story && perl "$PROJECT/tests/examples.pl" -i "$page")
	test_expect_success "$(basename "$page")" '
		cd ../story && perl "$PROJECT/tests/examples.pl" "$page" >../page &&
		test_cmp "$page" ../page
	'
done

test_done
