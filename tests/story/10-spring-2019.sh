# 2019-04-01 … 04-18: people change posts, the group is renewed, the first
# inspection goes without the training department.

# Luo retires, Pan moves from safety to equipment, Xie takes over, Lü joins.
insert person/luo-jianguo.yaml 'since: "2010-06-01"' <<'EOF'
    until: "2019-03-31"
EOF
insert person/pan-shiyu.yaml 'since: "2016-11-01"' <<'EOF'
    until: "2019-03-31"
  - dept: equipment
    post: 技术装备科科长
    since: "2019-04-01"
EOF
insert person/xie-fang.yaml 'since: "2014-07-01"' <<'EOF'
    until: "2019-03-31"
  - dept: safety
    post: 安全监管科副科长
    since: "2019-04-01"
EOF
people <<'EOF'
lv-qing  吕清  safety  科员  2019-04-01  -
EOF
set_key department/equipment.yaml first_responsible pan-shiyu
append department/equipment.yaml <<'EOF'
    until: "2019-03-31"
  - person: pan-shiyu
    since: "2019-04-01"
EOF
set_key department/safety.yaml first_responsible xie-fang
append department/safety.yaml <<'EOF'
    until: "2019-03-31"
  - person: xie-fang
    since: "2019-04-01"
EOF
# Pan takes his computer along; Luo's is old and is put aside.
set_key "$(cpath pc-0124)" dept equipment room '"307"'
edit "$(cpath pc-0121)" 's/^user: luo-jianguo$/shared: deng-ling/'
move "$(cpath pc-0121)" 停用
step "2019-04-01 10:40" ma-xiaohong \
	"人事变动：罗建国退休，潘世宇任技术装备科科长，谢芳任安全监管科副科长，吕清到任" \
	"负责人和第一责任人同步更新。pc-0124 随潘世宇到 307，pc-0121 停用待报废。" "二 七"

append leading-group/leading-group-2018.yaml <<'EOF'
until: "2019-04-07"
EOF
sed -e 's/〔2018〕5号/〔2019〕21号/' -e 's/^since: .*/since: "2019-04-08"/' \
	-e '/^until:/d' -e 's/person: pan-shiyu/person: xie-fang/' \
	-e 's/person: luo-jianguo/person: pan-shiyu/' \
	-e '1s/.*/# 2019 年 4 月人事变动后的领导小组/' \
	records/leading-group/leading-group-2018.yaml |
	put leading-group/leading-group-2019.yaml
put meeting/2019/meeting-20190328-q2w7j.yaml <<'EOF'
kind: 工作会议
date: "2019-03-28"
topics: [使用正版软件]
personally_by: lin-haichuan
attendees: [lin-haichuan, su-mingyuan, qin-zhengyi, bai-yunfei, zhou-wenjing, he-zhiqiang, zheng-yaqin, feng-guoqing, jiang-yulan, shen-jianhua, han-bing]
decisions:
  - 通报 2018 年规划科私自安装问题，各科室对照整改
  - Office 2010 即将停止服务，今年内全部更换为国产办公软件
  - 新购计算机试用中标麒麟操作系统两台
minutes: 示煤局会纪〔2019〕4号
EOF
put inspection/inspection-2019-1.yaml <<'EOF'
# 2019 年第一次例行检查：教育培训科未能派员，凭局领导批准的偏离记录完成；简报发晚了
status: 计划
kind: 例行检查
organiser: office
start: "2019-04-16"
scope: [exam-centre, local-mine-brigade, state-mine-brigade, opencast-brigade, fire-brigade, ticket-inspection, finance, audit]
EOF
put inspection/inspection-2019-2.yaml <<'EOF'
# 2019 年第二次例行检查：中望 CAD 超装仍未调剂
status: 计划
kind: 例行检查
organiser: office
start: "2019-10-21"
scope: [office, it-centre, planning, equipment, safety, procurement, party-committee, discipline, assessment-office, training, opencast-brigade, local-mine-brigade]
EOF
put purchase/purchase-2019-1.yaml <<'EOF'
# 购置计算机四台：预装中标麒麟两台、Windows 10 两台，替换四台旧机
status: 询价
organised_by: office
lines:
  - seq: 1
    category: 计算机
    qty: 4
  - seq: 2
    category: 操作系统
    product: neokylin-7
    qty: 2
  - seq: 3
    category: 操作系统
    product: windows-10-pro
    qty: 2
