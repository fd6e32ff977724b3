#!/bin/sh
# Every message of the reader and the validator, in both languages, with the
# smallest example that causes it: tests/messages/golden, re-created.

. "${0%/*}/../test-lib.sh"

messages=$PROJECT/tests/messages

test_expect_success 'each example says what the golden file says' '
	git init -q register && cd register &&
	perl "$messages/recreate.pl" "$messages/golden" >../golden &&
	test_cmp "$messages/golden" ../golden
'

test_done
