# shellcheck disable=SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2018-03-16 … 05-04: the head of the bureau deploys the work; eight
# computers are bought with their system; the first inspection.

put meeting/2018/meeting-20180315-7kq2m.yaml <<'EOF'
kind: 工作会议
date: "2018-03-15"
topics: [使用正版软件]
personally_by: lin-haichuan
attendees: [lin-haichuan, su-mingyuan, qin-zhengyi, bai-yunfei, zhou-wenjing, he-zhiqiang, zheng-yaqin, feng-guoqing, jiang-yulan, shen-jianhua]
decisions:
  - 三月起启用软件台账，五月底前完成清查，按清查结果编制采购计划
  - 新购计算机一律预装正版操作系统
  - 全年安排两次例行检查，查出问题的纳入年度考核
minutes: 示煤局会纪〔2018〕3号
EOF

put inspection/inspection-2018-1.yaml <<'EOF'
# 2018 年第一次例行检查：办公楼十二个科室，正常
status: 计划
kind: 例行检查
organiser: office
start: "2018-04-16"
scope: [office, finance, audit, procurement, it-centre, planning, equipment, safety, ticket-inspection, party-committee, assessment-office, training]
EOF

put inspection/inspection-2018-2.yaml <<'EOF'
# 2018 年第二次例行检查：在规划科查出一起私自安装，见 violation-2018-1
status: 计划
kind: 例行检查
organiser: office
start: "2018-10-22"
scope: [planning, equipment, safety, ticket-inspection, exam-centre, local-mine-brigade, state-mine-brigade, opencast-brigade, fire-brigade]
EOF

put purchase/purchase-2018-1.yaml <<'EOF'
# 购置计算机八台，预装 Windows 10 专业版；替换五台 2011 年的旧机
status: 询价
organised_by: office
lines:
  - seq: 1
    category: 计算机
    qty: 8
  - seq: 2
    category: 操作系统
    product: windows-10-pro
    qty: 8
EOF

step "2018-03-16 09:30" chen-lixin \
	"会议 meeting-20180315-7kq2m；计划两次检查；询价 purchase-2018-1" \
	"局长主持部署全年使用正版软件工作。
检查计划：inspection-2018-1（4 月）、inspection-2018-2（10 月）。" "二 三 六"

# The training department compares the entries with the paper sheets.
verify tang-rui 2018-03-29

step "2018-03-29 16:00" tang-rui \
	"复核建账：一百八十一条台账和三十五份授权" \
	"教育培训科逐条与各科室签字的登记表核对，没有出入。" "七"

put meeting/2018/meeting-20180411-n4dbt.yaml <<'EOF'
kind: 培训
date: "2018-04-11"
topics: [培训]
attendees: [zheng-yaqin, tang-rui, chen-lixin, wu-xiaobo, yang-fan, deng-ling, xie-fang, cao-yang, zhao-min, meng-he, bao-lige, gong-yu, shi-lei]
decisions:
  - 各科室指定一人负责本科室台账核对
  - 安装、卸载一律先向信息中心书面报告
minutes: 培训教室 213，签到表存教育培训科
EOF

put purchase/purchase-2018-1.yaml <<'EOF'
# 购置计算机八台，预装 Windows 10 专业版；替换五台 2011 年的旧机
status: 已签约
organised_by: office
method: 批量集采
contract_no: 示煤采2018-004
contract_date: "2018-04-12"
vendor: 示例市恒源电脑公司
lines:
  - seq: 1
    category: 计算机
    version: 台式五台 M710e，便携三台 E480
    compatibility: 兼容局办公系统、现有打印机和政务外网
    security: 带可信平台模块，整机原厂封装
    use_mode: OEM
    term: 永久
    upgrade: 硬件三年上门保修
    support: 三年电话与上门支持
    qty: 8
    price: "33600.00"
  - seq: 2
    category: 操作系统
    product: windows-10-pro
    version: Windows 10 专业版
    compatibility: 与所购计算机及局办公系统兼容
    security: 厂商提供安全更新
    use_mode: OEM
    term: 永久
    upgrade: 随硬件生命周期更新
    support: 整机三年保修
    qty: 8
    price: "0.00"
    preinstalled: true
    ip_check:
      rights_holder: 微软公司
      method: 核对整机厂商预装证明，验收时逐台核对 COA 标签
      evidence: [整机厂商预装证明 2018-04-03]
      result: 通过
      verifier: shen-jianhua
      date: "2018-04-10"