EOF
step "2019-04-08 09:20" chen-lixin \
	"新一版领导小组 leading-group-2019；会议 meeting-20190328-q2w7j；计划检查；询价 purchase-2019-1" \
	"示煤局发〔2019〕21号。检查计划：inspection-2019-1（4 月）、inspection-2019-2（10 月）。" "一 二 三 六"

put purchase/purchase-2019-1.yaml <<'EOF'
# 购置计算机四台：预装中标麒麟两台、Windows 10 两台，替换四台旧机
status: 已签约
organised_by: office
method: 批量集采
contract_no: 示煤采2019-003
contract_date: "2019-04-12"
vendor: 示例市恒源电脑公司
lines:
  - seq: 1
    category: 计算机
    version: 台式四台，两台 M720e、两台国产平台 CE520F
    compatibility: 兼容局办公系统、现有打印机和政务外网
    security: 带可信平台模块，整机原厂封装
    use_mode: OEM
    term: 永久
    upgrade: 硬件三年上门保修
    support: 三年电话与上门支持
    qty: 4
    price: "17800.00"
  - seq: 2
    category: 操作系统
    product: neokylin-7
    version: 中标麒麟桌面操作系统 V7.0
    compatibility: 与所购国产平台计算机及局办公系统兼容
    security: 厂商提供安全更新，列入安全可靠产品目录
    use_mode: OEM
    term: 永久
    upgrade: 随硬件生命周期更新
    support: 整机三年保修
    qty: 2
    price: "0.00"
    preinstalled: true
    ip_check:
      rights_holder: 中标软件
      method: 核对整机厂商预装证明和软件授权书
      evidence: [整机厂商预装证明 2019-04-02, 中标软件授权书 2019-0388]
      result: 通过
      verifier: shen-jianhua
      date: "2019-04-10"
  - seq: 3
    category: 操作系统
    product: windows-10-pro
    version: Windows 10 专业版
    compatibility: 与所购计算机及局办公系统兼容
    security: 厂商提供安全更新
    use_mode: OEM
    term: 永久
    upgrade: 随硬件生命周期更新
    support: 整机三年保修
    qty: 2
    price: "0.00"
    preinstalled: true
    ip_check:
      rights_holder: 微软公司
      method: 核对整机厂商预装证明，验收时逐台核对 COA 标签
      evidence: [整机厂商预装证明 2019-04-02]
      result: 通过
      verifier: shen-jianhua
      date: "2019-04-10"
EOF
put meeting/2019/meeting-20190410-z5k8r.yaml <<'EOF'
kind: 培训
date: "2019-04-10"
topics: [培训]
attendees: [zheng-yaqin, tang-rui, ma-xiaohong, liu-yichen, yang-fan, lv-qing, cao-yang, zhao-min, wen-bin, gong-yu, yin-hao]
decisions:
  - 以规划科私自安装一事为例，讲解书面报告的办法
minutes: 培训教室 213，签到表存教育培训科
EOF
move inspection/inspection-2019-1.yaml 进行
append inspection/inspection-2019-1.yaml <<'EOF'
team:
  - {person: ma-xiaohong, dept: office}
  - {person: liu-yichen, dept: it-centre}
EOF
step "2019-04-16 08:45" chen-lixin \
	"签约 purchase-2019-1；培训 meeting-20190410-z5k8r；检查 inspection-2019-1 开始" \
	"教育培训科两人本周都在省里监考，检查日程不改。" "三 五 六"

move inspection/inspection-2019-1.yaml 完成
{
	echo 'end: "2019-04-18"'
	cat <<'EOF'
deviations:
  - clause: "3.4"
    reason: 教育培训科两人 4 月 15 日至 19 日赴省监考，无人可抽调
    approved_by: su-mingyuan
    date: "2019-04-15"
EOF
	sheet <<'EOF'
liu-yichen  pc-0201 pc-0202 pc-0213 pc-0214 pc-0221 pc-0222 pc-0312 pc-0318 pc-0126 pc-0127
ma-xiaohong pc-0231 pc-0313 pc-0241 pc-0242 pc-0251 pc-0253 pc-0314 pc-0112 pc-0113 pc-0116
EOF
} | append inspection/inspection-2019-1.yaml
step "2019-04-18 17:00" liu-yichen \
	"检查 inspection-2019-1 完成：查二十台，未发现问题" \
	"缺教育培训科人员，偏离第三条，苏明远副局长 4 月 15 日批准。" "三"
