# shellcheck disable=SC2154 # earlier chapters set names
# 2019-09-19 … 12-12: bulletins, the second inspection, the report, and what
# is still open at the end of the year.

verify tang-rui 2019-09-19
step "2019-09-19 14:40" tang-rui \
	"复核八月新登记的授权和台账" \
	"WPS Office 2019 四套，三维制图 2018 一套。" "七"

move purchase/purchase-2019-2.yaml 完成
move plan/plan-2019.yaml 完成
move inspection/inspection-2019-3.yaml 通报
append inspection/inspection-2019-3.yaml <<EOF
bulletin:
  form: 信息简报
  doc_no: 示煤局简报〔2019〕24号
  issued: "2019-09-11"
  title: 考务中心使用正版软件重点抽查情况
  recipients: [$all_depts]
EOF
put meeting/2019/meeting-20190916-v1g4h.yaml <<'EOF'
kind: 专题会
date: "2019-09-16"
topics: [信息化部署]
personally_by: su-mingyuan
attendees: [su-mingyuan, bai-yunfei, zhou-wenjing, he-zhiqiang, shen-jianhua, feng-guoqing]
software_legal_requirement: 信息化项目的操作系统、数据库和办公软件一律使用正版，优先国产
decisions:
  - 中标麒麟试用三个月无重大问题，明年扩大到十台
minutes: 示煤局会纪〔2019〕15号
EOF
move inspection/inspection-2019-2.yaml 进行
append inspection/inspection-2019-2.yaml <<'EOF'
team:
  - {person: chen-lixin, dept: office}
  - {person: wu-xiaobo, dept: it-centre}
  - {person: tang-rui, dept: training}
EOF
step "2019-10-21 08:50" chen-lixin \
	"检查 inspection-2019-2 开始；抽查 inspection-2019-3 简报；计划 plan-2019、合同 purchase-2019-2 完成" \
	"检查组抽调信息中心吴小波、教育培训科唐蕊。
抽查简报 9 月 11 日已全局印发；会议 meeting-20190916-v1g4h 一并录入。" "三 五 六"

move inspection/inspection-2019-2.yaml 完成
{
	echo 'end: "2019-10-23"'
	sheet <<'EOF'
wu-xiaobo  pc-0124 pc-0122 pc-0123 pc-0301 pc-0317 pc-0117 pc-0119
tang-rui   pc-0105 pc-0321 pc-0109 pc-0111 pc-0128 pc-0129 pc-0131
chen-lixin pc-0322 pc-0125 pc-0132 pc-0323 pc-0312 pc-0324 pc-0242
EOF
	cat <<'EOF'
rectifications:
  - seq: 1
    computer: pc-0124
    product: zwcad-2018
    issue: 中望 CAD 超出授权数量，调剂或卸载一套
    due: "2020-03-31"
EOF
} | append inspection/inspection-2019-2.yaml
edit inspection/inspection-2019-2.yaml \
	'/computer: pc-0124/,/inspector:/s/\(product: zwcad-2018, .*verdict: \)正版}/\1超量, explanation: 授权三套已装四套，六月清查已登记，尚未调剂}/'
step "2019-10-23 17:10" wu-xiaobo \
	"检查 inspection-2019-2 完成：查二十一台，中望 CAD 仍超装一套" \
	"其余均为正版。整改期限定到 2020 年 3 月底。" "三 七"

move inspection/inspection-2019-2.yaml 通报
append inspection/inspection-2019-2.yaml <<EOF
bulletin:
  form: 检查情况通报
  doc_no: 示煤局发〔2019〕88号
  issued: "2019-11-06"
  title: 关于 2019 年第二次使用正版软件检查情况的通报
  recipients: [$all_depts]
EOF
move inspection/inspection-2019-3.yaml 归档
put report/report-2019.yaml <<'EOF'
# 2019 年度使用正版软件工作报告，报市新闻出版局
status: 草稿
year: 2019
EOF
step "2019-11-07 10:20" chen-lixin \
	"通报 inspection-2019-2；抽查 inspection-2019-3 归档；起草年度报告 report-2019" \
	"示煤局发〔2019〕88号 11 月 6 日全局印发。" "三 九"

