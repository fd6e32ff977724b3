# 2018-03-05: what was there before the register: the leading group,
# the standard, the catalogue, old contracts and licences.

put leading-group/leading-group-2018.yaml <<'EOF'
# 领导小组，组成照附件：组长一人，副组长三人，成员十八人
doc_no: 示煤局发〔2018〕5号
since: "2018-01-10"
members:
  - {person: lin-haichuan, role: 组长, duties: 全面负责局机关使用正版软件工作, covers_depts: [bureau-leaders]}
  - {person: su-mingyuan, role: 副组长, duties: 分管办公室、信息中心、财务科和基建采购办的正版软件工作, covers_depts: [office, it-centre, finance, procurement]}
  - {person: qin-zhengyi, role: 副组长, duties: 督促四个支队和考务中心落实, covers_depts: [exam-centre, local-mine-brigade, state-mine-brigade, opencast-brigade, fire-brigade]}
  - {person: bai-yunfei, role: 副组长, duties: 督促机关业务科室落实, covers_depts: [planning, equipment, safety, ticket-inspection]}
  - {person: zhou-wenjing, role: 成员, duties: 具体责任部门，组织检查、清查、采购和年度报告, covers_depts: [office]}
  - {person: he-zhiqiang, role: 成员, duties: 牵头实施，统一调配、安装和卸载, covers_depts: [it-centre]}
  - {person: zheng-yaqin, role: 成员, duties: 软件培训，会同登记台账, covers_depts: [training]}
  - {person: fang-zhihua, role: 成员, duties: 本部门落实, covers_depts: [party-committee]}
  - {person: han-bing, role: 成员, duties: 本科室落实, covers_depts: [planning]}
  - {person: luo-jianguo, role: 成员, duties: 本科室落实, covers_depts: [equipment]}
  - {person: pan-shiyu, role: 成员, duties: 本科室落实, covers_depts: [safety]}
  - {person: tan-weimin, role: 成员, duties: 监督执纪, covers_depts: [discipline]}
  - {person: gu-xiaofeng, role: 成员, duties: 纳入年度考核，一票否决, covers_depts: [assessment-office]}
  - {person: jiang-yulan, role: 成员, duties: 软件资产内部审计, covers_depts: [audit]}
  - {person: hu-meiling, role: 成员, duties: 本科室落实, covers_depts: [ticket-inspection]}
  - {person: shen-jianhua, role: 成员, duties: 软件和计算机采购，知识产权核实, covers_depts: [procurement]}
  - {person: feng-guoqing, role: 成员, duties: 经费保障和账务处理, covers_depts: [finance]}
  - {person: xu-changqing, role: 成员, duties: 本单位落实, covers_depts: [exam-centre]}
  - {person: ren-dahai, role: 成员, duties: 本单位落实, covers_depts: [local-mine-brigade]}
  - {person: yuan-hongbin, role: 成员, duties: 本单位落实, covers_depts: [state-mine-brigade]}
  - {person: nie-rongsheng, role: 成员, duties: 本单位落实, covers_depts: [opencast-brigade]}
  - {person: tong-weiguo, role: 成员, duties: 本单位落实, covers_depts: [fire-brigade]}
office:
  director: zhou-wenjing
  deputy: he-zhiqiang
lead_dept: it-centre
co_depts: [office]
EOF

put standard/standard-2013.yaml <<'EOF'
# 政府机关办公通用软件的配置标准；操作系统随计算机预装，不单独计价
since: "2013-05-28"
basis: 财行〔2013〕98号 政府机关办公通用软件资产配置标准（试行）
items:
  - {category: 操作系统, per_computer: 1, price_cap: "0.00", min_life_years: 5}
  - {category: 办公, per_computer: 1, price_cap: "600.00", price_cap_special: "1400.00", min_life_years: 5}
  - {category: 杀毒, variant: 客户端, per_computer: 1, price_cap: "100.00", min_life_years: 5}
  - {category: 杀毒, variant: 服务器端, per_computer: 1, price_cap: "1400.00", min_life_years: 5}
EOF

