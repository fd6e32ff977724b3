# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-08: contracts and acceptance: one computer with its system, office and
# anti-virus software by the plan.

# line SEQ CATEGORY PRODUCT VERSION MODE TERM QTY PRICE HOLDER [EXTRA]
line() {
	cat <<E
  - seq: $1
    category: $2
    product: $3
    version: $4
    compatibility: 兼容 Windows 10
    security: 厂商提供安全更新
    use_mode: $5
    term: $6
    upgrade: 期内免费更新
    support: 电话与远程支持
    qty: $7
    price: "$8"
    ${10}
    ip_check:
      rights_holder: $9
      method: 核对权利人授权书
      evidence: [授权书]
      result: 通过
      verifier: zhan-tao
      date: "2019-08-01"
E
}
h=purchase/purchase-2019-1.yaml u=purchase/purchase-2019-2.yaml
put $h <<'E'
status: 询价
organised_by: office
lines:
  - {seq: 1, category: 计算机, qty: 1}
  - {seq: 2, category: 操作系统, product: win10, qty: 1}
E
put $u <<'E'
status: 询价
organised_by: office
lines:
  - {seq: 1, category: 办公, product: wps, qty: 2}
  - {seq: 2, category: 杀毒, product: av, qty: 6}
E
committed "2019-07-20 09:00" hao-yu "询价 purchase-2019-1、purchase-2019-2" "三家。" "五"

contract() { # NO DATE VENDOR
	cat <<E
status: 已签约
organised_by: office
method: 单位统一采购
contract_no: 某煤采2019-$1
contract_date: "$2"
vendor: $3
lines:
E
}
{
	contract 1 2019-08-06 某电脑公司
	echo '  - {seq: 1, category: 计算机, qty: 1, price: "4200.00"}'
	line 2 操作系统 win10 "Windows 10 专业版" OEM 永久 1 0.00 微软公司 \
		"preinstalled: true"
} | put $h
{
	contract 2 2019-08-06 某软件公司
	line 1 办公 wps "2016 专业版" 单机 永久 2 920.00 金山办公 \
		"plan: plan-2019
    plan_item: 1"
	line 2 杀毒 av "6.0 客户端" 单机 2年 6 510.00 某安公司 \
		"plan: plan-2019
    plan_item: 2"
} | put $u
draft
refused 五-11 05-over-plan '还没有纳入预算就签约'
git stash -q -u
move $n 入预算
draft
refused 五-11 模式 '没有预算批复就说已入预算'
append $n <<'E'
budget:
  - {item: 1, amount: "920.00", approved_on: "2019-08-05", doc: 某财预〔2019〕7号}
  - {item: 2, amount: "510.00", approved_on: "2019-08-05", doc: 某财预〔2019〕7号}
E
committed "2019-08-05 09:00" yan-shu "计划 plan-2019 纳入预算" "某财预〔2019〕7号。" "四 五"
done_ 四-8 4.9 2020-01-01 plan-2019
move $n 执行
committed "2019-08-05 10:00" hao-yu "计划 plan-2019 执行" "开始采购。" "五"
git stash pop -q

draft
edit $u 's/organised_by: office/organised_by: planning/'
refused 五-12 05-organised '规划科自己组织采购'
edit $u '/ip_check/,/date:/d'
refused 五-15 模式 '没有核实知识产权就签约'
edit $u '0,/    date: "2019-08-01"/s//    date: "2019-08-09"/'
edit $u 's/      date: "2019-08-01"/      date: "2019-08-09"/'
refused 五-15 05-ip-check '签约以后才核实知识产权'
edit $u 's/result: 通过/result: 不通过/'
refused 五-16 05-ip-check '知识产权核实没有通过，照样签约'
edit $u 's/^vendor: .*/vendor: 某市便宜软件经营部/'
refused 五-16 05-banned '向供应过盗版软件的供货商采购'
echo 'banned: {since: "2019-01-01", reason: 侵权}' | append product/av.yaml
refused 五-16 05-banned '采购本局禁用的软件'
edit $u '/    plan: /d; /    plan_item: /d'
refused 六-4 06-plan-item '办公、杀毒软件不在购置计划里'
edit $u 's/^method: .*/method: 各科室自行采购/'
refused 六-5 模式 '各科室分散采购'
edit $u '/    version: /d'
mistake 六-6 模式 '单独采购的软件没有版本' version
edit $h '/    compatibility: /d'
mistake 六-6 模式 '预装的系统没有兼容性' compatibility
edit $h '/    security: /d'
mistake 六-6 模式 '预装的系统没有安全性' security
edit $h '/    use_mode: /d'
mistake 六-7 模式 '预装的系统没有使用方式' use_mode
edit $u '/    term: /d'
mistake 六-7 模式 '单独采购的软件没有使用年限' term
edit $h '/    upgrade: /d'
mistake 六-8 模式 '预装的系统没有升级要求' upgrade
edit $u '/    support: /d'
mistake 六-8 模式 '单独采购的软件没有技术支持' support
refused_all
committed "2019-08-06 15:00" hao-yu "签约 purchase-2019-1、purchase-2019-2" "知识产权均已核实。" "五 六"

# They arrive.  The new computer comes with its system.
for f in $h $u
do
	move $f 已验收
	append $f <<'E'
