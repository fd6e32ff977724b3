#!/bin/sh
# taizhang check: its doors, its options, its exit status.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

# One person whose second key is there twice, and one without a name.
break_two() {
	set -- records/person/*.yaml &&
	sed -n 1p "$1" >>"$1" && sed -i "/^name:/d" "$2" &&
	one=$1 two=$2
}

mend() {
	git checkout -q HEAD -- records && git clean -q -f -d records
}

json() { # PERL EXPRESSION over $_, the findings: printed one a line
	perl -MJSON::PP -e "
		binmode STDOUT, ':utf8';
		local \$/; my \$v = decode_json(<STDIN>);
		print map { \"\$_\\n\" } map { $1 } @{ \$v->{findings} };"
}

test_expect_success 'clean: exit 0, nothing said on stderr' '
	taizhang check >out 2>err && test_cmp /dev/null err &&
	! test_grep " error: " out 2>/dev/null
'

test_expect_success 'all that is wrong is said at once, each with its place' '
	break_two && test_expect_code 1 taizhang check >out 2>err &&
	test_grep "^$one:[0-9]*:1: error: " out &&
	test_grep "^$two:1:1: error: .*name" out &&
	test_cmp /dev/null err && mend
'

test_expect_success 'an error says what to do' '
	break_two && test_must_fail taizhang check >out &&
	grep -A 3 "^$two:1:1: error:" out >near && test_grep "^  改法：" near &&
	mend
'

test_expect_success 'JSON: every finding with every key' '
	break_two && test_expect_code 1 taizhang check --format json >out &&
	json "\$_->{severity} eq q(error) ? qq(\$_->{path}:\$_->{line}) : ()" \
		<out >actual &&
	grep -q "^$one:" actual && grep -q "^$two:1$" actual &&
	for key in severity rule article path line column record field text
	do
		json "exists \$_->{$key} ? () : q($key)" <out >missing &&
		test_cmp /dev/null missing || return 1
	done && mend
'

test_expect_success 'sorted by path, line and column' '
	break_two && test_must_fail taizhang check --format json >out &&
	json "sprintf q(%s %06d %06d), map { \$_ // 0 } @{\$_}{qw(path line column)}" \
		<out >actual && sort actual >expect && test_cmp expect actual && mend
'

test_expect_success 'the same bytes whatever the clock, locale and folder' '
	break_two && day="--as-of 2018-12-31" &&
	test_must_fail taizhang check $day >one &&
	(cd records/person && TZ=America/New_York LANG=en_US.UTF-8 \
		test_must_fail taizhang check $day >../../two) &&
	test_cmp one two && (taskset -c 0 taizhang check $day >three || :) &&
	test_cmp one three && mend
'

test_expect_success '--staged judges the index, not the files' '
	break_two && taizhang check --staged && git add $one &&
	git show HEAD:$one >$one && git show HEAD:$two >$two &&
	taizhang check && test_expect_code 1 taizhang check --staged >out &&
	test_grep "^$one:" out && ! test_grep "^$two:" out 2>/dev/null &&
	git reset -q && mend
'

test_expect_success '--staged honours GIT_INDEX_FILE' '
	break_two && cp .git/index other &&
	GIT_INDEX_FILE=$PWD/other git add $one && mend &&
	taizhang check --staged &&
	(GIT_INDEX_FILE=$PWD/other && export GIT_INDEX_FILE &&
	test_expect_code 1 taizhang check --staged)
'

test_expect_success '--at judges a commit by name, tag, id and date of day' '
	break_two && git add records && test_tick &&
	git commit -q --no-verify -m bad && git tag v1 &&
	test_expect_code 1 taizhang check --at HEAD >out &&
	test_expect_code 1 taizhang check --at v1 >out2 &&
	test_expect_code 1 taizhang check --at "$(git rev-parse HEAD)" >out3 &&
	test_cmp out out2 && test_cmp out out3 &&
	taizhang check --at HEAD~1 && git reset -q --hard HEAD~1
'

test_expect_success 'every door gives the same findings for the same move' '
	break_two && test_must_fail taizhang check --format json >files &&
	git add records && test_must_fail taizhang check --staged \
		--format json >index &&
	test_tick && git commit -q --no-verify -m bad &&
	test_must_fail taizhang check --at HEAD --format json >commit &&
	for door in files index commit
	do
		json "join q( ), map { \$_ // q() } @{\$_}{qw(path line column
			rule record field text)}" <$door >$door.list || return 1
	done &&
	test -s files.list && test_cmp files.list index.list &&
	test_cmp files.list commit.list && git reset -q --hard HEAD~1
'

test_expect_success '--fail-on lowers the bar' '
	test_expect_code 0 taizhang check --as-of 2030-01-01 >out &&
	test_grep " \(finding\|due\|warning\): " out &&
	test_expect_code 1 taizhang check --as-of 2030-01-01 --fail-on warning
'

test_expect_success '--as-of moves what is due, never what is an error' '
	taizhang check --as-of 2018-01-02 --format json >early &&
	taizhang check --as-of 2030-01-01 --format json >late &&
	json "\$_->{severity} eq q(error) ? 1 : ()" <late >errors &&
	test_cmp /dev/null errors &&
	! cmp -s early late
'

test_expect_success '--rule asks one rule alone' '
	break_two && rm records/person/"$(basename $one)" &&
	test_must_fail taizhang check --rule x5-deleted --format json >out &&
	json "\$_->{rule}" <out | sort -u >actual && echo x5-deleted >expect &&
	test_cmp expect actual && mend
'

test_expect_success '--lang' '
	break_two && test_must_fail taizhang --lang zh_CN check >zh &&
	test_must_fail taizhang --lang en check >en &&
	! cmp -s zh en &&
	sed -n "s/: error:.*//p" zh >zh.paths &&
	sed -n "s/: error:.*//p" en >en.paths && test -s zh.paths &&
	test -s zh.paths && test_cmp zh.paths en.paths &&
	test_expect_code 2 taizhang --lang tlh check && mend
'

test_expect_success '--color, NO_COLOR, CLICOLOR_FORCE' '
	break_two && esc=$(printf "\033") &&
	test_must_fail taizhang check >out && ! grep -q "$esc" out &&
	test_must_fail taizhang check --color always >out && grep -q "$esc" out &&
	(CLICOLOR_FORCE=1 && export CLICOLOR_FORCE &&
	test_must_fail taizhang check >out && grep -q "$esc" out &&
	test_must_fail taizhang check --color never >out && ! grep -q "$esc" out &&
	NO_COLOR=1 && export NO_COLOR &&
	test_must_fail taizhang check >out && ! grep -q "$esc" out) && mend
'

test_expect_success 'what git ignores is not judged, what is new is' '
	mkdir -p records/person && echo "*.bak" >.gitignore &&
	echo rubbish >records/person/x.bak && taizhang check &&
	echo rubbish >records/person/x.yaml &&
	test_expect_code 1 taizhang check >out &&
	test_grep records/person/x.yaml out && rm records/person/x.* .gitignore
'

test_expect_success '--profile names steps and every rule, beside the report' '
	taizhang check --lang en --profile >with 2>profile &&
	taizhang check --lang en >without && test_cmp without with &&
	test_grep " s  read the records$" profile &&
	test_grep " s  x6-transition: 0 (" profile &&
	test "$(grep -c ": [0-9]* (" profile)" = \
		"$(ls schema/rules/*.sql "$PROJECT"/tools/core/generic/*.sql | wc -l)"
'

test_done
