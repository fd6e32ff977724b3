#!/bin/sh
# taizhang version: one line, and no library is initialised for it.

. "${0%/*}/../test-lib.sh"

test_expect_success 'version and --version' '
	taizhang version >one && taizhang --version >two && test_cmp one two &&
	test_grep "^taizhang [0-9]*\.[0-9]*\.[0-9]*" one
'

test_expect_success 'it is that of the Makefile' '
	version=$(sed -n "s/^VERSION *= *//p" "$PROJECT/Makefile") &&
	test_grep -F "$version" one
'

test_expect_success 'outside a repository too' '
	cd / && taizhang version
'

test_done