products <<'EOF'
windows-7-pro          | Windows 7 专业版          | 微软公司         | 操作系统 | 商业 | false | Microsoft Windows 7 Professional* | Microsoft Windows 7 专业版*
windows-10-pro         | Windows 10 专业版         | 微软公司         | 操作系统 | 商业 | false | Microsoft Windows 10 Pro* | Microsoft Windows 10 专业版*
windows-server-2012-r2 | Windows Server 2012 R2    | 微软公司         | 操作系统 | 商业 | false | Microsoft Windows Server 2012 R2*
centos-7               | CentOS 7                  | CentOS 项目      | 操作系统 | 开源 | false | CentOS Linux 7*
neokylin-7             | 中标麒麟桌面操作系统 V7.0 | 中标软件         | 操作系统 | 商业 | true  | NeoKylin Desktop 7*
wps-office-2016        | WPS Office 2016           | 金山办公         | 办公     | 商业 | true  | WPS Office*(10.1.*) | WPS Office 2016*
wps-office-2019        | WPS Office 2019           | 金山办公         | 办公     | 商业 | true  | WPS Office*(11.*) | WPS Office 2019*
office-2010-std        | Office 2010 标准版        | 微软公司         | 办公     | 商业 | false | Microsoft Office Standard 2010*
tianqing-6             | 天擎终端安全管理系统 V6.0 | 奇安信           | 杀毒     | 商业 | true  | 天擎*
rising-esm-3           | 瑞星终端安全管理系统 3.0  | 瑞星公司         | 杀毒     | 商业 | true  | 瑞星ESM*
windows-defender       | Windows Defender          | 微软公司         | 杀毒     | 免费 | false | Windows Defender*
zwcad-2018             | 中望 CAD 2018             | 中望软件         | 其他     | 商业 | true  | ZWCAD 2018*
sanwei-cad-2014        | 三维制图 2014             | 示例制图软件公司 | 其他     | 商业 | true  | 三维制图 2014*
sanwei-cad-2018        | 三维制图 2018             | 示例制图软件公司 | 其他     | 商业 | true  | 三维制图 2018*
mine-ventilation-3     | 矿井通风仿真 3.0          | 示例矿安软件公司 | 其他     | 商业 | true  | 矿井通风仿真 3*
kuangtu-2              | 矿图协同 2.0              | 示例矿安软件公司 | 其他     | 商业 | true  | 矿图协同 2*
yonyou-gov-6           | 用友政务财务软件 6.0      | 用友政务         | 其他     | 商业 | true  | 用友GRP*
dameng-dm7             | 达梦数据库 DM7            | 达梦公司         | 其他     | 商业 | true  | DM7*
exam-player            | 考务视频课件播放系统 2.1  | 省安全考试中心   | 其他     | 商业 | true  | 考务课件播放*
exam-system            | 考务管理系统 1.4          | 示例市煤炭局     | 其他     | 自主开发 | true | 考务管理*
oa-client              | 市政务办公系统客户端 5.2  | 示例市政府办公室 | 其他     | 商业 | true  | 市政务OA*
sogou-pinyin           | 搜狗拼音输入法            | 搜狗公司         | 其他     | 免费 | true  | 搜狗输入法*
foxit-reader-9         | 福昕阅读器 9              | 福昕软件         | 其他     | 免费 | true  | 福昕阅读器*
7-zip                  | 7-Zip                     | Igor Pavlov      | 其他     | 开源 | false | 7-Zip*
firefox-esr            | Firefox ESR               | Mozilla 基金会   | 其他     | 开源 | false | Mozilla Firefox*ESR*
kms-helper             | KMS 激活助手              | 来源不明         | 其他     | 免费 | false | *KMS*激活*
EOF

append product/windows-defender.yaml <<'EOF'
builtin_of: windows-10-pro
EOF
append product/sogou-pinyin.yaml <<'EOF'
free_list: {since: "2018-01-10", terms: 许可协议允许单位免费使用, office_use_ok: true}
EOF
append product/foxit-reader-9.yaml <<'EOF'
free_list: {since: "2018-01-10", terms: 许可协议允许单位免费使用, office_use_ok: true}
EOF
append product/kms-helper.yaml <<'EOF'
# 规避授权的激活工具，扫描发现即按第八条处理
banned: {since: "2018-03-01", reason: 规避软件著作权人采用的技术措施}
EOF

put stocktake/stocktake-2018.yaml <<'EOF'
# 2018 年软件清查：三月启动，边清查边建账，五月底前完成
status: 进行
year: 2018
start: "2018-03-05"
EOF

