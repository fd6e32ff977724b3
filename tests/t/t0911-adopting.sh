#!/bin/sh
# An office with old records takes the tool into use, as docs/adopting.md says.
# To bring the page up to date: TEST_REFRESH=1 sh tests/t/t0911-adopting.sh

. "${0%/*}/../test-lib.sh"
export PROJECT

page=$PROJECT/docs/adopting.md
test -z "$TEST_REFRESH" || (
	mkdir refresh && cd refresh &&
		perl "$PROJECT/tests/adopting/walk.pl" -i "$page"
	cd .. && rm -rf refresh
)

test_expect_success 'what the page says is what the program says' '
	perl "$PROJECT/tests/adopting/walk.pl" "$page" >page &&
	test_cmp "$page" page
'

test_expect_success 'all of it went through the hook' '
	mkdir again && cd again &&
	perl "$PROJECT/tests/adopting/walk.pl" "$page" >/dev/null && cd tz &&
	test -z "$(git status --porcelain)" &&
	test "$(git rev-list --count HEAD)" -eq 3 &&
	taizhang check --as-of 2026-03-02 >../../check &&
	! grep "error" ../../check
'

# What the page does not show: other old things, as they were.
old() { # FILE, from a here-document
	mkdir -p "records/$(dirname "$1")" && cat >"records/$1"
}

test_expect_success 'who did what in those days is not judged' '
	cd again/tz && old licence/office-2007/office-2012.yaml <<-\EOF &&
	status: 在用
	licence_no: SL-2012-0001
	product: office-2007
	version: Office 2007 标准版
	type: 单机
	source: 采购
	seats: 1
	valid_from: "2012-06-01"
	valid_to: 永久
	vendor: 某电脑公司
	price: "2800.00"
	bought: "2012-06-01"
	purchase: purchase-2012-1
	asset_no: ZC-2012-0001
	documents:
	  - {kind: 授权证书, title: 授权书, form: 纸质, custodian: hao-yu, place: 1 号柜, received: "2012-06-01"}
	accounting:
	  - {kind: 入账, amount: "2800.00", voucher: 记-2012-06, date: "2012-06-20", by: hao-yu}
	registered_by: zhan-tao
	registered_on: "2019-03-01"
	verified_by: zhan-tao
	verified_on: "2019-03-02"
	EOF
	old purchase/purchase-2012-1.yaml <<-\EOF &&
	status: 完成
	organised_by: procurement
	method: 单位统一采购
	contract_no: 采2012-1
	contract_date: "2012-05-20"
	vendor: 某电脑公司
	lines:
	  - {seq: 1, category: 办公, product: office-2007, qty: 1, price: "2800.00"}
	acceptance: {date: "2012-06-01", persons: [hao-yu, zhan-tao], doc: 验收单}
	taken_over:
	  missing: [技术标准, 知识产权核实, 付款凭证]
	  reason: 当年的合同没有写
	EOF
	old ledger/pc-00/pc-0002/pc-0002.office-2007.3.yaml <<-\EOF &&
	# 旧台账里的：2019 年由基建采购办登记，没有复核
	status: 已卸载
	computer: pc-0002
	product: office-2007
	version: "12.0.4518"
	installed: "2012-06-05"
	removed: "2020-06-01"
	licence: office-2012
	origin: 清查补登
	basis: stocktake-2026
	registered_by: zhan-tao
	registered_on: "2019-03-01"
	EOF
	old report/report-2020.yaml <<-\EOF &&
	# 2020 年的报告，12 月才报
	status: 已报送
	year: 2020
	base_commit: "0000000000000000000000000000000000000000"
	as_of: "2020-12-01"
	prepared_by: [{dept: office, person: hao-yu}]
	chapters: {funding: 预算一万元, procurement: 没有采购, assets: 照旧台账}
	figures: {budget: "10000.00", contracted: "0.00", paid: "0.00", computers: 40, licences: 12, ledger_entries: 90}
	signed_by: luo-an
	doc_no: 某煤局〔2020〕9号
	issuer: 某市煤炭局
	submission: {date: "2020-12-20", recipient: 某市文化局, attachments: []}
	EOF
	old inspection/inspection-2021-1.yaml <<-\EOF &&
	# 2021 年的检查，只有办公室的人，没有通报
	status: 完成
	kind: 例行检查
	organiser: procurement
	start: "2021-04-01"
	end: "2021-04-02"
	scope: [office]
	team: [{person: hao-yu, dept: office}]
	lines:
	  - {computer: pc-0001, user: hao-yu, dept: office, room: "205", results: [{category: 办公, name: Office 2007, product: office-2007, verdict: 正版}], user_signed: 已签, inspector: hao-yu}
	EOF
	taizhang check --as-of 2026-03-02 >../../check &&
	test_commit "补录更早的" &&
	! grep -e "inspection-2021" -e "report-2020.*晚" ../../check
'

test_expect_success 'no year before the register is asked for' '
	cd again/tz && taizhang due --as-of 2026-12-31 --format csv >../../due &&
	! grep "20[12][0-5] 年" ../../due && test_grep "2026 年.*清查" ../../due &&
	taizhang summary duty-board --as-of 2026-12-31 >../../board &&
	! grep "20[12][0-5]" ../../board
'

test_expect_success 'the first year is judged' '
	cd again/tz && taizhang due --as-of 2027-02-01 --format csv >../../due &&
	for clause in 2.1 2.7 3.1 4.1 4.4 5.10 9.1 10.1
	do
		grep "（$clause）" ../../due | grep "^202[67][0-9-]*,-" ||
			{ echo "$clause is not overdue"; return 1; }
	done
'

# Who begins in October has the stocktake of June on paper.
test_expect_success 'what was due before the first day is not asked for' '
	taizhang init october && cd october &&
	cp -R "$PROJECT/tests/adopting/records" ../again/tz/records . &&
	find records -mindepth 1 -maxdepth 1 ! -name unit ! -name department \
		! -name person -exec rm -r {} + &&
	sed -i "s/^register_from: .*/register_from: \"2026-10-08\"/" \
		records/unit/unit.yaml && test_commit "十月启用" &&
	taizhang due --as-of 2027-01-01 --format csv >../due &&
	! grep -e "（4.1）" -e "（4.4）" ../due | grep 2026 &&
	test_grep "^2026-11-30,-32,.*（9.1）" ../due &&
	test_grep "^2026-12-31,-1,.*（3.1）" ../due
'

test_done
