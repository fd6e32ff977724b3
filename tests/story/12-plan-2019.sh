# 2019-06-28 … 08-30: the plan of 2019, its contract, its installations; a
# spot check of the exam room.

put plan/plan-2019.yaml <<'EOF'
# 2019 年度软件采购计划，按 stocktake-2019 编制
status: 会签
year: 2019
date: "2019-06-28"
stocktake: stocktake-2019
prepared_by:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: procurement, person: kong-lin}
  - {dept: it-centre, person: wu-xiaobo}
items:
  - seq: 1
    category: 办公
    product: wps-office-2019
    version: WPS Office 2019 专业版
    compatibility: 兼容 Windows 10 与中标麒麟 V7.0，可读写 OOXML 和 OFD
    security: 正版授权，厂商提供安全更新
    use_mode: 单机
    term: 永久
    upgrade: 同版本免费更新
    support: 三年电话与远程支持
    qty: 4
    unit_price: "498.00"
    needs: [1, 2, 3, 4]
    justification: 新购四台计算机没有办公软件；Office 2010 四套已核销
    reuse: {surplus_found: 0, surplus_used: 0}
  - seq: 2
    category: 其他
    product: sanwei-cad-2018
    version: 三维制图 2018 标准版
    compatibility: 兼容 Windows 7 与 Windows 10，可读写 DWG
    security: 正版授权，离线激活
    use_mode: 单机
    term: 永久
    upgrade: 一年内免费升级
    support: 一年电话与远程支持
    qty: 1
    unit_price: "3600.00"
    needs: [5]
    justification: 规划科编制矿区规划图
    reuse: {surplus_found: 0, surplus_used: 0}
EOF
step "2019-06-28 10:30" chen-lixin \
	"计划 plan-2019 会签" \
	"办公 49-45，四套；规划科三维制图一套。" "五"

move plan/plan-2019.yaml 审签
append plan/plan-2019.yaml <<'EOF'
infosec_review:
  person: he-zhiqiang
  date: "2019-07-04"
  opinion: 符合局信息化建设和信息安全要求；三维制图限装在外网计算机
approval:
  person: su-mingyuan
  date: "2019-07-08"
EOF
approve approval-20190708-r7w3e plan-2019 同意 su-mingyuan 2019-07-08
put purchase/purchase-2019-2.yaml <<'EOF'
# WPS Office 2019 四套、三维制图 2018 一套，plan-2019
status: 询价
organised_by: office
lines:
  - seq: 1
    category: 办公
    product: wps-office-2019
    qty: 4
  - seq: 2
    category: 其他
    product: sanwei-cad-2018
    qty: 1
EOF
step "2019-07-08 16:10" zhou-wenjing \
	"计划 plan-2019 经局领导审签；询价 purchase-2019-2" \
	"苏明远副局长用自己的密钥签名：approval-20190708-r7w3e。" "五"

move plan/plan-2019.yaml 入预算
append plan/plan-2019.yaml <<'EOF'
budget:
  - {item: 1, amount: "1992.00", approved_on: "2019-07-22", doc: 示财预〔2019〕68号}
  - {item: 2, amount: "3600.00", approved_on: "2019-07-22", doc: 示财预〔2019〕68号}
EOF
step "2019-07-22 11:00" sun-lihua \
	"计划 plan-2019 纳入年度预算" \
	"预算调整批复示财预〔2019〕68号，合计 5592.00 元。" "五"