# purchase lines of old contracts:
# seq | category | product | version | mode | term | qty | price | rights holder
old_lines() { # VERIFIER DATE
	verifier=$1 day=$2 awk -F ' *[|] *' '
	BEGIN { print "lines:" }
	NF > 1 {
		print "  - seq: " $1 "\n    category: " $2
		print "    product: " $3 "\n    version: \"" $4 "\""
		print "    compatibility: 与局内计算机的操作系统兼容"
		print "    security: 正版授权，厂商提供安全更新"
		print "    use_mode: " $5 "\n    term: " $6
		print "    upgrade: 同版本免费更新"
		print "    support: 一年电话与远程支持"
		print "    qty: " $7 "\n    price: \"" $8 "\""
		print "    ip_check:\n      rights_holder: " $9
		print "      method: 核对厂商授权书"
		print "      evidence: [合同附件一 厂商授权书]"
		print "      result: 通过\n      verifier: " ENVIRON["verifier"]
		print "      date: \"" ENVIRON["day"] "\""
	}'
}

put purchase/purchase-2011-1.yaml <<EOF
# 补录：2011 年采购 Office 2010
status: 完成
organised_by: office
method: 单位统一采购
contract_no: 示煤采2011-006
contract_date: "2011-03-10"
vendor: 示例市恒源电脑公司
$(old_lines chen-lixin 2011-03-08 <<'L'
1 | 办公 | office-2010-std | Office 2010 标准版 | 单机 | 永久 | 4 | 10400.00 | 微软公司
L
)
acceptance:
  date: "2011-03-18"
  persons: [chen-lixin, he-zhiqiang]
  doc: 示煤验〔2011〕4号
payments:
  - {date: "2011-04-08", amount: "10400.00", voucher: 记-2011-04-0019}
EOF

put purchase/purchase-2016-1.yaml <<EOF
# 补录：2016 年采购 WPS Office 2016 和矿井通风仿真软件
status: 完成
organised_by: office
method: 框架协议
contract_no: 示煤采2016-014
contract_date: "2016-08-22"
vendor: 示例市惠软信息技术有限公司
$(old_lines shen-jianhua 2016-08-15 <<'L'
1 | 办公 | wps-office-2016 | WPS Office 2016 专业版 | 单机 | 永久 | 26 | 12480.00 | 金山办公
2 | 其他 | mine-ventilation-3 | 3.0 | 用户 | 永久 | 4 | 24000.00 | 示例矿安软件公司
L
)
acceptance:
  date: "2016-09-12"
  persons: [chen-lixin, wu-xiaobo]
  doc: 示煤验〔2016〕9号
payments:
  - {date: "2016-09-28", amount: "36480.00", voucher: 记-2016-09-0071}
EOF

put purchase/purchase-2017-1.yaml <<EOF
# 补录：2017 年采购制图、财务软件和考务中心的杀毒软件
status: 完成
organised_by: office
method: 单位统一采购
contract_no: 示煤采2017-021
contract_date: "2017-09-25"
vendor: 示例市惠软信息技术有限公司
$(old_lines kong-lin 2017-09-18 <<'L'
1 | 其他 | zwcad-2018 | 中望 CAD 2018 专业版 | 单机 | 永久 | 3 | 12600.00 | 中望软件
2 | 其他 | yonyou-gov-6 | 6.0 行政事业版 | 并发 | 永久 | 3 | 28000.00 | 用友政务
3 | 杀毒 | rising-esm-3 | 3.0 客户端 | 单机 | 2年 | 8 | 720.00 | 瑞星公司
L
)
acceptance:
  date: "2017-10-31"
  persons: [chen-lixin, wu-xiaobo]
  doc: 示煤验〔2017〕16号
payments:
  - {date: "2017-11-20", amount: "41320.00", voucher: 记-2017-11-0046}
EOF

put licence/windows-7-pro/win7-vl-2013.yaml <<EOF
# 2013 年市里统一采购、配发的批量许可，覆盖当时没有正版系统的计算机
status: 在用
licence_no: 市信办调〔2013〕18号-W7
product: windows-7-pro
edition: 专业版
version: Windows 7 专业版
type: 单机
volume: true
source: 上级配发
seats: 36
valid_from: "2013-06-01"
valid_to: 永久
vendor: 示例市信息化工作办公室
price: "0.00"
bought: "2013-06-01"
covers:
  - {product: windows-7-pro, versions: ">=6.1 <6.2", basis: 配发版本, evidence: 市信办调〔2013〕18号}
