#!/bin/sh
# What check prints for other programs: each format is valid, and whoever reads
# it learns the findings of the JSON, no more and no less.

. "${0%/*}/../test-lib.sh"

# Names, places and values that every format has to escape in its own way.
test_expect_success 'a register with all that is awkward' '
	a_register . && set -- records/person/*.yaml &&
	sed -i "s/ since: .*/ since: \"<\&>%0A::,]]>\"/" "$1" &&
	sed -i "/^name:/d" "$2" &&
	echo "posts: [{dept: no, post: 副调研员, since: \"2017\"}]" >>"$2" &&
	echo "name: x" >"records/person/a b,%é:1$(printf "\033")[2J.yaml" &&
	echo "::error::owned" >records/person/zzz.yaml
'

report() { # [OPTION…]
	test_expect_code 1 taizhang check --as-of 2030-01-01 "$@"
}

test_expect_success 'errors, milder findings, and what is overdue' '
	report --format json >json && report --format jsonl >lines &&
	grep "\"severity\": \"error\"" lines && grep "\\\\u001b" lines &&
	grep "\"severity\": \"finding\"" lines && grep "<&>%0A::,]]>" lines &&
	grep "\"overdue\": true" lines && grep "\"overdue\": false" lines
'

valid() { # FORMAT FILE
	taizhang schema validate --assert-format \
		"$PROJECT/tests/formats/$1.schema.json" "$2"
}

# The output in the file out, against the one in the file json.
faithful() { # FORMAT
	perl "$PROJECT/tests/formats/read.pl" "$1" json <json >expect &&
	perl "$PROJECT/tests/formats/read.pl" "$1" <out >actual &&
	test -s expect && test_cmp expect actual
}

test_expect_success 'jsonl: the findings of the JSON, one a line' '
	report --format jsonl >out && faithful jsonl
'

test_expect_success 'SARIF' '
	report --format sarif >out && valid sarif out && faithful sarif
'

test_expect_success 'GitLab code quality' '
	report --format gitlab >out && valid gitlab out && faithful gitlab
'

test_expect_success 'a fingerprint outlives a line that moves' '
	sed -n "s/.*\"fingerprint\": //p" out | sort >before &&
	set -- records/person/zzz.yaml && mv $1 keep &&
	{ echo "# one more line" && cat keep; } >$1 &&
	report --format gitlab >out &&
	sed -n "s/.*\"fingerprint\": //p" out | sort >after && mv keep $1 &&
	test -s before && test_cmp before after
'

test_expect_success 'reviewdog: columns in bytes' '
	report --format rdjsonl >out && faithful rdjsonl &&
	{ echo "[" && sed "\$!s/\$/,/" out && echo "]"; } >list &&
	valid rdjsonl list
'

test_expect_success 'GitHub: every character comes through' '
	report --format github >out && faithful github &&
	! grep -q "$(printf "\033")" out
'

test_expect_success 'a finding without a file' '
	a_register ../message && cd ../message && test_tick &&
	git commit -q --allow-empty --no-verify -m XK7PQ-M2VRT-9CDWF-H3JBN-Q8YTG &&
	for format in json jsonl sarif rdjsonl github gitlab
	do
		test_expect_code 1 taizhang check -q --at HEAD \
			--format $format >out &&
		{ test $format != json || cp out json; } &&
		{ test $format = json || faithful $format; } || return 1
	done && valid gitlab out && test_grep "提交说明: " out
'

# Failing test cases: rule and whether it has a failure, from the XML.
junit_rules() {
	xmllint --xpath "//testcase[failure]/@name" "$1" |
		sed "s/^ *name=\"\([^ ]*\).*/\1/" | sort
}

