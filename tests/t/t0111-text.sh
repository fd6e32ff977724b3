#!/bin/sh
# What people see of a finding: the line, the mark below the right column
# whatever the characters' width, long lines cut, controls shown.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

# A record with a line whose last word is wrong, and what is shown of it.
shown() { # LINE
	printf "%s\n" "$1" >records/person/x.yaml &&
	test_expect_code 1 taizhang check --quiet --as-of 2018-12-31 >out &&
	grep -A 2 "^records/person/x.yaml:1:.*\[yaml-" out | sed 1d | head -n 2 >near &&
	rm records/person/x.yaml
}

test_expect_success 'the mark stands below the column' '
	shown "name: no" &&
	printf "    name: no\n          ^\n" >expect && test_cmp expect near
'

test_expect_success 'a Chinese character takes two columns' '
	shown "\"姓名（全）\": no" &&
	printf "    \"姓名（全）\": no\n                  ^\n" >expect &&
	test_cmp expect near
'

test_expect_success 'the column counts characters' '
	shown "\"姓名（全）\": no" && test_grep "x.yaml:1:10: " out
'

test_expect_success 'a combining mark takes none' '
	shown "\"$(printf "e\\314\\201")\": no" &&
	sed -n 2p near >mark && printf "         ^\n" >expect &&
	test_cmp expect mark
'

test_expect_success 'a long line is cut on both sides, the mark stays right' '
	long=$(printf "长%.0s" $(seq 300)) &&
	shown "\"$long\": no # $long" &&
	awk "length > 400 { exit 1 }" near && grep -q "^    \.\.\." near &&
	grep -q "\.\.\.$" near &&
	perl -CSD -ne "
		if (\$. == 1) { \$at = index(\$_, q(: no)) + 2; \$line = \$_ }
		else { \$line = substr(\$line, 0, \$at);
			\$wide = () = \$line =~ /\\p{Han}/g;
			exit(index(\$_, q(^)) != length(\$line) + \$wide) }" near
'

test_expect_success 'controls and bytes that are no text are shown, not sent' '
	shown "$(printf "name: a\\033[2Jb\\302\\233\\177")" &&
	test_grep -F "a\\x1b[2Jb\\xc2\\x9b\\x7f" near &&
	shown "$(printf "name: \\377\\376x")" && test_grep -F "\\xff\\xfex" near &&
	LC_ALL=C sed -n "/[^ -~[:space:]]/p" near >bad && test_cmp /dev/null bad
'

test_expect_success 'nor are those of a file name' '
	printf "name: no\n" >"records/person/$(printf "x\\033[2J").yaml" &&
	test_expect_code 1 taizhang check >out 2>err &&
	! grep -q "$(printf "\\033")" out err &&
	test_grep -F "\\x1b[2J" out && rm -f records/person/x*
'

test_expect_success 'what to do is said once for a row of the same' '
	printf "name: no\nid: no\nnote: yes\nposts: []\n" >records/person/x.yaml &&
	test_expect_code 1 taizhang check --quiet >out &&
	grep -c "^records/person/x.yaml:" out >n && echo 3 >expect &&
	test_cmp expect n && rm records/person/x.yaml
'

test_expect_success 'of each rule the first 20, and how many more' '
	for i in $(seq 25)
	do
		echo "name: no" >records/person/x$i.yaml || return 1
	done && printf "a\tb: c\n" >records/person/y.yaml &&
	test_expect_code 1 taizhang check --quiet >out &&
	grep -c "yaml-ambiguous\]$" out >n && echo 20 >expect &&
	test_cmp expect n && test_grep "y.yaml:1:2: " out &&
	test_grep "^另有 5 处 \[yaml-ambiguous\].*--all" out &&
	test_expect_code 1 taizhang --lang en check -q >out &&
	test_grep "^5 more of \[yaml-ambiguous\] (--all)$" out &&
	test_expect_code 1 taizhang check --quiet --all >out &&
	grep -c "yaml-ambiguous\]$" out >n && echo 25 >expect &&
	test_cmp expect n && ! grep -q -e --all out &&
	test_expect_code 1 taizhang check -q --format json >out &&
	grep -c yaml-ambiguous out >n && test_cmp expect n
'

test_done
