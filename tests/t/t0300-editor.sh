#!/bin/sh
# What a clerk sees in an editor: the real yaml-language-server, with the
# settings that init writes.

. "${0%/*}/../test-lib.sh"
. "$PROJECT/tests/node/need.sh"

editor() { # check|complete|hover …, see tests/node/editor.js
	node "$PROJECT/tests/node/editor.js" "$@"
}

write() { # FILE, from standard input
	mkdir -p "${1%/*}" && cat >"$1"
}

test_expect_success 'a register with the sample records' '
	taizhang init bureau && cp -R "$PROJECT/records" bureau/
'

test_expect_success 'no sample record is complained about' '
	find bureau/records -name "*.yaml" >files && test "$(wc -l <files)" -gt 600 &&
	xargs node "$PROJECT/tests/node/editor.js" check bureau <files >out &&
	test_cmp /dev/null out
'

# The extension has no Chinese for a field that is missing.
test_expect_success 'mistakes are explained in Chinese where they are' '
	write bureau/records/ledger/x.yaml <<-\EOT &&
	computer: pc-0101
	product: wps-office-2016
	version: 最新
	installed: 2018年9月5日
	removed: "2018-09-06"
	status: 使用中
	origin: 检查发现
	basis: inspection-2018-1
	registered_by: chen-lixin
	price: 920
	EOT
	test_expect_code 1 editor check bureau bureau/records/ledger/x.yaml >out &&
	sed "s/^[^:]*://" out >got && cat >expect <<-\EOT &&
	1:1: Missing property "registered_on".
	3:10: 写具体版本号（加引号），不写 最新、未知
	4:12: 日期写成 "2018-03-12" 的样子，加引号，不早于 1990 年
	6:9: 值无效。允许的值："在用", "已卸载", "已更换", "已核销", "作废"。
	10:1: 属性 price 不被允许。
	EOT
	test_cmp expect got
'

test_expect_success 'what may not stand beside something is explained, too' '
	set -- bureau/records/ledger/pc-01/pc-0101/pc-0101.oa-client.yaml \
		bureau/records/computer/pc-01/pc-0101.yaml &&
	cp "$1" x.yaml && cat x.yaml - >"$1" <<-\EOT &&
	removed: "2019-12-01"
	voided: {date: "2019-12-02", by: chen-lixin, reason: 记错}
	EOT
	echo "shared: chen-lixin" >>"$2" &&
	test_expect_code 1 editor check bureau "$@" >out &&
	sed "s/^.*yaml:[0-9]*:[0-9]*: //" out | LC_ALL=C sort >got &&
	LC_ALL=C sort >expect <<-\EOT &&
	user（使用人）和 shared（公用保管人）只写一个
	写了 voided 的，把 status（状态）改为 作废；没有作废的，删去 voided
	还在用的不写 removed（卸载日期）；已经卸载的，把状态改为 已卸载、已更换 或 已核销
	EOT
	test_cmp expect got
'

test_expect_success 'keys are completed, and explained in Chinese' '
	echo "ver" | write bureau/records/ledger/x.yaml &&
	editor complete bureau bureau/records/ledger/x.yaml 1 4 >out &&
	test_grep "^version	版本。台账第二栏" out
'

test_expect_success 'values are completed, and explained in Chinese' '
	echo "status: " | write bureau/records/ledger/x.yaml &&
	editor complete bureau bureau/records/ledger/x.yaml 1 9 >out &&
	cat >expect <<-\EOT &&
	在用	装着，在使用
	已卸载	按书面报告卸载了
	已更换	被另一种软件或版本替换
	已核销	随报废核销办结
	作废	记错了，须写 voided
	EOT
	test_cmp expect out
'

test_expect_success 'hovering over a key explains it in Chinese' '
	echo "status: 在用" | write bureau/records/ledger/x.yaml &&
	editor hover bureau bureau/records/ledger/x.yaml 1 1 >out &&
	test_grep "#### 状态 状态。台账第十二栏" out &&
	test_grep "已核销.: 随报废核销办结" out
'

test_expect_success 'folders with Chinese names, a type of the office itself' '
	mkdir own && printf "[paths]\nrecords = 台账\nschema = data/s\n" \
		>own/taizhang.ini &&
	write own/data/s/types/note.yaml <<-\EOT &&
	$schema: https://json-schema.org/draft/2020-12/schema
	type: object
	properties:
	  level: {enum: [急, 缓], title: 缓急, description: 缓急。急 或 缓。}
	EOT
	taizhang init own && echo "level: 慢" | write own/台账/note/2018/n.yaml &&
	test_expect_code 1 editor check own own/台账/note/2018/n.yaml >out &&
	echo "own/台账/note/2018/n.yaml:1:8: 值无效。允许的值：\"急\", \"缓\"。" \
		>expect && test_cmp expect out
'

# Why records have no modeline: it wins over the folder.
test_expect_success 'nothing is fetched, but for a modeline' '
	{
		echo "# yaml-language-server: \$schema=http://example.org/x.json" &&
		echo "status: 在用"
	} | write bureau/records/ledger/x.yaml &&
	test_expect_code 3 editor check bureau bureau/records/ledger/x.yaml 2>err &&
	test_grep "tries to use the network" err
'

test_done
