#!/bin/sh
# taizhang.ini, the language, colour, and how a finding is shown.

. "${0%/*}/../test-lib.sh"

test_expect_success 'a register' '
	a_register .
'

ini() { # LINE…
	printf "%s\n" "$@" >taizhang.ini
}

language() { # LANGUAGE SETTING…: of help, with nothing in taizhang.ini
	want=$1
	shift
	: >taizhang.ini &&
	env -u LANGUAGE -u LC_ALL -u LC_MESSAGES -u LANG "$@" \
		taizhang help >out &&
	case $want in
	zh) test_grep 检查记录 out ;;
	en) test_grep "check the records" out ;;
	esac
}

test_expect_success 'the language: LANGUAGE, LC_ALL, LC_MESSAGES, LANG' '
	language en LANG=en_US.UTF-8 && language zh LANG=zh_CN.UTF-8 &&
	language en LC_ALL=en_GB.UTF-8 LANG=zh_CN.UTF-8 &&
	language zh LANGUAGE=zh_TW LC_ALL=en_US.UTF-8 &&
	language en LC_MESSAGES=fr_FR.UTF-8 LANG=zh_CN.UTF-8
'

test_expect_success 'no language is Chinese' '
	language zh A=b && language zh LC_ALL=C && language zh LANG=C.UTF-8 &&
	language zh LANG=POSIX && language en LC_ALL=C LANG=en_US
'

test_expect_success 'taizhang.ini before the locale, the option before both' '
	ini "[output]" "lang = zh_CN" && LANG=en_US.UTF-8 taizhang help >out &&
	test_grep 检查记录 out && mkdir -p a/b &&
	(cd a/b && LANG=en_US.UTF-8 taizhang help) >out2 &&
	test_cmp out out2 &&
	taizhang --lang en help >out && test_grep "check the records" out
'

test_expect_success 'also where the call is wrong' '
	test_must_fail taizhang --lang en chek 2>err &&
	test_grep "did you mean" err &&
	test_must_fail taizhang check --lang en --frob 2>err &&
	test_grep "there is no option" err
'

test_expect_success 'color' '
	esc=$(printf "\033") && ini "[output]" "color = always" &&
	taizhang rules >out && test_grep "$esc" out &&
	! NO_COLOR=1 taizhang rules | grep "$esc" &&
	! taizhang rules --color never | grep "$esc"
'

test_expect_success 'what is wrong there is said with its line: exit 3' '
	ini "[output]" "lnag = en" && test_expect_code 3 taizhang check 2>err &&
	test_grep "taizhang.ini:2: " err && test_grep "“lang”" err &&
	taizhang help >/dev/null && taizhang version >/dev/null &&
	git checkout -q taizhang.ini
'

test_expect_success 'folders: those of the state that is judged' '
	ini "[paths]" "records = 记录" && git mv records 记录 &&
	test_commit moved --no-verify && taizhang check >out &&
	test_grep 64 out && ini "[paths]" "schema = elsewhere" &&
	test_expect_code 3 taizhang check && taizhang check --staged &&
	git reset -q --hard HEAD~1
'

test_expect_success 'naming another folder does not make records vanish' '
	mkdir -p new/unit && cp records/unit/unit.yaml new/unit/ &&
	git rm -q -r records && ini "[paths]" "records = new" &&
	test_expect_code 3 taizhang check 2>err && test_grep "records.*new" err &&
	test_must_fail test_commit moved &&
	test_commit moved --no-verify &&
	test_expect_code 3 taizhang check --at HEAD &&
	git reset -q --hard HEAD~1 && taizhang check
'

test_expect_success 'the mark stands below its column, whatever the width' '
	printf "name: 示例市\nshort: 甲乙: 丙\n" >records/unit/unit.yaml &&
	test_must_fail taizhang check >out &&
	grep -A 2 "unit.yaml:2:10: error:" out | sed 1d >actual &&
	{
		echo "    short: 甲乙: 丙" && printf "%15s^\n" ""
	} >expect && test_cmp expect actual && git checkout -q records
'

test_expect_success 'control characters do not reach the terminal' '
	printf "name: \"a\\033[31mb\"\n" >records/unit/unit.yaml &&
	test_must_fail taizhang check >out &&
	! grep "$(printf "\033")" out && test_grep "x1b\[31mb" out &&
	git checkout -q records
'

test_expect_success '--quiet prints what makes it fail, and else nothing' '
	taizhang check --quiet --as-of 2030-01-01 >out &&
	test_cmp /dev/null out &&
	test_expect_code 1 taizhang check -q --fail-on due \
		--as-of 2030-01-01 >out &&
	test_grep ": due: " out && ! grep ": warning: " out
'

test_done
