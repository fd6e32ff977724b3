# shellcheck disable=SC2086 # ids hold no blanks
# 2018-06-28 … 08-20: from the need to the licence: plan, signature, budget,
# contracts, acceptance.

put plan/plan-2018.yaml <<'EOF'
# 2018 年度软件采购计划，按 stocktake-2018 编制
status: 会签
year: 2018
date: "2018-06-28"
stocktake: stocktake-2018
prepared_by:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: procurement, person: kong-lin}
  - {dept: it-centre, person: wu-xiaobo}
items:
  - seq: 1
    category: 办公
    product: wps-office-2016
    version: WPS Office 2016 专业版
    compatibility: 兼容 Windows 7 与 Windows 10，可读写 OOXML
    security: 正版授权，厂商提供安全更新
    use_mode: 单机
    term: 永久
    upgrade: 同版本免费更新
    support: 三年电话与远程支持
    qty: 19
    unit_price: "460.00"
    needs: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    justification: 十一台旧机和八台新机没有办公软件，每台一套
    reuse: {surplus_found: 0, surplus_used: 0}
  - seq: 2
    category: 杀毒
    product: tianqing-6
    version: V6.0 客户端
    compatibility: 兼容 Windows 7、Windows 10 和中标麒麟 V7.0
    security: 病毒库每日更新，控制台部署在内网
    use_mode: 单机
    term: 2年
    upgrade: 订阅期内版本和病毒库免费更新
    support: 订阅期内 7×24 小时支持
    qty: 47
    unit_price: "85.00"
    needs: [2]
    justification: 除考务中心八台外，四十七台计算机没有杀毒软件
    reuse: {surplus_found: 0, surplus_used: 0}
EOF

verifications 台账核对 <<'EOF'
2018-06-25 office             ma-xiaohong
2018-06-25 training           tang-rui
2018-06-25 party-committee    fang-zhihua
2018-06-25 planning           yang-fan
2018-06-25 equipment          deng-ling
2018-06-25 safety             xie-fang
2018-06-25 discipline         tan-weimin
2018-06-25 assessment-office  jin-xin
2018-06-25 audit              ding-kai
2018-06-25 ticket-inspection  cao-yang
2018-06-25 procurement        kong-lin
2018-06-25 finance            sun-lihua
2018-06-25 it-centre          liu-yichen
2018-06-26 exam-centre        zhao-min
2018-06-26 local-mine-brigade meng-he
2018-06-26 state-mine-brigade bao-lige
2018-06-26 opencast-brigade   gong-yu
2018-06-26 fire-brigade       yin-hao
EOF

step "2018-06-28 11:00" chen-lixin \
	"计划 plan-2018 会签；录入上半年各科室台账核对" \
	"四个部门会签。数量按在用计算机减可用授权计算：办公 49-30，杀毒 55-8。
十八份核对表均无差异。" "五 七"

move plan/plan-2018.yaml 审签
append plan/plan-2018.yaml <<'EOF'
infosec_review:
  person: he-zhiqiang
  date: "2018-07-02"
  opinion: 符合局信息化建设和信息安全要求；杀毒控制台须放在内网
approval:
  person: su-mingyuan
  date: "2018-07-04"
EOF
put purchase/purchase-2018-2.yaml <<'EOF'
# WPS Office 2016 十九套，plan-2018 第 1 项
status: 询价
organised_by: office
lines:
  - seq: 1
    category: 办公
    product: wps-office-2016
    qty: 19
EOF
put purchase/purchase-2018-3.yaml <<'EOF'
# 天擎 V6.0 四十七点，订阅两年，plan-2018 第 2 项
status: 询价
organised_by: office
lines:
  - seq: 1
    category: 杀毒
    product: tianqing-6
    qty: 47
EOF

step "2018-07-04 16:00" zhou-wenjing \
	"计划 plan-2018 经局领导审签；询价 purchase-2018-2、purchase-2018-3" \
	"苏明远副局长 7 月 4 日审签，信息中心意见附后。" "五"

