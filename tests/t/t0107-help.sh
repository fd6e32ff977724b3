#!/bin/sh
# taizhang help: the commands, and the usage of each.

. "${0%/*}/../test-lib.sh"

test_expect_success 'the list of commands, in both languages' '
	taizhang help >out && taizhang --lang en help >en && ! cmp -s out en &&
	for command in check summary due query rules explain init hook help version
	do
		test_grep "\b$command\b" out && test_grep "\b$command\b" en ||
			return 1
	done
'

test_expect_success '-h and --help and help COMMAND say the same' '
	for command in check summary due query rules explain init hook help version
	do
		taizhang $command -h >one && taizhang $command --help >two &&
		taizhang help $command >three && test_cmp one two &&
		test_cmp one three && test_grep "taizhang $command" one || return 1
	done
'

test_expect_success 'the program itself' '
	taizhang -h >one && taizhang --help >two && taizhang help >three &&
	test_cmp one two && test_cmp one three
'

test_expect_success 'help for what is not there: usage error, the nearest' '
	test_expect_code 2 taizhang help chek 2>err && test_grep check err &&
	test_expect_code 2 taizhang chek 2>err && test_grep check err
'

test_done
