# shellcheck disable=SC2154 # earlier chapters set names
# 2018-10-22 … 11-07: the second inspection finds a program that nobody
# asked for; scan, request, removal, violation, bulletin.

move inspection/inspection-2018-2.yaml 进行
append inspection/inspection-2018-2.yaml <<'EOF'
team:
  - {person: chen-lixin, dept: office}
  - {person: wu-xiaobo, dept: it-centre}
  - {person: tang-rui, dept: training}
EOF
for p in 1 2 3; do
	move purchase/purchase-2018-$p.yaml 完成
done
move plan/plan-2018.yaml 完成
put meeting/2018/meeting-20180912-c8x3e.yaml <<'EOF'
kind: 专题会
date: "2018-09-12"
topics: [信息安全部署]
personally_by: su-mingyuan
attendees: [su-mingyuan, qin-zhengyi, zhou-wenjing, he-zhiqiang, shen-jianhua, feng-guoqing]
software_legal_requirement: 信息安全加固只用正版软件；新上系统须先核实操作系统、数据库和杀毒软件的授权
decisions:
  - 国庆前完成杀毒软件全覆盖检查
minutes: 示煤局会纪〔2018〕14号
EOF
step "2018-10-22 08:40" chen-lixin \
	"检查 inspection-2018-2 开始；计划 plan-2018 和三份合同完成" \
	"检查组抽调信息中心吴小波、教育培训科唐蕊。
会议 meeting-20180912-c8x3e 补录入台账。" "三 五 六"

# Room 305: the scan sees it, the inspectors see it.
put scan/2018/10/scan-20181022-4h8xw.yaml <<'EOF'
# pc-0301 的完整扫描：台账里没有三维制图
status: 比对
computer: pc-0301
taken: "2018-10-22"
format: glpi-json
full: true
raw_sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
differences:
  - kind: 台账外安装
    name: 三维制图 2014 绿色版
    version: "2014.1"
    product: sanwei-cad-2014
EOF
ledger 检查发现 inspection-2018-2 chen-lixin 2018-10-24 <<'EOF'
sanwei-cad-2014 2014.1 - 2018-10-22 pc-0301
EOF
move inspection/inspection-2018-2.yaml 完成
{
	echo 'end: "2018-10-24"'
	sheet <<'EOF'
wu-xiaobo  pc-0301 pc-0317 pc-0122 pc-0123 pc-0316 pc-0126 pc-0127
tang-rui   pc-0201 pc-0202 pc-0211 pc-0212 pc-0241 pc-0242 pc-0251
chen-lixin pc-0221 pc-0222 pc-0312 pc-0231 pc-0313 pc-0253 pc-0314
EOF
	cat <<'EOF'
rectifications:
  - seq: 1
    computer: pc-0301
    product: sanwei-cad-2014
    issue: 卸载私自安装的三维制图 2014
    due: "2018-10-31"
    violation: violation-2018-1
EOF
} | append inspection/inspection-2018-2.yaml
replace inspection/inspection-2018-2.yaml \
	'name: 三维制图 2014, product: sanwei-cad-2014, version: "2014.1", verdict: 无授权}' \
	'name: 三维制图 2014 绿色版, product: sanwei-cad-2014, version: "2014.1", verdict: 无授权, explanation: 使用人自行安装，没有任何授权}'
# the clerk reads the sheet of the second line wrongly; see the correction
replace inspection/inspection-2018-2.yaml 'room: "306"' 'room: "305"'
put violation/violation-2018-1.yaml <<'EOF'
# 申请 rq-20180822-y4f8c 被驳回后，申请人自行安装了没有授权的旧版
status: 疑似
kind: 私自安装
dept: planning
person: yang-fan
discovered: "2018-10-22"
source: scan-20181022-4h8xw
facts: 在 pc-0301 上自行安装三维制图 2014 绿色版，没有授权，也没有向信息中心书面报告
reported_by: wu-xiaobo
EOF
step "2018-10-24 17:30" wu-xiaobo \
	"检查 inspection-2018-2 完成：查出私自安装一起，疑似违规 violation-2018-1" \
	"查二十一台。pc-0301 有台账外的三维制图 2014 绿色版，扫描 scan-20181022-4h8xw；