move plan/plan-2018.yaml 入预算
append plan/plan-2018.yaml <<'EOF'
budget:
  - {item: 1, amount: "8740.00", approved_on: "2018-07-20", doc: 示财预〔2018〕77号}
  - {item: 2, amount: "3995.00", approved_on: "2018-07-20", doc: 示财预〔2018〕77号}
EOF

step "2018-07-20 14:30" sun-lihua \
	"计划 plan-2018 纳入年度预算" \
	"预算调整批复示财预〔2018〕77号，合计 12735.00 元。" "五"

move plan/plan-2018.yaml 执行
put purchase/purchase-2018-2.yaml <<'EOF'
# WPS Office 2016 十九套，plan-2018 第 1 项
status: 已签约
organised_by: office
method: 框架协议
contract_no: 示煤采2018-011
contract_date: "2018-08-07"
vendor: 示例市惠软信息技术有限公司
lines:
  - seq: 1
    plan: plan-2018
    plan_item: 1
    category: 办公
    product: wps-office-2016
    version: WPS Office 2016 专业版
    compatibility: 兼容 Windows 7 与 Windows 10，可读写 OOXML
    security: 正版授权，厂商提供安全更新
    use_mode: 单机
    term: 永久
    upgrade: 同版本免费更新
    support: 三年电话与远程支持
    qty: 19
    price: "8740.00"
    ip_check:
      rights_holder: 金山办公
      method: 核对厂商授权书与著作权登记证书，电话回访厂商
      evidence: [授权书 2018-GA-0123, 软著登字第 0000001 号]
      result: 通过
      verifier: shen-jianhua
      date: "2018-08-01"
EOF
put purchase/purchase-2018-3.yaml <<'EOF'
# 天擎 V6.0 四十七点，订阅两年，plan-2018 第 2 项
status: 已签约
organised_by: office
method: 集中采购目录
contract_no: 示煤采2018-012
contract_date: "2018-08-09"
vendor: 示例市恒源电脑公司
lines:
  - seq: 1
    plan: plan-2018
    plan_item: 2
    category: 杀毒
    product: tianqing-6
    version: V6.0 客户端
    compatibility: 兼容 Windows 7、Windows 10 和中标麒麟 V7.0
    security: 病毒库每日更新，控制台部署在内网
    use_mode: 单机
    term: 2年
    upgrade: 订阅期内版本和病毒库免费更新
    support: 订阅期内 7×24 小时支持
    qty: 47
    price: "3995.00"
    ip_check:
      rights_holder: 奇安信
      method: 核对厂商授权书与计算机信息系统安全专用产品销售许可证
      evidence: [授权书 TQ-2018-0907, 销售许可证 XKC00001]
      result: 通过
      verifier: kong-lin
      date: "2018-08-03"
EOF
put licence/wps-office-2016/wps-2018-01.yaml <<'EOF'
status: 待验收
product: wps-office-2016
edition: 专业版
version: WPS Office 2016 专业版
type: 单机
source: 采购
vendor: 示例市惠软信息技术有限公司
purchase: purchase-2018-2
purchase_line: 1
EOF
put licence/tianqing-6/tianqing-2018-01.yaml <<'EOF'
# 订阅两年，2020-08-19 到期
status: 待验收
product: tianqing-6
version: V6.0 客户端
type: 单机
source: 采购
vendor: 示例市恒源电脑公司
purchase: purchase-2018-3
purchase_line: 1
EOF

step "2018-08-09 17:00" chen-lixin \
	"计划 plan-2018 执行：签约 purchase-2018-2、purchase-2018-3" \
	"签约前由基建采购办核实知识产权，结果均为通过。" "五"

for p in 2 3; do
	move purchase/purchase-2018-$p.yaml 已验收
	append purchase/purchase-2018-$p.yaml <<EOF
acceptance:
  date: "2018-08-20"
  persons: [chen-lixin, wu-xiaobo]
  doc: 示煤验〔2018〕1$((p - 1))号
