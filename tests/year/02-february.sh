# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-02: what is installed is entered; the entries are article 七's table.

products <<'E'
win10   | Windows 10 专业版 | 微软公司 | 操作系统 | 商业 | false | Windows 10*
wps     | WPS Office 2016   | 金山办公 | 办公     | 商业 | true  | WPS Office*
av      | 某安终端安全 6.0  | 某安公司 | 杀毒     | 商业 | true  | 某安*
cad     | 某图制图 2018     | 某图公司 | 其他     | 商业 | true  | 某图*
E
put standard/standard-2013.yaml <<'E'
since: "2013-05-28"
basis: 财行〔2013〕98号
items:
  - {category: 办公, per_computer: 1, price_cap: "600.00", price_cap_special: "1400.00", min_life_years: 5}
  - {category: 杀毒, per_computer: 1, price_cap: "100.00", min_life_years: 5}
E
put stocktake/stocktake-2019.yaml <<'E'
status: 进行
year: 2019
start: "2019-02-11"
E
computers <<'E'
pc-0001 台式 联想 M710 SN0001 office    205 hao-yu   2017-05-18 ZC-0001 外网
pc-0002 台式 联想 M710 SN0002 it-centre 401 bian-lei 2017-05-18 ZC-0002 外网
pc-0003 台式 联想 M710 SN0003 planning  305 xu-ran   2017-05-18 ZC-0003 外网
pc-0004 台式 联想 M41  SN0004 planning  306 guan-bo  2011-03-18 ZC-0004 外网
pc-0005 台式 联想 M710 SN0005 brigade   102 dong-ge  2017-05-18 ZC-0005 外网
pc-0006 台式 联想 M710 SN0006 finance   301 yan-shu  2017-05-18 ZC-0006 外网
E
oem win10 "Windows 10 专业版" "10.0" 某电脑公司 2017-05-18 "办公室 2 号柜" \
	hao-yu 2019-02-11 <<'E'
pc-0001 COA-0001
pc-0002 COA-0002
pc-0003 COA-0003
pc-0004 COA-0004
pc-0005 COA-0005
pc-0006 COA-0006
E
licence_of() { # ID PRODUCT SEATS
	put licence/$2/$1.yaml <<E
status: 在用
licence_no: 市信办调〔2016〕$3号
product: $2
version: 2016 专业版
type: 单机
source: 上级配发
seats: $3
valid_from: "2016-09-12"
valid_to: 永久
vendor: 某市信息化办公室
price: "0.00"
bought: "2016-09-12"
not_capitalised: 上级配发未划转
documents:
  - {kind: 调拨单, title: 调拨通知, form: 纸质, custodian: hao-yu, place: 办公室 1 号柜, received: "2016-09-12"}
registered_by: hao-yu
registered_on: "2019-02-11"
E
}
licence_of wps-2016 wps 4
ledger 清查补登 stocktake-2019 hao-yu 2019-02-11 <<'E'
win10 10.0.15063  oem      2017-05-18 pc-0001 pc-0002 pc-0003 pc-0004 pc-0005 pc-0006
wps   10.1.0.7023 wps-2016 2017-05-19 pc-0001 pc-0002 pc-0003
E

draft
c=$(cpath pc-0001) e=$(lpath pc-0001.wps) l=licence/wps/wps-2016.yaml
edit $e '/^product/d'
mistake 七-8 模式 '台账没有软件名称' product
edit $e '/^version/d'
mistake 七-9 模式 '台账没有版本' version
edit $(lpath pc-0002.wps) 's/^version: .*/version: 最新/'
mistake 七-9 模式 '台账的版本写的是“最新”' 最新
edit $l '/^source/d'
mistake 七-10 模式 '授权没有来源类型' source
edit $e '/^computer/d'
mistake 七-11 模式 '台账没有计算机编号' computer
edit $c '/^kind/d'
mistake 七-12 模式 '计算机没有类型' kind
edit $c '/^user/d'
mistake 七-13 模式 '计算机没有使用者' user
edit $l '/^licence_no/d'
mistake 七-14 模式 '授权没有编号' licence_no
edit $l '/^valid_to/d'
mistake 七-15 模式 '授权没有有效期' valid_to
edit $l '/^vendor/d'
mistake 七-16 模式 '授权没有供货商' vendor
edit $l '/^price/d'
mistake 七-17 模式 '授权没有价格' price
edit $l '/^bought/d'
mistake 七-18 模式 '授权没有购买日期' bought
edit $e 's/^status: .*/status: 已卸载/'
mistake 七-19 模式 '台账已卸载而没有日期' removed
edit $c '/^room/d'
mistake 七-20 模式 '计算机没有房间' room
edit $c '/^dept/d'
mistake 七-20 模式 '计算机没有科室' dept
edit $l '/^not_capitalised/d'
mistake 七-1 模式 '授权不入账又不说原因' not_capitalised
edit $l 's/custodian: hao-yu, //'
mistake 七-4 模式 '凭证没有保管人' custodian
refused_all
edit $(cpath pc-0002) 's/ZC-0002/ZC-0001/'
refused 七-1 07-asset-no '两台计算机一个资产编号'
edit $e 's/^registered_by: .*/registered_by: xu-ran/'
refused 七-5 07-registrar '登记人不是办公室的'
committed "2019-02-11 17:00" hao-yu "补登计算机、授权和台账" "逐台查看。" "七"
shown 七-6 registration 2019-02-11 'pc-0001'

# The training department signs within thirty days.
upcoming 七-5 7.6 2019-02-12 stocktake-2019
overdue 七-5 7.6 2019-03-14 stocktake-2019
draft
verify xu-ran 2019-03-01
refused 七-5 07-registrar '复核人不是教育培训科的'
verify meng-jie 2019-03-01
committed "2019-03-01 09:00" meng-jie "复核台账" "逐条核对。" "七"
done_ 七-5 7.6 2019-03-14 stocktake-2019