move plan/plan-2019.yaml 执行
put purchase/purchase-2019-2.yaml <<'EOF'
# WPS Office 2019 四套、三维制图 2018 一套，plan-2019
status: 已签约
organised_by: office
method: 框架协议
contract_no: 示煤采2019-009
contract_date: "2019-08-09"
vendor: 示例市惠软信息技术有限公司
lines:
  - seq: 1
    plan: plan-2019
    plan_item: 1
    category: 办公
    product: wps-office-2019
    version: WPS Office 2019 专业版
    compatibility: 兼容 Windows 10 与中标麒麟 V7.0，可读写 OOXML 和 OFD
    security: 正版授权，厂商提供安全更新
    use_mode: 单机
    term: 永久
    upgrade: 同版本免费更新
    support: 三年电话与远程支持
    qty: 4
    price: "1992.00"
    ip_check:
      rights_holder: 金山办公
      method: 核对厂商授权书与著作权登记证书
      evidence: [授权书 2019-GA-0471, 软著登字第 0000002 号]
      result: 通过
      verifier: kong-lin
      date: "2019-08-05"
  - seq: 2
    plan: plan-2019
    plan_item: 2
    category: 其他
    product: sanwei-cad-2018
    version: 三维制图 2018 标准版
    compatibility: 兼容 Windows 7 与 Windows 10，可读写 DWG
    security: 正版授权，离线激活
    use_mode: 单机
    term: 永久
    upgrade: 一年内免费升级
    support: 一年电话与远程支持
    qty: 1
    price: "3600.00"
    ip_check:
      rights_holder: 示例制图软件公司
      method: 核对厂商授权书与著作权登记证书
      evidence: [授权书 SW-2019-0052, 软著登字第 0000003 号]
      result: 通过
      verifier: kong-lin
      date: "2019-08-06"
EOF
put licence/wps-office-2019/wps-2019-01.yaml <<'EOF'
status: 待验收
product: wps-office-2019
edition: 专业版
version: WPS Office 2019 专业版
type: 单机
source: 采购
vendor: 示例市惠软信息技术有限公司
purchase: purchase-2019-2
purchase_line: 1
EOF
put licence/sanwei-cad-2018/sanwei-2019-01.yaml <<'EOF'
# 规划科 2018 年被驳回的需求，按计划购入
status: 待验收
product: sanwei-cad-2018
edition: 标准版
version: 三维制图 2018 标准版
type: 单机
source: 采购
vendor: 示例市惠软信息技术有限公司
purchase: purchase-2019-2
purchase_line: 2
EOF
step "2019-08-12 16:40" chen-lixin \
	"计划 plan-2019 执行：签约 purchase-2019-2" \
	"基建采购办核实知识产权，两行均通过。" "五"

move purchase/purchase-2019-2.yaml 已验收
append purchase/purchase-2019-2.yaml <<'EOF'
acceptance:
  date: "2019-08-20"
  persons: [chen-lixin, liu-yichen]
  doc: 示煤验〔2019〕9号