EOF
done
move licence/wps-office-2016/wps-2018-01.yaml 在用
append licence/wps-office-2016/wps-2018-01.yaml <<EOF
licence_no: SL-GOV-2018-0123
seats: 19
valid_from: "2018-08-20"
valid_to: 永久
price: "8740.00"
bought: "2018-08-07"
covers:
  - {product: wps-office-2016, versions: ">=10.1 <11", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2018-R001
documents:
$(papers 2018-08-20 "办公室 3 号柜" "验收文件:示煤验〔2018〕11号" "许可协议:软件许可协议" "授权证书:授权书 SL-GOV-2018-0123" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-08-20"
EOF
move licence/tianqing-6/tianqing-2018-01.yaml 在用
append licence/tianqing-6/tianqing-2018-01.yaml <<EOF
licence_no: TQ-GOV-2018-0907
seats: 47
valid_from: "2018-08-20"
valid_to: "2020-08-19"
price: "3995.00"
bought: "2018-08-09"
covers:
  - {product: tianqing-6, versions: ">=6.0 <7", basis: 购买版本, evidence: 订阅协议}
asset_no: ZC-2018-R002
documents:
$(papers 2018-08-20 "办公室 3 号柜" "验收文件:示煤验〔2018〕12号" "许可协议:订阅协议" "授权证书:授权书 TQ-GOV-2018-0907" "载体:下载地址与校验值:电子")
registered_by: chen-lixin
registered_on: "2018-08-20"
EOF

# What is to be installed is reported in writing.
av_first="pc-0101 pc-0102 pc-0103 pc-0104 pc-0105 pc-0106 pc-0107 pc-0108 \
pc-0109 pc-0110 pc-0111 pc-0112 pc-0113 pc-0114 pc-0115 pc-0116 pc-0117 \
pc-0119 pc-0121 pc-0122 pc-0123 pc-0124 pc-0125 pc-0126 pc-0127 pc-0128 \
pc-0129 pc-0130 pc-0131 pc-0132 pc-0133 pc-0301"
av_rest="pc-0221 pc-0222 pc-0231 pc-0241 pc-0242 pc-0251 pc-0253 pc-0311 \
pc-0312 pc-0313 pc-0314 pc-0315 pc-0316 pc-0317 pc-0318"
wps_on="pc-0131 pc-0133 pc-0201 pc-0202 pc-0221 pc-0222 pc-0231 pc-0241 \
pc-0242 pc-0251 pc-0253 pc-0311 pc-0312 pc-0313 pc-0314 pc-0315 pc-0316 \
pc-0317 pc-0318"
commas() { echo "$*" | sed 's/ /, /g'; }

av=request/2018/08/rq-20180820-a7v2k.yaml
office=request/2018/08/rq-20180820-w5p9n.yaml
put $av <<EOF
# 全局统一安装杀毒软件，分两批
status: 提出
dept: office
kind: 批量部署
date: "2018-08-20"
applicant: chen-lixin
computers: [$(commas $av_first $av_rest)]
product: tianqing-6
reason: 按 plan-2018 统一安装杀毒软件，四十七台
dept_head: {person: zhou-wenjing, date: "2018-08-20"}
addressed_to: it-centre
EOF
put $office <<EOF
status: 提出
dept: office
kind: 批量部署
date: "2018-08-20"
applicant: chen-lixin
computers: [$(commas $wps_on)]
product: wps-office-2016
reason: 按 plan-2018 为没有办公软件的十九台计算机安装
dept_head: {person: zhou-wenjing, date: "2018-08-20"}
addressed_to: it-centre
EOF
trial=request/2018/08/rq-20180820-k3t6d.yaml
put $trial <<'EOF'
# 试用到期前卸载
status: 提出
dept: equipment
kind: 卸载
date: "2018-08-20"
applicant: deng-ling
computers: [pc-0122]
product: kuangtu-2
reason: 矿图协同试用 8 月 31 日到期，决定不采购
dept_head: {person: luo-jianguo, date: "2018-08-20"}
addressed_to: it-centre
EOF

step "2018-08-20 17:40" chen-lixin \
	"验收 purchase-2018-2、purchase-2018-3，授权启用；提出部署 rq-20180820-a7v2k、rq-20180820-w5p9n" \
	"授权书、协议和载体入 3 号柜。技术装备科的卸载报告 rq-20180820-k3t6d 一并代录。" "五 七 八"
