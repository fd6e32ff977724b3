# 2018-11-20 … 2019-01-25: the report of the year, a correction, the
# assessment with its veto, the award without those whom it excludes.

in_use() { grep -rl '^status: 在用' "records/$1" | wc -l | tr -d ' '; }
# digest of a part of the register at a commit: of git's listing of it
digest_at() { git ls-tree -r "$1" -- "records/$2" | sha256; }

move inspection/inspection-2018-2.yaml 归档
move report/report-2018.yaml 审签
append report/report-2018.yaml <<EOF
prepared_by:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: it-centre, person: he-zhiqiang}
base_commit: "$(head_id)"
as_of: "2018-11-15"
chapters:
  organisation: 领导小组组长一人、副组长三人、成员十八人；局长三月主持会议部署，四月组织培训
  funding: 软件采购预算 12735.00 元，全年签约（含计算机）46335.00 元，已全部支付
  procurement: 计划二项，均已执行；知识产权核实三行全部通过；购置计算机八台，均预装正版操作系统
  assets: 五月完成清查与内部审计；核销计算机五台及预装系统一套，收回批量许可四套；新购软件均已入账
  usage: 操作系统、办公、杀毒三类全部正版；办公和杀毒按计算机配齐
  inspection: 例行检查二次，查四十一台次；查出私自安装一起，已卸载、通报，按一票否决处理
  problems: 个别人员书面报告意识不强；一万元以下专业软件需求未及时申报，明年清查时集中填报
figures: {budget: "12735.00", contracted: "46335.00", paid: "46335.00", computers: $(in_use computer), licences: $(in_use licence), ledger_entries: $(in_use ledger)}
signed_by: lin-haichuan
EOF
step "2018-11-20 16:30" zhou-wenjing \
	"年度报告 report-2018 经局长审签；检查 inspection-2018-2 归档" \
	"整改和违规都已记录在案。
数字取自截至 11 月 15 日的台账，可由所记提交重新计算。" "三 九"

move report/report-2018.yaml 已报送
base=$(sed -n 's/^base_commit: "\(.*\)"/\1/p' records/report/report-2018.yaml)
append report/report-2018.yaml <<EOF
doc_no: 示煤局发〔2018〕103号
issuer: 示例市煤炭局
submission:
  date: "2018-11-26"
  recipient: 示例市新闻出版局
  attachments:
    - {kind: 工作机构情况, date: "2018-11-26", sha256: "$(digest_at "$base" leading-group)"}
    - {kind: 责任部门情况, date: "2018-11-26", sha256: "$(digest_at "$base" department)"}
    - {kind: 软件台账登记表, date: "2018-11-26", sha256: "$(digest_at "$base" ledger)"}
  receipt: 签收回执 2018-11-26
EOF
step "2018-11-26 14:50" chen-lixin \
	"年度报告 report-2018 报送市新闻出版局" \
	"三份附件一并报送，当日签收。" "九"

# The sheet of paper says 306; the record is frozen, so it takes a correction.
edit inspection/inspection-2018-2.yaml \
	'/computer: pc-0317/,/room:/s/room: "305"/room: "306"/'
put correction/2018/correction-20181204-b6n4r.yaml <<'EOF'
target: inspection-2018-2
field: /lines/1/room
old: "305"
new: "306"
reason: 检查工作记录表原件为 306，录入有误
approved_by: su-mingyuan
date: "2018-12-04"
EOF
approve approval-20181204-c5p7z correction-20181204-b6n4r 同意 su-mingyuan \
	2018-12-04
step "2018-12-04 09:45" chen-lixin \
	"更正 correction-20181204-b6n4r：inspection-2018-2 第二行房间号" \
	"记录已归档，凭苏明远副局长的签名审批 approval-20181204-c5p7z 更正。" "三"