EOF
move licence/wps-office-2019/wps-2019-01.yaml 在用
append licence/wps-office-2019/wps-2019-01.yaml <<EOF
licence_no: SL-GOV-2019-0471
seats: 4
valid_from: "2019-08-20"
valid_to: 永久
price: "1992.00"
bought: "2019-08-09"
covers:
  - {product: wps-office-2019, versions: ">=11.1 <12", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2019-R001
documents:
$(papers 2019-08-20 "办公室 3 号柜" "验收文件:示煤验〔2019〕9号" "许可协议:软件许可协议" "授权证书:授权书 SL-GOV-2019-0471" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2019-08-21"
EOF
move licence/sanwei-cad-2018/sanwei-2019-01.yaml 在用
append licence/sanwei-cad-2018/sanwei-2019-01.yaml <<EOF
licence_no: SW-2019-0052
seats: 1
valid_from: "2019-08-20"
valid_to: 永久
price: "3600.00"
bought: "2019-08-09"
covers:
  - {product: sanwei-cad-2018, versions: ">=2018 <2019", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2019-R002
documents:
$(papers 2019-08-20 "办公室 3 号柜" "验收文件:示煤验〔2019〕9号" "许可协议:软件许可协议" "授权证书:授权书 SW-2019-0052" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2019-08-21"
EOF
office=request/2019/08/rq-20190821-j6n1p.yaml
cad=request/2019/08/rq-20190821-e3y7s.yaml
put $office <<'EOF'
status: 提出
dept: office
kind: 批量部署
date: "2019-08-21"
applicant: ma-xiaohong
computers: [pc-0321, pc-0322, pc-0323, pc-0324]
product: wps-office-2019
reason: 按 plan-2019 为新购四台计算机安装办公软件
dept_head: {person: zhou-wenjing, date: "2019-08-21"}
addressed_to: it-centre
EOF
put $cad <<'EOF'
# 去年被驳回的需求，这次有了授权
status: 提出
dept: planning
kind: 安装
date: "2019-08-21"
applicant: yang-fan
computers: [pc-0301]
product: sanwei-cad-2018
reason: 矿区规划图需要三维制图，plan-2019 已购一套
dept_head: {person: han-bing, date: "2019-08-21"}
addressed_to: it-centre
EOF
put inspection/inspection-2019-3.yaml <<'EOF'
# 重点抽查：九月全市资格考试前查考务中心
status: 进行
kind: 重点抽查
organiser: office
trigger: 九月全市安全资格考试前的专项保障
start: "2019-08-21"
scope: [exam-centre]
team:
  - {person: ma-xiaohong, dept: office}
  - {person: liu-yichen, dept: it-centre}
  - {person: tang-rui, dept: training}
EOF
step "2019-08-21 17:30" chen-lixin \
	"验收 purchase-2019-2，授权启用；提出 rq-20190821-j6n1p、rq-20190821-e3y7s；抽查 inspection-2019-3" \
	"规划科的纸质报告 rq-20190821-e3y7s 代录。
考前抽查考务中心机房 B210。" "三 五 七 八"

move $office 受理
move $cad 受理
move inspection/inspection-2019-3.yaml 完成
{
	echo 'end: "2019-08-22"'
	sheet <<'EOF'
liu-yichen pc-0211 pc-0212 pc-0213 pc-0214
tang-rui   pc-0215 pc-0216 pc-0201 pc-0202
EOF
} | append inspection/inspection-2019-3.yaml
step "2019-08-23 09:40" he-zhiqiang \
	"抽查 inspection-2019-3 完成，未发现问题；受理 rq-20190821-j6n1p、rq-20190821-e3y7s" \
	"八台全部查过。杀毒订阅 rising-2017 于 10 月 31 日到期，已口头提醒考务中心。" "三 八"

set_key $office status 批准 licence wps-2019-01
set_key $cad status 批准 licence sanwei-2019-01
for r in $office $cad; do
	append "$r" <<'EOF'
decision: {by: he-zhiqiang, date: "2019-08-26", result: 批准}
EOF
done
step "2019-08-26 10:10" he-zhiqiang \
	"批准 rq-20190821-j6n1p、rq-20190821-e3y7s" \
	"授权数量足够。" "八"

append purchase/purchase-2019-2.yaml <<'EOF'
payments:
  - {date: "2019-08-28", amount: "5592.00", voucher: 记-2019-08-0081}
EOF
append licence/wps-office-2019/wps-2019-01.yaml <<'EOF'
accounting:
  - {kind: 入账, amount: "1992.00", voucher: 记-2019-08-0082, date: "2019-08-28", by: sun-lihua}
EOF
append licence/sanwei-cad-2018/sanwei-2019-01.yaml <<'EOF'
accounting:
  - {kind: 入账, amount: "3600.00", voucher: 记-2019-08-0083, date: "2019-08-28", by: sun-lihua}
EOF
step "2019-08-28 15:50" sun-lihua \
	"付款并入账 purchase-2019-2" \
	"按无形资产入账，合计 5592.00 元。" "七"

move $office 办结
{
	echo work:
	works wu-xiaobo 2019-08-29 安装 wps-office-2019 pc-0321 pc-0322 pc-0323 pc-0324
} | append $office
ledger 批量部署 rq-20190821-j6n1p ma-xiaohong 2019-08-30 <<'EOF'
wps-office-2019 11.1.0.9080 wps-2019-01 2019-08-29 pc-0321 pc-0322 pc-0323 pc-0324
EOF
move $cad 办结
append $cad <<'EOF'
work:
  - {executor: wu-xiaobo, date: "2019-08-30", action: 安装, ledger: pc-0301.sanwei-cad-2018, confirmed_by: han-bing}
EOF
ledger 申请 rq-20190821-e3y7s ma-xiaohong 2019-08-30 <<'EOF'
sanwei-cad-2018 2018.2 sanwei-2019-01 2019-08-30 pc-0301
EOF
step "2019-08-30 16:30" wu-xiaobo \
	"办结 rq-20190821-j6n1p、rq-20190821-e3y7s" \
	"规划科的三维制图用上了正版。" "八"
