# 2018-03-01: the register is opened with the unit, the departments of the
# annex and the people in their posts.

put unit/unit.yaml <<'EOF'
# 本局于 2018 年 3 月启用台账。此前的软件、计算机和文件由各科室分批补录。
name: 示例市煤炭局
doc_prefixes: [示煤局发]
effective_from: "2018-01-01"
register_from: "2018-03-01"
timezone: Asia/Shanghai
basis:
  - doc_no: 国办发〔2013〕88号
    title: 政府机关使用正版软件管理办法
  - doc_no: 国版发〔2014〕6号
    title: 关于贯彻落实《政府机关使用正版软件管理办法》的实施意见
report_recipients:
  - {name: 示例市新闻出版局, since: "2010-01-01"}
policy:
  - since: "2018-01-01"
    # 谁负责什么
    responsible_dept: office
    lead_dept: it-centre
    co_depts: [office]
    stocktake_depts: [office, finance, audit, procurement, it-centre]
    plan_depts: [office, finance, procurement, it-centre]
    training_dept: training
    audit_dept: audit
    finance_dept: finance
    leader_posts: [局长]
    deputy_posts: [副局长]
    # 次数
    inspections_per_year: 2
    leader_meetings_per_year: 1
    self_checks_per_year: 1
    # 期限：月-日，或天数
    stocktake_by: "06-30"
    report_by: "11-30"
    assessment_by: "01-31"
    disposal_by: "12-31"
    bulletin_days: 30
    booking_days: 30
    decision_workdays: 10
    execution_workdays: 20
    expiring_days: 90
    verification_days: 183
    verified_days: 30
    roster_days: 30
    gap_days: 30
    ip_check_months: 12
    remind: {leader_meeting: "10-01", inspection: "10-01", stocktake: "05-01", report: "11-01"}
    # 尺度
    inspection_share: 30
    low_price_percent: 30
    share_check: 要求
    home_edition: 不允许
    signatures: 不要求
    veto_kinds: [私自卸载, 私自安装, 安装使用盗版]
    award_scope: dept_only
    vendor_deny: []
    may:
      - {type: unit, roles: [roster-admin]}
      - {type: department, roles: [roster-admin]}
      - {type: person, roles: [roster-admin]}
      - {type: product, roles: [office, it]}
      - {type: leading-group, roles: [office]}
      - {type: meeting, roles: [office]}
      - {type: standard, roles: [office]}
      - {type: inspection, roles: [office]}
      - {type: inspection, to: 进行, roles: [office, it]}
      - {type: inspection, to: 完成, roles: [office, it]}
      - {type: stocktake, roles: [office, audit]}
      - {type: disposal, roles: [office]}
      - {type: plan, roles: [office]}
      - {type: plan, to: 入预算, roles: [office, finance]}
      - {type: purchase, roles: [office, procurement, finance]}
      # 随机预装的授权由信息中心随计算机登记
      - {type: licence, roles: [office, it, finance, training]}
      - {type: licence, to: 停用, roles: [office, it]}
      - {type: computer, roles: [office, it]}
      - {type: ledger, roles: [office, it, training]}
      # 纸质书面报告由收件的信息中心或报送的办公室代录
      - {type: request, roles: [section, office, it]}
      - {type: request, to: 受理, roles: [it]}
      - {type: request, to: 批准, roles: [it]}
      - {type: request, to: 驳回, roles: [it]}
      - {type: request, to: 办结, roles: [it, office]}
      - {type: scan, roles: [it]}
      - {type: violation, roles: [office, it]}
      - {type: violation, to: 核实, roles: [office]}
      - {type: violation, to: 确认, roles: [office]}
      - {type: violation, to: 排除, roles: [office]}
      # 各科室签字的核对表由办公室收齐后录入
      - {type: verification, roles: [section, office]}
      - {type: assessment, roles: [assessor]}
      - {type: award, roles: [assessor]}
      - {type: report, roles: [office]}
      - {type: approval, roles: [leader, office]}
      - {type: correction, roles: [office]}
EOF

departments <<'EOF'
bureau-leaders       局领导                 局领导    lin-haichuan   2016-03-01
office               办公室                 科室      zhou-wenjing   2015-06-01
training             教育培训科             科室      zheng-yaqin    2013-05-01
party-committee      机关党委               科室      fang-zhihua    2014-05-01
planning             规划科                 科室      han-bing       2017-04-01
equipment            技术装备科             科室      luo-jianguo    2010-06-01
safety               安全监管科             科室      pan-shiyu      2016-11-01
discipline           机关纪委               科室      tan-weimin     2015-10-01
assessment-office    考核办                 科室      gu-xiaofeng    2016-08-01
audit                审计科                 科室      jiang-yulan    2016-01-01
ticket-inspection    票证稽查科             科室      hu-meiling     2013-03-01
procurement          基建采购办             科室      shen-jianhua   2015-02-01
finance              财务科                 科室      feng-guoqing   2012-11-01
it-centre            信息中心               二级单位  he-zhiqiang    2014-09-01
exam-centre          考务中心               二级单位  xu-changqing   2014-03-01
local-mine-brigade   地方煤矿安全监管支队   二级单位  ren-dahai      2013-08-01
state-mine-brigade   国有煤矿安全监管支队   二级单位  yuan-hongbin   2012-09-01
opencast-brigade     露天开采监管支队       二级单位  nie-rongsheng  2015-05-01
fire-brigade         煤井田防灭火监管支队   二级单位  tong-weiguo    2013-10-01
EOF

