#!/bin/sh
# taizhang schema check and show: the schemas themselves.

. "${0%/*}/../test-lib.sh"

check() {
	taizhang schema check --lang en "$@"
}

test_expect_success 'any schema by the meta-schema' '
	echo "{\"type\": \"text\", \"items\": {\"minItems\": -1}}" >a.json &&
	test_expect_code 1 check a.json >out &&
	test_grep "^a.json:1:10: error: .*\[schema-enum\]" out &&
	test_grep "^a.json:1:40: error: .*\[schema-minimum\]" out &&
	echo "{\"unevaluatedItems\": false}" >b.json && check b.json
'

test_expect_success 'and by what it refers to' '
	echo "properties: {a: {\$ref: \"#/nowhere\"}}" >c.yaml &&
	test_expect_code 1 check c.yaml >out &&
	test_grep "^c.yaml:1:24: error: .*leads nowhere.*\[schema-broken\]" out &&
	test_expect_code 3 check none.json
'

test_expect_success 'a pattern is one of ECMA-262' '
	echo "pattern: \"(?i)a\"" >d.yaml &&
	test_expect_code 1 check d.yaml >out &&
	test_grep "^d.yaml:1:10: error: .*\[schema-format\]" out
'

test_expect_success 'a register' '
	mkdir register && cd register && a_register .
'

test_expect_success 'its schemas are in order' '
	cd register && check -q >out && ! test -s out
'

test_expect_success 'a keyword that does not exist, or not in editors' '
	cd register && cp -R schema keep &&
	sed -i "s/^required:/requird: [x]\n&/; \$a unevaluatedProperties: false" \
		schema/types/award.yaml &&
	test_expect_code 1 check -q >out &&
	test_grep "award.yaml:.*“requird”.*\[lint-keyword\]" out &&
	test_grep "did you mean “required”" out &&
	test_grep "award.yaml:.*\[lint-editor\]" out &&
	rm -r schema && mv keep schema
'

test_expect_success 'a field without a name' '
	cd register && cp -R schema keep &&
	printf "  extra: {type: string}\n" >line &&
	sed -i "/^properties:/r line" schema/types/award.yaml &&
	test_expect_code 1 check -q >out &&
	test_grep "/extra: no Chinese name \[lint-name\]" out &&
	test_grep "/extra: no English description \[lint-name\]" out &&
	rm -r schema && mv keep schema
'

test_expect_success 'a reference to a type that is not there' '
	cd register && cp -R schema keep &&
	sed -i "s/x-ref: person/x-ref: persom/" schema/defs.yaml &&
	test_expect_code 1 check -q >out &&
	test_grep "^schema/.*persom" out &&
	rm -r schema && mv keep schema
'

test_expect_success 'show lists the types' '
	cd register && taizhang schema show >out &&
	for file in schema/types/*.yaml
	do
		test_grep "^$(basename "$file" .yaml) " out || return 1
	done
'

test_expect_success 'show says what to write' '
	cd register && taizhang schema show award >out &&
	test_grep "^award  先进评选$" out &&
	test_grep "^字段 *名称 *类型 *必填" out &&
	test_grep "^year *年度 *整数 *是$" out &&
	test_grep "^date *确定日期 *日期 *状态为 确定 时$" out &&
	test_grep "^      取值：拟定、公示、确定、作废$" out &&
	test_grep "^  person *人员 *记录的编号" out &&
	! grep " $" out &&
	taizhang schema show --lang en award >out &&
	test_grep "^year *year *a whole number *yes$" out &&
	! grep "[一-龥]*年度" out
'

test_expect_success 'as JSON, and only of a type that is there' '
	cd register &&
	taizhang schema show --format json ledger >out &&
	perl -MJSON::PP -e "
		local \$/;
		my \$said = decode_json(<STDIN>);
		exit 1 if \$said->{type} ne q(ledger) || !@{\$said->{rows}};
	" <out &&
	test_expect_code 2 taizhang schema show --lang en awrad 2>err &&
	test_grep "did you mean “award”" err
'

test_done