not_capitalised: 上级配发未划转
documents:
$(papers 2013-06-05 "办公室 1 号柜" "调拨单:市信办调〔2013〕18号")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/windows-server-2012-r2/winsrv-2013.yaml <<EOF
status: 在用
licence_no: 市信办调〔2013〕18号-WS
product: windows-server-2012-r2
edition: 标准版
version: Windows Server 2012 R2 标准版
type: 单机
volume: true
source: 上级配发
seats: 2
valid_from: "2013-12-01"
valid_to: 永久
vendor: 示例市信息化工作办公室
price: "0.00"
bought: "2013-12-01"
covers:
  - {product: windows-server-2012-r2, versions: ">=6.3 <6.4", basis: 配发版本, evidence: 市信办调〔2013〕18号}
not_capitalised: 上级配发未划转
documents:
$(papers 2013-12-05 "办公室 1 号柜" "调拨单:市信办调〔2013〕18号附表二")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/centos-7/centos-7-oss.yaml <<EOF
status: 在用
licence_no: GPL-2.0-only
product: centos-7
version: CentOS 7
type: 开源
source: 开源
seats: 不限
valid_from: "2015-05-04"
valid_to: 永久
vendor: CentOS 项目
price: "0.00"
bought: "2015-05-04"
covers:
  - {product: centos-7, versions: ">=7 <8", basis: 开源许可, evidence: 许可文本}
not_capitalised: 开源
documents:
$(papers 2015-05-04 "信息中心文件服务器" "许可协议:CentOS 7 EULA 与 GPL-2.0 文本:电子")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/office-2010-std/office-2010-vl.yaml <<EOF
# 2011 年购入，2019 年全部更换为 WPS 后核销
status: 在用
licence_no: VL-2011-0006612
product: office-2010-std
edition: 标准版
version: Office 2010 标准版
type: 单机
volume: true
source: 采购
seats: 4
valid_from: "2011-03-18"
valid_to: 永久
vendor: 示例市恒源电脑公司
price: "10400.00"
bought: "2011-03-10"
purchase: purchase-2011-1
purchase_line: 1
covers:
  - {product: office-2010-std, versions: ">=14.0 <15", basis: 购买版本, evidence: 批量许可协议}