verifications 台账核对 <<'EOF'
2018-12-17 office             ma-xiaohong
2018-12-17 training           tang-rui
2018-12-17 party-committee    fang-zhihua
2018-12-17 planning           han-bing
2018-12-17 equipment          deng-ling
2018-12-17 safety             xie-fang
2018-12-17 discipline         tan-weimin
2018-12-17 assessment-office  jin-xin
2018-12-17 audit              ding-kai
2018-12-18 ticket-inspection  cao-yang
2018-12-18 procurement        kong-lin
2018-12-18 finance            sun-lihua
2018-12-18 it-centre          liu-yichen
2018-12-18 exam-centre        zhao-min
2018-12-18 local-mine-brigade meng-he
2018-12-18 state-mine-brigade bao-lige
2018-12-18 opencast-brigade   gong-yu
2018-12-18 fire-brigade       yin-hao
EOF
verifications 科室自查 <<'EOF'
2018-12-17 office             zhou-wenjing
2018-12-17 training           zheng-yaqin
2018-12-17 party-committee    fang-zhihua
2018-12-17 planning           han-bing
2018-12-17 equipment          luo-jianguo
2018-12-17 safety             pan-shiyu
2018-12-17 discipline         tan-weimin
2018-12-17 assessment-office  gu-xiaofeng
2018-12-17 audit              jiang-yulan
2018-12-18 ticket-inspection  hu-meiling
2018-12-18 procurement        shen-jianhua
2018-12-18 finance            feng-guoqing
2018-12-18 it-centre          he-zhiqiang
2018-12-18 exam-centre        xu-changqing
2018-12-18 local-mine-brigade ren-dahai
2018-12-18 state-mine-brigade yuan-hongbin
2018-12-18 opencast-brigade   nie-rongsheng
2018-12-18 fire-brigade       tong-weiguo
EOF
insert licence/yonyou-gov-6/yonyou-2017.yaml 'peak: 2,' <<'EOF'
  - {date: "2018-12-14", peak: 3, source: 用友后台在线人数记录}
EOF
insert licence/dameng-dm7/dameng-2015.yaml 'peak: 9,' <<'EOF'
  - {date: "2018-12-14", peak: 12, source: 数据库会话统计}
EOF
step "2018-12-20 15:10" ma-xiaohong \
	"录入下半年各科室台账核对和全年自查；并发授权的占用记录" \
	"十八份核对表、十八份自查表，均由科室签字。
yonyou-2017 峰值三点，dameng-2015 峰值十二个会话。" "二 七"

assessments 2018 2019-01-11 jin-xin <<'EOF'
office             优秀 10
training           合格 10
party-committee    合格 10
planning           不合格 0
equipment          合格 9
safety             合格 9
discipline         合格 10
assessment-office  合格 10
audit              合格 10
ticket-inspection  合格 9
procurement        合格 10
finance            优秀 10
it-centre          优秀 10
exam-centre        优秀 10
local-mine-brigade 合格 9
state-mine-brigade 合格 9
opencast-brigade   合格 9
fire-brigade       合格 9
EOF
put assessment/2018/assessment-2018.planning.yaml <<'EOF'
# 一票否决：violation-2018-1
year: 2018
dept: planning
date: "2019-01-11"
by: jin-xin
software_item: 使用正版软件，10 分，得 0 分
veto: 是
violations: [violation-2018-1]
result: 不合格
EOF
put award/award-2018.yaml <<'EOF'
# 2018 年度先进。初稿里有规划科和杨帆，公示前因 violation-2018-1 除名
status: 拟定
year: 2018
title: 2018 年度先进集体和先进个人
persons: [wu-xiaobo, chen-lixin, zhao-min, yang-fan]
depts: [it-centre, exam-centre, planning]
EOF
step "2019-01-11 17:00" jin-xin \
	"2018 年度考核：规划科一票否决；拟定先进 award-2018" \
	"十八个科室和单位全部考核。先进名单汇总各科室推荐，待审核。" "十"

move award/award-2018.yaml 公示
replace award/award-2018.yaml ', yang-fan]' ']'
replace award/award-2018.yaml ', planning]' ']'
step "2019-01-18 09:30" gu-xiaofeng \
	"公示先进 award-2018：除去规划科和杨帆" \
	"当年有私自安装的，本人及本部门不得参与评选。" "十"

set_key award/award-2018.yaml status 确定 date '"2019-01-25"'
step "2019-01-25 16:00" jin-xin \
	"确定先进 award-2018" \
	"公示五个工作日无异议。" "十"