EOF

move inspection/inspection-2018-1.yaml 进行
append inspection/inspection-2018-1.yaml <<'EOF'
team:
  - {person: ma-xiaohong, dept: office}
  - {person: wu-xiaobo, dept: it-centre}
  - {person: tang-rui, dept: training}
EOF

step "2018-04-16 08:50" chen-lixin \
	"签约 purchase-2018-1；培训 meeting-20180411-n4dbt；检查 inspection-2018-1 开始" \
	"检查组三人，来自办公室、信息中心和教育培训科。" "三 五 六"

move inspection/inspection-2018-1.yaml 完成
{
	echo 'end: "2018-04-18"'
	sheet <<'EOF'
wu-xiaobo   pc-0105 pc-0106 pc-0107 pc-0112 pc-0113 pc-0114 pc-0301 pc-0118
tang-rui    pc-0115 pc-0117 pc-0119 pc-0110 pc-0111 pc-0128 pc-0131
ma-xiaohong pc-0122 pc-0125 pc-0126 pc-0127 pc-0132
EOF
} | append inspection/inspection-2018-1.yaml

step "2018-04-19 10:15" wu-xiaobo \
	"检查 inspection-2018-1 完成：查二十台，未发现问题" \
	"检查工作记录表由使用人当场签字。" "三"

# Eight computers arrive.
move purchase/purchase-2018-1.yaml 已验收
new="pc-0311, pc-0312, pc-0313, pc-0314, pc-0315, pc-0316, pc-0317, pc-0318"
insert purchase/purchase-2018-1.yaml '    price: "33600.00"' <<EOF
    computers: [$new]
EOF
insert purchase/purchase-2018-1.yaml '    preinstalled: true' <<EOF
    computers: [$new]
EOF
append purchase/purchase-2018-1.yaml <<'EOF'
acceptance:
  date: "2018-05-04"
  persons: [chen-lixin, wu-xiaobo]
  doc: 示煤验〔2018〕5号
EOF
computers purchase-2018-1 <<'EOF'
pc-0311 台式 联想 M710e SN18A0311 training           213  *tang-rui    2018-05-04 ZC-2018-0311 外网
pc-0312 台式 联想 M710e SN18A0312 local-mine-brigade B102 wen-bin      2018-05-04 ZC-2018-0312 外网
pc-0313 台式 联想 M710e SN18A0313 state-mine-brigade B104 bao-lige     2018-05-04 ZC-2018-0313 外网
pc-0314 台式 联想 M710e SN18A0314 fire-brigade       B106 shi-lei      2018-05-04 ZC-2018-0314 外网
pc-0315 便携 联想 E480  SN18A0315 office             207  *ma-xiaohong 2018-05-04 ZC-2018-0315 外网
pc-0316 便携 联想 E480  SN18A0316 safety             310  *xie-fang    2018-05-04 ZC-2018-0316 外网
pc-0317 台式 联想 M710e SN18A0317 planning           306  han-bing     2018-05-04 ZC-2018-0317 外网
pc-0318 便携 联想 E480  SN18A0318 local-mine-brigade B102 *meng-he     2018-05-04 ZC-2018-0318 外网
EOF
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2018-05-04 \
	"办公室 2 号柜" chen-lixin 2018-05-04 purchase-2018-1 2 <<'EOF'
pc-0311 COA-2018-00450311
pc-0312 COA-2018-00450312
pc-0313 COA-2018-00450313
pc-0314 COA-2018-00450314
pc-0315 COA-2018-00450315
pc-0316 COA-2018-00450316
pc-0317 COA-2018-00450317
pc-0318 COA-2018-00450318
EOF
ledger 随机预装 purchase-2018-1 chen-lixin 2018-05-04 <<'EOF'
windows-10-pro 10.0.16299 oem 2018-05-04 pc-0311 pc-0312 pc-0313 pc-0314 pc-0315 pc-0316 pc-0317 pc-0318
EOF

step "2018-05-04 17:20" chen-lixin \
	"验收 purchase-2018-1：八台计算机入账，预装系统逐台登记" \
	"每台核对 COA 标签并拍照。" "六 七"