junit_faithful() { # BAR OPTION… : what up to the bar was found, fails
	bar=$1 && shift &&
	report --format junit "$@" >out &&
	xmllint --noout --schema "$PROJECT/tests/formats/junit.xsd" out &&
	junit_rules out >actual &&
	perl -MJSON::PP -e "local \$/; print map { qq(\$_->{rule}\n) }
		grep { \$_->{severity} =~ /^($bar)$/ &&
			(\$_->{severity} ne q(due) || \$_->{overdue}) }
		@{ decode_json(<STDIN>)->{findings} }" <json | sort -u >expect &&
	test -s expect && test_cmp expect actual &&
	wc -l <expect >n && xmllint --xpath "string(//testsuite/@failures)" out >m &&
	test "$(cat n)" -eq "$(cat m)" &&
	test "$(xmllint --xpath "count(//testcase)" out)" -eq \
		"$(xmllint --xpath "string(//testsuite/@tests)" out)"
}

test_expect_success 'JUnit: a rule is a test case' '
	junit_faithful error && taizhang rules --format json >rules &&
	grep -c "\"rule\":" rules >n &&
	test "$(xmllint --xpath "count(//testcase)" out)" -eq "$(cat n)"
'

test_expect_success 'JUnit: it fails on what makes the check fail' '
	junit_faithful "error|finding|due" --fail-on due &&
	test "$(xmllint --xpath "count(//testcase[failure])" out)" -gt 10
'

test_expect_success 'JUnit: no finding is lost' '
	report --format junit >out && perl -MJSON::PP -MEncode -e "local \$/;
		print map { \$_->{text} =~ /[[:cntrl:]]/ ? () :
			encode_utf8(qq(\$_->{text}\n)) }
		grep { \$_->{severity} ne q(due) || \$_->{overdue} }
		@{ decode_json(<STDIN>)->{findings} }" <json >texts &&
	xmllint --xpath "string(/)" out >said && test -s texts &&
	while read -r text
	do
		grep -q -F -e "$text" said || { echo "$text" && return 1; }
	done <texts
'

test_expect_success 'a text in GitHub Actions has annotations beside it' '
	report >text && report --format github >annotations &&
	GITHUB_ACTIONS=true report >out &&
	sed -n "1s/^::stop-commands::\([0-9a-f]*\)$/\1/p" out >word &&
	test $(wc -c <word) -eq 65 && grep -n "$(cat word)" out >lines &&
	test $(wc -l <lines) -eq 2 && {
		echo "::stop-commands::$(cat word)" && cat text &&
		echo "::$(cat word)::" && cat annotations
	} >expect && test_cmp expect out
'

test_expect_success '... and nothing else has' '
	for format in json jsonl sarif gitlab junit rdjsonl
	do
		report --format $format >expect &&
		GITHUB_ACTIONS=true report --format $format >out &&
		test_cmp expect out || return 1
	done
'

test_expect_success '--quiet leaves out what does not make it fail' '
	for format in jsonl github rdjsonl
	do
		report -q --format $format >out &&
		test $(wc -l <out) -eq $(grep -c "\"severity\": \"error\"" json) ||
			return 1
	done &&
	report -q --format sarif >out && ! grep "\"level\": \"[nw]" out
'

test_expect_success 'nothing found is valid, too' '
	a_register ../clean && cd ../clean && for format in jsonl github rdjsonl
	do
		taizhang check -q --format $format >out &&
		test_cmp /dev/null out || return 1
	done &&
	taizhang check -q --format sarif >out && valid sarif out &&
	taizhang check -q --format gitlab >out && valid gitlab out &&
	taizhang check -q --format junit >out &&
	xmllint --noout --schema "$PROJECT/tests/formats/junit.xsd" out &&
	GITHUB_ACTIONS=true taizhang check -q >out && test_cmp /dev/null out
'

test_expect_success 'one rule alone is one test case' '
	report --rule x2-id --format junit >out &&
	junit_rules out >actual && grep x2-id actual &&
	test "$(xmllint --xpath "count(//testcase[not(failure)])" out)" -eq 0
'

test_expect_success 'schema validate has them, too' '
	echo "{\"type\": \"string\", \"maxLength\": 3}" >schema.json &&
	printf "长长 : 长\n" >bad.yaml && echo 短 >good.yaml &&
	echo "\"a\\u001b[2J\"" >worse.json &&
	set -- schema validate schema.json bad.yaml good.yaml worse.json &&
	for format in sarif gitlab rdjsonl github
	do
		test_expect_code 1 taizhang "$@" --format $format >out &&
		perl "$PROJECT/tests/formats/read.pl" $format <out >read &&
		test "$(cut -d"|" -f1 read | tr "\n" " ")" = \
			"bad.yaml worse.json " || return 1
	done && test_expect_code 1 taizhang "$@" --format sarif >out &&
	valid sarif out &&
	test_expect_code 1 taizhang "$@" --format junit >out &&
	xmllint --noout --schema "$PROJECT/tests/formats/junit.xsd" out &&
	test "$(xmllint --xpath "count(//testcase)" out)" -eq 3 &&
	test "$(xmllint --xpath "string(//testcase[not(failure)]/@name)" out)" \
		= good.yaml
'

test_expect_success '... with annotations beside its text, too' '
	echo "- \"::error::owned\"" >"::warning::x.yaml" &&
	echo "{\"type\": \"array\", \"items\": {\"maxLength\": 3}}" >schema.json &&
	set -- schema validate schema.json good.yaml "::warning::x.yaml" &&
	test_expect_code 1 taizhang "$@" >text &&
	test_expect_code 1 taizhang "$@" --format github >annotations &&
	test_expect_code 1 env GITHUB_ACTIONS=true taizhang "$@" >out &&
	sed -n "1s/^::stop-commands::\([0-9a-f]*\)$/\1/p" out >word &&
	test $(wc -c <word) -eq 65 && test -s annotations && {
		echo "::stop-commands::$(cat word)" && cat text &&
		echo "::$(cat word)::" && cat annotations
	} >expect && test_cmp expect out &&
	test_expect_code 3 env GITHUB_ACTIONS=true taizhang "$@" none.yaml >out &&
	test_cmp expect out &&
	test_expect_code 1 env GITHUB_ACTIONS=true taizhang "$@" --format json \
		>out && ! grep "^::" out
'

test_expect_success 'a format that there is not' '
	test_expect_code 2 taizhang check --format xml 2>err &&
	test_grep sarif err
'

test_done
