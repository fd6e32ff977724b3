#!/bin/sh
# Which language: the call, taizhang.ini, the locale, Chinese; no locale need
# be installed.

. "${0%/*}/../test-lib.sh"

unset LC_ALL LANG

speaks() { # zh|en [COMMAND…]: that is what the list of commands is in
	want=$1
	shift
	"$@" taizhang help >out || return 1
	case $want in
	zh) LC_ALL=C.UTF-8 grep -q "^命令" out ;;
	en) grep -q "^Commands" out ;;
	esac
}

test_expect_success 'where nothing is said: Chinese' '
	speaks zh env && speaks zh env LC_ALL=C && speaks zh env LANG=POSIX &&
	speaks zh env LC_ALL=C.UTF-8 && speaks zh env -i PATH="$PATH"
'

test_expect_success 'the locale, installed or not' '
	speaks en env LANG=en_US.UTF-8 && speaks en env LC_ALL=de_DE.UTF-8 &&
	speaks zh env LANG=zh_CN.UTF-8 && speaks zh env LC_MESSAGES=zh_TW &&
	speaks zh env LANG=zh_CN.GB18030
'

test_expect_success 'LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in that order' '
	speaks zh env LANGUAGE=zh_CN:en LC_ALL=en_US.UTF-8 &&
	speaks en env LC_ALL=en_US.UTF-8 LC_MESSAGES=zh_CN.UTF-8 &&
	speaks en env LC_MESSAGES=en_GB LANG=zh_CN.UTF-8 &&
	speaks zh env LC_ALL=C LANG=zh_CN.UTF-8
'

test_expect_success 'taizhang.ini counts before the locale, above folders too' '
	mkdir -p one/two && printf "[output]\nlang = en\n" >one/taizhang.ini &&
	(cd one && speaks en env LANG=zh_CN.UTF-8) &&
	(cd one/two && speaks en env LANG=zh_CN.UTF-8) &&
	taizhang -C one help >out && test_grep "^Commands" out
'

test_expect_success 'but not beyond the root of a repository' '
	git init -q one/two && (cd one/two && speaks zh env) && rm -rf one/two
'

test_expect_success 'a broken taizhang.ini does not take the voice away' '
	echo rubbish >one/taizhang.ini && (cd one && speaks zh env)
'

test_expect_success '--lang counts before all, wherever it stands' '
	printf "[output]\nlang = en\n" >one/taizhang.ini && cd one &&
	taizhang --lang zh_CN help >out && test_grep "^命令" out &&
	taizhang help --lang=zh_CN >out && test_grep "^命令" out
'

test_expect_success 'errors of the call are in the language it asks for' '
	test_expect_code 2 taizhang chek --lang en 2>err &&
	test_expect_code 2 taizhang --lang en chek 2>err &&
	test_grep "there is no command" err &&
	test_expect_code 2 taizhang check --frob --lang zh_CN 2>err &&
	test_expect_code 2 taizhang --lang zh_CN check --frob 2>err &&
	test_grep "没有选项" err
'

test_expect_success 'the words for programs are the same in both' '
	a_register reg && cd reg && echo "name: no" >records/person/x.yaml &&
	for lang in zh_CN en
	do
		test_must_fail taizhang --lang $lang check --format json \
			--as-of 2018-12-31 >../$lang.json &&
		sed -n "s/^ *\"\(text\|remedy\)\": .*//; p" ../$lang.json \
			>../$lang.same || return 1
	done && test_cmp ../zh_CN.same ../en.same
'

test_done
