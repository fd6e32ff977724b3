#!/bin/sh
# What `make demo` shows.

. "${0%/*}/../test-lib.sh"

test_expect_success 'the demo runs to its end' '
	sh "$PROJECT/tests/demo.sh" "$PWD/demo" >out 2>err
'

test_expect_success 'it makes a history and sums it up' '
	test "$(git -C demo rev-list --count HEAD)" -ge 40 &&
	test_grep 示例市煤炭局 out
'

test_expect_success 'three bad commits are refused' '
	test "$(grep -c "^records/.*: error: " out)" -ge 3 &&
	test -z "$(git -C demo log --format=%H --grep=坏)" &&
	(cd demo && taizhang check --at HEAD >/dev/null)
'

test_expect_success 'what README shows is what it prints' '
	for page in README.md README.zh-CN.md
	do
		awk "/^<!-- from make demo -->/ { want = 1; next }
			/^\`\`\`/ { want = want == 1 ? 2 : 0; next }
			want == 2 && NF" "$PROJECT/$page" >shown &&
		test -s shown && while IFS= read -r line
		do
			grep -qxF -e "$line" out ||
				{ echo "$page: $line"; return 1; }
		done <shown || return 1
	done
'

test_expect_success 'once more over what an earlier run left' '
	sh "$PROJECT/tests/demo.sh" "$PWD/demo" >out2 2>err2 &&
	test_cmp out out2
'

test_done