acceptance:
  date: "2019-08-20"
  persons: [hao-yu, bian-lei]
  doc: 某煤验〔2019〕3号
E
done
edit $h 's/qty: 1, price: "4200.00"}/qty: 1, price: "4200.00", computers: [pc-0007]}/'
insert $h '    preinstalled: true' <<'E'
    computers: [pc-0007]
E
computers purchase-2019-1 <<'E'
pc-0007 台式 联想 M720 SN0007 planning 306 guan-bo 2019-08-20 ZC-0007 外网
E
draft
refused 六-3 06-preinstalled '新购的计算机没有预装正版操作系统'
oem win10 "Windows 10 专业版" "10.0" 某电脑公司 2019-08-20 "办公室 2 号柜" \
	hao-yu 2019-08-20 purchase-2019-1 2 <<'E'
pc-0007 COA-0007
E
ledger 随机预装 purchase-2019-1 hao-yu 2019-08-20 <<'E'
win10 10.0.17763 oem 2019-08-20 pc-0007
E
committed "2019-08-20 16:00" hao-yu "验收 purchase-2019-1、purchase-2019-2" "计算机一台，软件八套。" "六 七"

# What was bought is registered, and goes into the books.
upcoming 七-5 7.7 2019-08-21 purchase-2019-2
overdue 七-5 7.7 2019-09-20 purchase-2019-2
bought() { # ID PRODUCT VERSION SEATS TO PRICE LINE ASSET
	put licence/$2/$1.yaml <<E
status: 待验收
product: $2
version: $3
type: 单机
source: 采购
vendor: 某软件公司
purchase: purchase-2019-2
purchase_line: $7
licence_no: NO-2019-$7
seats: $4
valid_from: "2019-08-20"
valid_to: $5
price: "$6"
bought: "2019-08-06"
asset_no: $8
documents:
$(papers 2019-08-20 "办公室 3 号柜" 验收文件:验收单 许可协议:许可协议 授权证书:授权书 载体:光盘:光盘 | sed 's/chen-lixin/hao-yu/')
registered_by: hao-yu
registered_on: "2019-08-21"
E
}
bought wps-2019 wps "2016 专业版" 2 永久 920.00 1 ZC-R001
bought av-2019 av "6.0 客户端" 6 '"2021-08-19"' 510.00 2 ZC-R002
committed "2019-08-21 09:00" hao-yu "登记授权 wps-2019、av-2019" "待验收。" "七"
done_ 七-5 7.7 2019-09-20 purchase-2019-2
move licence/wps/wps-2019.yaml 在用
move licence/av/av-2019.yaml 在用
draft
edit licence/av/av-2019.yaml '/kind: 载体/d'
refused 七-4 07-documents '没有软件载体'
edit licence/av/av-2019.yaml '/kind: 授权证书/d'
refused 七-4 07-documents '没有授权证书'
edit licence/av/av-2019.yaml '/kind: 许可协议/d'
refused 七-4 07-documents '没有许可协议'
edit licence/av/av-2019.yaml '/kind: 验收文件/d'
refused 七-4 07-documents '没有验收文件'
edit licence/av/av-2019.yaml '/^asset_no/d'
refused 七-1 模式 '采购的授权没有资产编号'
committed "2019-08-21 10:00" hao-yu "启用授权 wps-2019、av-2019" "凭证入柜。" "七"

upcoming 七-2 7.2 2019-08-22 av-2019
overdue 七-2 7.2 2019-09-20 av-2019
book() { # ID PRODUCT AMOUNT BY
	append licence/$2/$1.yaml <<E
accounting:
  - {kind: 入账, amount: "$3", voucher: 记-2019-09-1, date: "2019-09-02", by: $4}
E
}
book wps-2019 wps 920.00 yan-shu
book av-2019 av 510.00 yan-shu
draft
edit licence/av/av-2019.yaml 's/by: yan-shu}/by: hao-yu}/'
refused 七-2 07-accountant '入账的不是财务科的人'
insert licence/av/av-2019.yaml 'kind: 入账' <<'E'
  - {kind: 摊销, amount: "999.00", voucher: 记-2019-09-2, date: "2019-09-02", by: yan-shu}
E
refused 七-3 07-balance '摊销多于入账'
edit licence/av/av-2019.yaml 's/amount: "510.00"/amount: "51.00"/'
for f in $h $u
do
	move $f 完成
	append $f <<'E'
payments:
  - {date: "2019-09-02", amount: "1430.00", voucher: 记-2019-09-3}
E
done
refused 七-2 07-booked '少入账，就办结采购'
committed "2019-09-02 10:00" yan-shu "入账 wps-2019、av-2019" "按合同价。" "七"
done_ 七-2 7.2 2019-09-20 av-2019
append $h <<'E'
payments:
  - {date: "2019-09-02", amount: "4200.00", voucher: 记-2019-09-4}
E
append $u <<'E'
payments:
  - {date: "2019-09-02", amount: "1430.00", voucher: 记-2019-09-3}
E
move $h 完成
move $u 完成
move $n 完成
committed "2019-09-03 10:00" hao-yu "purchase-2019-1、purchase-2019-2、plan-2019 完成" "款已付清。" "五"
draft
move licence/av/av-2019.yaml 已核销
refused 七-3 07-writeoff '核销授权，账上没有核销'