move inspection/inspection-2019-2.yaml 归档
move report/report-2019.yaml 审签
append report/report-2019.yaml <<EOF
prepared_by:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: it-centre, person: he-zhiqiang}
base_commit: "$(head_id)"
as_of: "2019-11-15"
chapters:
  organisation: 四月印发新一版领导小组名单；局长三月主持会议部署，四月组织培训
  funding: 软件采购预算 5592.00 元，全年签约（含计算机）23392.00 元，已全部支付
  procurement: 计划二项，均已执行；知识产权核实四行全部通过；购置计算机四台，均预装正版操作系统，其中国产两台
  assets: 六月完成清查与内部审计；核销计算机四台、Office 2010 授权四套；新购软件均已入账
  usage: 操作系统、办公两类全部正版；考务中心八台杀毒软件订阅 10 月 31 日到期，待续订
  inspection: 例行检查二次、重点抽查一次，查四十九台次；四月检查缺教育培训科人员，经批准
  problems: 中望 CAD 超装一套尚未调剂；考务中心清查时漏报杀毒软件续订需求；列入 2020 年计划
figures: {budget: "5592.00", contracted: "23392.00", paid: "23392.00", computers: $(in_use computer), licences: $(in_use licence), ledger_entries: $(in_use ledger)}
signed_by: lin-haichuan
EOF
step "2019-11-20 16:00" zhou-wenjing \
	"年度报告 report-2019 经局长审签；检查 inspection-2019-2 归档" \
	"数字取自截至 11 月 15 日的台账，可由所记提交重新计算。" "三 九"

move report/report-2019.yaml 已报送
base=$(sed -n 's/^base_commit: "\(.*\)"/\1/p' records/report/report-2019.yaml)
append report/report-2019.yaml <<EOF
doc_no: 示煤局发〔2019〕97号
issuer: 示例市煤炭局
submission:
  date: "2019-11-27"
  recipient: 示例市新闻出版局
  attachments:
    - {kind: 工作机构情况, date: "2019-11-27", sha256: "$(digest_at "$base" leading-group)"}
    - {kind: 责任部门情况, date: "2019-11-27", sha256: "$(digest_at "$base" department)"}
    - {kind: 软件台账登记表, date: "2019-11-27", sha256: "$(digest_at "$base" ledger)"}
  receipt: 签收回执 2019-11-27
EOF
step "2019-11-27 11:20" chen-lixin \
	"年度报告 report-2019 报送市新闻出版局" \
	"三份附件一并报送，当日签收。" "九"

# Wen left in November; his computer still stands in his name.
insert person/wen-bin.yaml 'since: "2016-07-01"' <<'EOF'
    until: "2019-11-15"
EOF
verifications 台账核对 <<'EOF'
2019-12-10 office             ma-xiaohong
2019-12-10 training           tang-rui
2019-12-10 party-committee    fang-zhihua
2019-12-10 planning           han-bing
2019-12-10 equipment          deng-ling
2019-12-10 safety             lv-qing
2019-12-10 discipline         tan-weimin
2019-12-10 assessment-office  jin-xin
2019-12-10 audit              ding-kai
2019-12-10 ticket-inspection  cao-yang
2019-12-10 procurement        kong-lin
2019-12-10 finance            sun-lihua
2019-12-10 it-centre          liu-yichen
2019-12-11 exam-centre        zhao-min
2019-12-11 local-mine-brigade meng-he
2019-12-11 state-mine-brigade bao-lige
2019-12-11 opencast-brigade   gong-yu
2019-12-11 fire-brigade       yin-hao
EOF
verifications 科室自查 <<'EOF'
2019-12-10 office             zhou-wenjing
2019-12-10 training           zheng-yaqin
2019-12-10 party-committee    fang-zhihua
2019-12-10 planning           han-bing
2019-12-10 equipment          pan-shiyu
2019-12-10 safety             xie-fang
2019-12-10 discipline         tan-weimin
2019-12-10 assessment-office  gu-xiaofeng
2019-12-10 audit              jiang-yulan
2019-12-10 ticket-inspection  hu-meiling
2019-12-10 procurement        shen-jianhua
2019-12-10 finance            feng-guoqing
2019-12-10 it-centre          he-zhiqiang
2019-12-11 exam-centre        xu-changqing
2019-12-11 local-mine-brigade ren-dahai
2019-12-11 state-mine-brigade yuan-hongbin
2019-12-11 opencast-brigade   nie-rongsheng
2019-12-11 fire-brigade       tong-weiguo
EOF
insert licence/yonyou-gov-6/yonyou-2017.yaml 'date: "2018-12-14", peak: 3' <<'EOF'
  - {date: "2019-12-06", peak: 3, source: 用友后台在线人数记录}
EOF
insert licence/dameng-dm7/dameng-2015.yaml 'date: "2018-12-14", peak: 12' <<'EOF'
  - {date: "2019-12-06", peak: 14, source: 数据库会话统计}
EOF
step "2019-12-12 16:20" ma-xiaohong \
	"录入下半年各科室台账核对和全年自查；温斌离职" \
	"温斌 11 月 15 日调离本市，pc-0312 待支队指定新使用人。
并发授权 yonyou-2017、dameng-2015 的占用未超。" "二 七"
