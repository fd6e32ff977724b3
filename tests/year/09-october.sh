# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-10: the second inspection.  In room 305 it finds a pirated program, that
# anti-virus was removed, that software is shared, and an activator.

i=inspection/inspection-2019-2.yaml
put $i <<E
status: 计划
kind: 例行检查
organiser: office
start: "2019-10-21"
scope: [$all_depts]
E
committed "2019-10-10 09:00" hao-yu "计划检查 inspection-2019-2" "十月二十一日起。" "三"
move $i 进行
append $i <<'E'
team:
  - {person: hao-yu, dept: office}
  - {person: bian-lei, dept: it-centre}
  - {person: meng-jie, dept: training}
E
committed "2019-10-21 09:00" hao-yu "检查 inspection-2019-2 开始" "检查组三人。" "三"

# What the scan of pc-0003 saw.
scan=scan/2019/10/scan-20191021-aaaaa.yaml
put $scan <<'E'
status: 比对
computer: pc-0003
taken: "2019-10-21"
format: glpi-json
full: true
raw_sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
differences:
  - {kind: 台账外安装, name: 某图制图 2018 绿色版, version: "2018", product: cad}
  - {kind: 台账有未见, name: 某安终端安全 6.0, product: av}
  - {kind: 台账外安装, name: KMS 激活工具, version: "1.0"}
E
committed "2019-10-21 15:00" bian-lei "扫描 scan-20191021-aaaaa" "三处不符。" "八"
found 八-10 08-unregistered 2019-10-21 '某图制图 2018 绿色版'
found 八-9 08-missing 2019-10-21 '某安终端安全 6.0'
found 八-12 08-circumvented 2019-10-21 'KMS 激活工具'

# The sheet tells it as it is, and the pirated copy is entered as what it is.
ledger 检查发现 inspection-2019-2 hao-yu 2019-10-22 <<'E'
cad 2018 - 2019-10-21 pc-0003
E
move $i 完成
{
	echo 'end: "2019-10-22"'
	sheet <<'E'
bian-lei pc-0001 pc-0003 pc-0007
hao-yu   pc-0002 pc-0005
meng-jie pc-0006
E
	cat <<'E'
rectifications:
  - {seq: 1, computer: pc-0003, product: cad, issue: 卸载盗版制图软件, due: "2019-11-08"}
E
} | append $i
edit $i '/computer: pc-0003/,/share_check/s/share_check: 否/share_check: 是/'
committed "2019-10-22 17:00" bian-lei "检查 inspection-2019-2 完成" "查出问题，照实登记。" "三 八"
done_ 三-1 3.1 2020-01-01 2019
found 六-2 06-genuine 2019-10-23 无授权
shown 六-2 not-genuine 2019-10-23 无授权
found 八-11 08-shared 2019-10-23 inspection-2019-2

# Each is a case of its own.
violation() { # NO KIND FACTS
	put violation/violation-2019-$1.yaml <<E
status: 疑似
kind: $2
dept: planning
person: xu-ran
computer: pc-0003
discovered: "2019-10-21"
source: scan-20191021-aaaaa
facts: $3
reported_by: bian-lei
E
}
violation 1 安装使用盗版 在pc-0003上安装某图制图绿色版
violation 2 私自卸载 卸载pc-0003上的杀毒软件
violation 3 网上传播 在网盘上供他人下载某图制图
violation 4 规避技术措施 使用激活工具
committed "2019-10-23 09:00" hao-yu "立案 violation-2019-1 至 4" "信息中心报告。" "八 十"
# Software was shared and an activator used: that stays until it is concluded.
found 八-11 08-shared 2019-10-23 violation-2019-3
found 八-12 08-circumvented 2019-10-23 violation-2019-4
for k in 1 2 3 4
do
	move violation/violation-2019-$k.yaml 核实
done
committed "2019-10-24 09:00" hao-yu "核实 violation-2019-1 至 4" "谈话、取证。" "十"
for k in 1 2 3 4
do
	move violation/violation-2019-$k.yaml 确认
	append violation/violation-2019-$k.yaml <<'E'
evidence: [scan-20191021-aaaaa, 谈话记录]
confirmed: {by: tian-mei, date: "2019-10-25"}
E
done
draft
v=violation/violation-2019-1.yaml
edit $v '/^evidence/d'
refused 十-3 模式 '没有证据就确认违规'
edit $v '/^confirmed/d'
refused 十-3 模式 '没有核实人就确认违规'
edit $v 's/by: tian-mei/by: bian-lei/'
refused 十-3 10-confirmed '报告人自己确认'
edit $v 's/by: tian-mei/by: xu-ran/'
refused 十-3 10-confirmed '当事人自己确认'
committed "2019-10-25 09:00" tian-mei "确认 violation-2019-1 至 4" "事实清楚。" "十"
gone 八-11 08-shared 2019-10-25
gone 八-12 08-circumvented 2019-10-25 violation

# Anti-virus is put back, the rest removed, by request.
request 20191028-aaaaa planning 卸载 2019-10-28 guan-bo guan-bo cad pc-0003
edit request/2019/09/rq-20191028-aaaaa.yaml 's/按 plan-2019 安装/卸载盗版软件/'
r=request/2019/10/rq-20191028-aaaaa.yaml
mkdir -p records/request/2019/10
mv records/request/2019/09/rq-20191028-aaaaa.yaml records/$r
committed "2019-10-28 09:00" hao-yu "书面报告 rq-20191028-aaaaa" "代录。" "八"
move $r 受理
committed "2019-10-28 10:00" qiu-feng "受理 rq-20191028-aaaaa" "齐全。" "八"
move $r 批准
append $r <<'E'
decision: {by: qiu-feng, date: "2019-10-28", result: 批准}
E
committed "2019-10-28 11:00" qiu-feng "批准 rq-20191028-aaaaa" "立即办。" "八"
works bian-lei 2019-10-29 卸载 cad pc-0003 | finish $r
end_ledger 已卸载 2019-10-29 pc-0003.cad
edit $i '/issue: 卸载盗版/s/}$/, done: "2019-10-29", evidence: rq-20191028-aaaaa}/'
move $scan 处置
edit $scan 's/, product: cad}/, product: cad, disposition: 立案, by: bian-lei, date: "2019-10-29"}/'
edit $scan 's/, product: av}/, product: av, disposition: 立案, by: bian-lei, date: "2019-10-29"}/'
edit $scan 's/version: "1.0"}/version: "1.0", disposition: 立案, by: bian-lei, date: "2019-10-29"}/'
committed "2019-10-29 17:00" bian-lei "办结 rq-20191028-aaaaa；处置扫描差异" "已卸载，杀毒软件已恢复。" "三 八"
gone 六-2 06-genuine 2019-10-30
gone 八-10 08-unregistered 2019-10-30
gone 八-9 08-missing 2019-10-30
gone 八-12 08-circumvented 2019-10-30
move $i 通报
append $i <<E
bulletin:
  form: 信息简报
  doc_no: 某煤局简报〔2019〕30号
  issued: "2019-11-04"
  title: 第二次检查情况
  recipients: [$all_depts]
E
committed "2019-11-04 09:00" hao-yu "简报 inspection-2019-2" "全局印发。" "三"