asset_no: ZC-2011-R002
documents:
$(papers 2011-03-18 "办公室 3 号柜" "验收文件:示煤验〔2011〕4号" "许可协议:批量许可协议" "授权证书:授权书 VL-2011-0006612" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-03-05"
accounting:
  - {kind: 入账, amount: "10400.00", voucher: 记-2011-04-0020, date: "2011-04-08", by: sun-lihua}
EOF

put licence/wps-office-2016/wps-2016-01.yaml <<EOF
status: 在用
licence_no: SL-GOV-2016-0288
product: wps-office-2016
edition: 专业版
version: WPS Office 2016 专业版
type: 单机
source: 采购
seats: 26
valid_from: "2016-09-12"
valid_to: 永久
vendor: 示例市惠软信息技术有限公司
price: "12480.00"
bought: "2016-08-22"
purchase: purchase-2016-1
purchase_line: 1
covers:
  - {product: wps-office-2016, versions: ">=10.1 <11", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2016-R001
documents:
$(papers 2016-09-12 "办公室 3 号柜" "验收文件:示煤验〔2016〕9号" "许可协议:软件许可协议" "授权证书:授权书 SL-GOV-2016-0288" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-03-05"
accounting:
  - {kind: 入账, amount: "12480.00", voucher: 记-2016-09-0072, date: "2016-09-28", by: sun-lihua}
EOF

put licence/mine-ventilation-3/vent-2016.yaml <<EOF
# 按使用人授权：四人，装几台不限
status: 在用
licence_no: KA-2016-0457
product: mine-ventilation-3
version: "3.0"
type: 用户
source: 采购
seats: 4
valid_from: "2016-09-12"
valid_to: 永久
vendor: 示例市惠软信息技术有限公司
price: "24000.00"
bought: "2016-08-22"
purchase: purchase-2016-1
purchase_line: 2
covers:
  - {product: mine-ventilation-3, versions: ">=3.0 <4", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2016-R002
documents:
$(papers 2016-09-12 "办公室 3 号柜" "验收文件:示煤验〔2016〕9号" "许可协议:用户许可协议" "授权证书:授权书 KA-2016-0457" "载体:加密锁与安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-03-05"
accounting:
  - {kind: 入账, amount: "24000.00", voucher: 记-2016-09-0073, date: "2016-09-28", by: sun-lihua}
EOF

put licence/zwcad-2018/zwcad-2017-01.yaml <<EOF
# 三套，限技术装备科和防灭火支队使用
status: 在用
licence_no: ZW-2017-11-3306
product: zwcad-2018
edition: 专业版
version: 中望 CAD 2018 专业版
type: 单机
source: 采购
seats: 3
valid_from: "2017-10-31"
valid_to: 永久
vendor: 示例市惠软信息技术有限公司
price: "12600.00"
bought: "2017-09-25"
purchase: purchase-2017-1
purchase_line: 1
covers:
  - {product: zwcad-2018, versions: ">=2018 <2019", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2017-R001
documents:
$(papers 2017-10-31 "办公室 3 号柜" "验收文件:示煤验〔2017〕16号" "许可协议:软件许可协议" "授权证书:授权书 ZW-2017-11-3306" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-03-05"
accounting:
  - {kind: 入账, amount: "12600.00", voucher: 记-2017-11-0047, date: "2017-11-20", by: sun-lihua}
EOF

put licence/yonyou-gov-6/yonyou-2017.yaml <<EOF
# 三点并发，实际占用取自软件自带的在线人数记录
status: 在用
licence_no: YY-GRP-2017-2209
product: yonyou-gov-6
version: 6.0 行政事业版
type: 并发
source: 采购
seats: 3
valid_from: "2017-10-31"
valid_to: 永久
vendor: 示例市惠软信息技术有限公司
price: "28000.00"
bought: "2017-09-25"
purchase: purchase-2017-1
purchase_line: 2
covers:
  - {product: yonyou-gov-6, versions: ">=6.0 <7", basis: 购买版本, evidence: 软件许可协议}
asset_no: ZC-2017-R002
documents:
$(papers 2017-10-31 "办公室 3 号柜" "验收文件:示煤验〔2017〕16号" "许可协议:软件许可协议" "授权证书:授权书 YY-GRP-2017-2209" "载体:安装光盘:光盘")
registered_by: chen-lixin
registered_on: "2018-03-05"
usage:
  - {date: "2018-02-28", peak: 2, source: 用友后台在线人数记录}
accounting:
  - {kind: 入账, amount: "28000.00", voucher: 记-2017-11-0048, date: "2017-11-20", by: sun-lihua}
EOF

put licence/rising-esm-3/rising-2017.yaml <<EOF
# 考务中心八台，订阅两年，2019-10-31 到期
status: 在用
licence_no: RX-ESM-2017-0831
product: rising-esm-3
version: 3.0 客户端
type: 单机
source: 采购
seats: 8
valid_from: "2017-11-01"
valid_to: "2019-10-31"
vendor: 示例市惠软信息技术有限公司
price: "720.00"
bought: "2017-09-25"
purchase: purchase-2017-1
purchase_line: 3
covers:
  - {product: rising-esm-3, versions: ">=3.0 <4", basis: 购买版本, evidence: 订阅协议}
asset_no: ZC-2017-R003
documents:
$(papers 2017-10-31 "办公室 3 号柜" "验收文件:示煤验〔2017〕16号" "许可协议:订阅协议" "授权证书:授权书 RX-ESM-2017-0831" "载体:下载地址与校验值:电子")
registered_by: chen-lixin
registered_on: "2018-03-05"
accounting:
  - {kind: 入账, amount: "720.00", voucher: 记-2017-11-0049, date: "2017-11-20", by: sun-lihua}
EOF

put licence/kuangtu-2/kuangtu-trial.yaml <<EOF
# 厂商提供的半年试用，到期前卸载
status: 在用
licence_no: KT-TRIAL-2018-017
product: kuangtu-2
version: 2.0 试用版
type: 试用
source: 免费
seats: 1
valid_from: "2018-02-26"
valid_to: "2018-08-31"
vendor: 示例矿安软件公司
price: "0.00"
bought: "2018-02-26"
covers:
  - {product: kuangtu-2, versions: ">=2.0 <3", basis: 试用, evidence: 试用函}
not_capitalised: 免费
documents:
$(papers 2018-02-26 "办公室 3 号柜" "条款:矿图协同 2.0 试用函" "许可协议:试用协议")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/dameng-dm7/dameng-2015.yaml <<EOF
# 市里配发的数据库，按客户端访问计数
status: 在用
licence_no: DM7-2015-1190
product: dameng-dm7
version: DM7 标准版
type: 客户端访问
source: 上级配发
seats: 20
valid_from: "2015-06-01"
valid_to: 永久
vendor: 示例市信息化工作办公室
price: "0.00"
bought: "2015-06-01"
covers:
  - {product: dameng-dm7, versions: ">=7.1 <8", basis: 配发版本, evidence: 市信办调〔2015〕7号}
not_capitalised: 上级配发未划转
documents:
$(papers 2015-06-05 "办公室 1 号柜" "调拨单:市信办调〔2015〕7号")
registered_by: chen-lixin
registered_on: "2018-03-05"
usage:
  - {date: "2018-02-28", peak: 9, source: 数据库会话统计}
EOF

put licence/exam-player/exam-player-2016.yaml <<EOF
# 场地许可：只限考务中心
status: 在用
licence_no: 省安考〔2016〕33号
product: exam-player
version: "2.1"
type: 场地
source: 上级配发
seats: 不限
valid_from: "2016-05-01"
valid_to: 永久
vendor: 省安全考试中心
price: "0.00"
bought: "2016-05-01"
scope: [exam-centre]
covers:
  - {product: exam-player, versions: ">=2.1 <3", basis: 配发版本, evidence: 省安考〔2016〕33号}
not_capitalised: 上级配发未划转
documents:
$(papers 2016-05-10 "考务中心 1 号柜" "调拨单:省安考〔2016〕33号")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/exam-system/exam-system-own.yaml <<EOF
status: 在用
licence_no: 自主开发-2016-1
product: exam-system
version: "1.4"
type: 自主开发
source: 自主开发
seats: 不限
valid_from: "2016-06-01"
valid_to: 永久
vendor: 示例市煤炭局信息中心
price: "0.00"
bought: "2016-06-01"
covers:
  - {product: exam-system, versions: ">=1.4 <2", basis: 自主开发, evidence: 开发与验收记录}
asset_no: ZC-2016-R003
documents:
$(papers 2016-06-01 "信息中心文件服务器" "许可协议:源代码与开发记录:电子")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

put licence/oa-client/oa-client-2014.yaml <<EOF
status: 在用
licence_no: 市政办函〔2014〕52号
product: oa-client
version: "5.2"
type: 单机
source: 上级配发
seats: 60
valid_from: "2014-09-01"
valid_to: 永久
vendor: 示例市政府办公室
price: "0.00"
bought: "2014-09-01"
covers:
  - {product: oa-client, versions: ">=5.2 <6", basis: 配发版本, evidence: 市政办函〔2014〕52号}
not_capitalised: 上级配发未划转
documents:
$(papers 2014-09-01 "办公室 1 号柜" "调拨单:市政办函〔2014〕52号")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF

# free and open source products: id product number type version range from vendor
free_licences() {
	while read -r id product number type version range from vendor; do
		kind=许可协议
		test "$type" = 开源 || kind=条款
		put "licence/$product/$id.yaml" <<EOF
status: 在用
licence_no: $number
product: $product
version: "$version"
type: $type
source: $type
seats: 不限
valid_from: "$from"
valid_to: 永久
vendor: $vendor
price: "0.00"
bought: "$from"
covers:
  - {product: $product, versions: "$(echo "$range" | tr _ ' ')", basis: ${type}许可, evidence: 许可文本}
not_capitalised: $type
documents:
$(papers "$from" 信息中心文件服务器 "$kind:$number 文本:电子")
registered_by: chen-lixin
registered_on: "2018-03-05"
EOF
	done
}
free_licences <<'EOF'
sogou-free  sogou-pinyin   免费-01           免费 8.9   >=8_<10  2018-01-10 搜狗公司
foxit-free  foxit-reader-9 免费-02           免费 9.0   >=9_<10  2018-01-10 福昕软件
7-zip-oss   7-zip          LGPL-2.1-or-later 开源 18.01 >=16_<20 2018-01-10 Igor Pavlov
firefox-oss firefox-esr    MPL-2.0           开源 52.6  >=52_<69 2018-01-10 Mozilla 基金会
EOF

step "2018-03-05 15:40" chen-lixin \
	"领导小组 leading-group-2018、配置标准、软件目录；启动清查 stocktake-2018；补录旧合同和授权" \
	"领导小组按示煤局发〔2018〕5号，配置标准按财行〔2013〕98号，软件目录先列二十六种。
三份旧合同、十八份授权：合同、授权书和光盘都在办公室柜中，逐份对照原件录入。
上级配发的凭调拨单；免费和开源的凭许可条款。" "一 四 五 七"