people <<'EOF'
lin-haichuan   林海川  bureau-leaders      局长                2016-03-01  leader
su-mingyuan    苏明远  bureau-leaders      副局长              2016-03-01  leader
qin-zhengyi    秦正义  bureau-leaders      副调研员            2017-02-01  -
bai-yunfei     白云飞  bureau-leaders      副调研员            2017-02-01  -
zhou-wenjing   周文静  office              办公室主任          2015-06-01  office
chen-lixin     陈立新  office              科员                2010-07-01  office
ma-xiaohong    马晓红  office              科员                2016-07-01  office,roster-admin
he-zhiqiang    何志强  it-centre           信息中心副主任      2014-09-01  it,roster-admin
wu-xiaobo      吴小波  it-centre           工程师              2009-07-01  it
liu-yichen     刘一辰  it-centre           助理工程师          2017-07-01  it
zheng-yaqin    郑雅琴  training            教育培训科科长      2013-05-01  section
tang-rui       唐蕊    training            科员                2015-03-01  training
fang-zhihua    方志华  party-committee     机关党委专职副书记  2014-05-01  section
han-bing       韩冰    planning            规划科科长          2017-04-01  section
yang-fan       杨帆    planning            科员                2016-07-01  section
luo-jianguo    罗建国  equipment           技术装备科科长      2010-06-01  section
deng-ling      邓玲    equipment           科员                2015-07-01  section
pan-shiyu      潘世宇  safety              安全监管科副科长    2016-11-01  section
xie-fang       谢芳    safety              科员                2014-07-01  section
tan-weimin     谭为民  discipline          机关纪委书记        2015-10-01  section
gu-xiaofeng    顾晓峰  assessment-office   考核办主任          2016-08-01  assessor
jin-xin        金鑫    assessment-office   科员                2017-07-01  assessor
jiang-yulan    蒋玉兰  audit               审计科科长          2016-01-01  audit
ding-kai       丁凯    audit               科员                2017-07-01  audit
hu-meiling     胡美玲  ticket-inspection   票证稽查科科长      2013-03-01  section
cao-yang       曹阳    ticket-inspection   科员                2015-07-01  section
shen-jianhua   沈建华  procurement         基建采购办主任      2015-02-01  procurement
kong-lin       孔琳    procurement         科员                2016-07-01  procurement
feng-guoqing   冯国庆  finance             财务科科长          2012-11-01  finance
sun-lihua      孙丽华  finance             会计                2009-07-01  finance
xu-changqing   许长青  exam-centre         考务中心主任        2014-03-01  section
zhao-min       赵敏    exam-centre         科员                2015-07-01  section
ren-dahai      任大海  local-mine-brigade  支队长              2013-08-01  section
meng-he        孟和    local-mine-brigade  副支队长            2014-11-01  section
wen-bin        温斌    local-mine-brigade  科员                2016-07-01  -
yuan-hongbin   袁宏斌  state-mine-brigade  支队长              2012-09-01  section
bao-lige       包力格  state-mine-brigade  科员                2013-07-01  -
nie-rongsheng  聂荣生  opencast-brigade    -                   2015-05-01  section
gong-yu        龚宇    opencast-brigade    科员                2016-07-01  -
tong-weiguo    佟卫国  fire-brigade        支队长              2013-10-01  section
shi-lei        石磊    fire-brigade        科员                2014-07-01  -
yin-hao        尹浩    fire-brigade        科员                2015-07-01  -
EOF

# 驻场的外聘人员：没有职务，做事须有信息中心的人在场
put person/qi-gong.yaml <<'EOF'
# 驻场维护人员，做事须有信息中心人员在场（work.supervised_by）
name: 齐功
posts: []
employer: 示例市恒源电脑公司
EOF

# 任副主任前他在信息中心任工程师，2011 年的验收由他签字
insert person/he-zhiqiang.yaml 'posts:' <<'EOF'
  - dept: it-centre
    post: 工程师
    since: "2008-07-01"
    until: "2014-08-31"
EOF

# 分管副局长的审批用他自己的密钥签字
append person/su-mingyuan.yaml <<'EOF'
keys:
  - {id: k1, key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII5V1lwXqgy580v2uVG0h0suad0rJoxdYKoVRNBMkGmA, state: 有效}
EOF

step "2018-03-01 09:10" ma-xiaohong \
	"启用台账：建立单位 unit、十九个科室和单位、四十三人名册" \
	"科室和职务照使用正版软件工作领导小组名单的附件。
2018 年 3 月 1 日前的事项以后分科室补录。" "一 二"
