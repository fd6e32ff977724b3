#!/bin/sh
# What check and schema validate print for other programs, asked of what others
# have published to read it.

. "${0%/*}/../test-lib.sh"
. "$PROJECT/tests/node/need.sh"

published() { # FORMAT
	node "$PROJECT/tests/formats/published.js" "$@"
}

test_expect_success 'findings that have to be escaped' '
	a_register . && set -- records/person/*.yaml &&
	sed -i "s/ since: .*/ since: \"<\&>%0A::,]]>\"/" "$1" &&
	sed -i "/^name:/d" "$2" &&
	echo "name: x" >"records/person/a b,%é:1$(printf "\033")[2J.yaml" &&
	echo "::error::owned" >records/person/zzz.yaml &&
	echo "{\"items\": {\"maxLength\": 3}}" >schema.json &&
	printf "%s\n" "- \"<&>%%0A::,]]>\"" "- 长长长长 " >bad.yaml &&
	published schema >sarif.json
'

test_expect_success 'SARIF: the schema of its publisher, by us and by Ajv' '
	test_expect_code 1 taizhang check --format sarif >check &&
	test_expect_code 1 taizhang schema validate --format sarif schema.json \
		bad.yaml >document &&
	taizhang schema validate --assert-format sarif.json check document &&
	published sarif <check && published sarif <document
'

for reader in rdjsonl github junit
do
	test_expect_success "$reader: a program that reads it" '
		test_expect_code 1 taizhang check --format $reader >check &&
		test_expect_code 1 taizhang schema validate schema.json \
			bad.yaml --format $reader >document &&
		test $(wc -l <check) -gt 3 && test -s document &&
		published $reader <check && published $reader <document
	'
done

test_expect_success 'they would say it' '
	for format in sarif rdjsonl github junit
	do
		test_expect_code 1 taizhang check --format $format |
			sed -e "s/unicodeCodePoints/bytes/" -e "s/\"ERROR\"/9/" \
				-e "s/%25/%/" -e "s/failures=\"/&1/" >out &&
		test_expect_code 1 published $format <out >said &&
		test -s said || return 1
	done
'

test_done