照实登记台账，没有授权。" "三 八"

gone=request/2018/10/rq-20181025-m6h2q.yaml
put $gone <<'EOF'
# 整改：卸载检查发现的三维制图 2014
status: 提出
dept: planning
kind: 卸载
date: "2018-10-25"
applicant: han-bing
computers: [pc-0301]
product: sanwei-cad-2014
reason: 检查发现私自安装，已责成当事人停止使用，申请由信息中心卸载
dept_head: {person: han-bing, date: "2018-10-25"}
addressed_to: it-centre
EOF
move violation/violation-2018-1.yaml 核实
append violation/violation-2018-1.yaml <<'EOF'
evidence:
  - scan-20181022-4h8xw
  - 检查工作记录表第 1 行，使用人签字
  - 10 月 25 日谈话记录，当事人承认自行从网上下载安装
EOF
step "2018-10-25 16:10" chen-lixin \
	"核实违规 violation-2018-1；规划科申请卸载 rq-20181025-m6h2q" \
	"办公室与规划科科长一同谈话，事实清楚。卸载的纸质报告由办公室代录。" "八 十"

move $gone 受理
move scan/2018/10/scan-20181022-4h8xw.yaml 处置
append scan/2018/10/scan-20181022-4h8xw.yaml <<'EOF'
    disposition: 立案
    by: he-zhiqiang
    date: "2018-10-26"
EOF
step "2018-10-26 10:20" he-zhiqiang \
	"受理 rq-20181025-m6h2q；扫描差异立案 scan-20181022-4h8xw" \
	"差异对应疑似违规 violation-2018-1。" "八"

move $gone 批准
append $gone <<'EOF'
decision: {by: he-zhiqiang, date: "2018-10-29", result: 批准}
EOF
step "2018-10-29 09:00" he-zhiqiang \
	"批准 rq-20181025-m6h2q" \
	"由吴小波到场卸载并复查。" "八"

move $gone 办结
append $gone <<'EOF'
work:
  - {executor: wu-xiaobo, date: "2018-10-30", action: 卸载, ledger: pc-0301.sanwei-cad-2014, confirmed_by: han-bing}
EOF
end_ledger 已卸载 2018-10-30 pc-0301.sanwei-cad-2014
move scan/2018/10/scan-20181022-4h8xw.yaml 关闭
insert inspection/inspection-2018-2.yaml '    due: "2018-10-31"' <<'EOF'
    done: "2018-10-30"
    evidence: rq-20181025-m6h2q，卸载后重新扫描无差异
EOF
step "2018-10-30 11:30" wu-xiaobo \
	"办结 rq-20181025-m6h2q：pc-0301 已卸载，整改完成" \
	"重新扫描无差异，关闭 scan-20181022-4h8xw。" "三 八"

move violation/violation-2018-1.yaml 确认
append violation/violation-2018-1.yaml <<'EOF'
confirmed: {by: zhou-wenjing, date: "2018-11-05"}
EOF
move inspection/inspection-2018-2.yaml 通报
append inspection/inspection-2018-2.yaml <<EOF
bulletin:
  form: 检查情况通报
  doc_no: 示煤局发〔2018〕96号
  issued: "2018-11-07"
  title: 关于 2018 年第二次使用正版软件检查情况的通报
  recipients: [$all_depts]
EOF
put report/report-2018.yaml <<'EOF'
# 2018 年度使用正版软件工作报告，报市新闻出版局
status: 草稿
year: 2018
EOF
step "2018-11-07 15:20" zhou-wenjing \
	"确认违规 violation-2018-1；通报 inspection-2018-2；起草年度报告 report-2018" \
	"示煤局发〔2018〕96号全局印发，对规划科通报批评。" "三 八 九 十"
