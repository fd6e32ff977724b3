# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-01: the office opens its register: who there is, the leading group, what
# is installed.  The notice is in force since July 2018, so that 2019 is the
# first year that is judged as a year.

put unit/unit.yaml <<'E'
name: 某市煤炭局
doc_prefixes: [某煤局发]
effective_from: "2018-07-10"
register_from: "2019-01-02"
timezone: Asia/Shanghai
basis:
  - {doc_no: 国办发〔2013〕88号, title: 政府机关使用正版软件管理办法}
  - {doc_no: 国版发〔2014〕6号, title: 实施意见}
report_recipients:
  - {name: 某市新闻出版局, since: "2010-01-01"}
policy:
  - since: "2018-07-10"
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
    inspections_per_year: 2
    leader_meetings_per_year: 1
    stocktake_by: "06-30"
    report_by: "11-30"
    assessment_by: "01-31"
    bulletin_days: 30
    booking_days: 30
    decision_workdays: 10
    execution_workdays: 20
    expiring_days: 90
    verification_days: 366
    roster_days: 30
    ip_check_months: 12
    share_check: 要求
    veto_kinds: [私自卸载, 私自安装, 安装使用盗版]
    award_scope: dept_only
    vendor_deny:
      - {name: 某市便宜软件经营部, since: "2016-01-01", reason: 曾供应盗版软件}
E
departments <<'E'
leaders           局领导       局领导    luo-an      2016-03-01
office            办公室       科室      tian-mei    2015-06-01
training          教育培训科   科室      meng-jie    2013-05-01
finance           财务科       科室      yan-shu     2012-11-01
audit             审计科       科室      kang-ping   2016-01-01
procurement       基建采购办   科室      zhan-tao    2015-02-01
assessment-office 考核办       科室      pei-lan     2016-08-01
planning          规划科       科室      guan-bo     2017-04-01
it-centre         信息中心     二级单位  qiu-feng    2014-09-01
brigade           某监管支队   二级单位  dong-ge     2013-08-01
E
people <<'E'
luo-an     罗安  leaders           局长              2016-03-01  leader
wen-qing   温清  leaders           副局长            2016-03-01  leader
tian-mei   田梅  office            办公室主任        2015-06-01  office
hao-yu     郝宇  office            科员              2010-07-01  office,roster-admin
qiu-feng   邱峰  it-centre         信息中心副主任    2014-09-01  it,roster-admin
bian-lei   卞磊  it-centre         工程师            2009-07-01  it
meng-jie   孟洁  training          教育培训科科长    2013-05-01  training
yan-shu    严书  finance           财务科科长        2012-11-01  finance
kang-ping  康平  audit             审计科科长        2016-01-01  audit
zhan-tao   詹涛  procurement       基建采购办主任    2015-02-01  procurement
pei-lan    裴兰  assessment-office 考核办主任        2016-08-01  assessor
guan-bo    关博  planning          规划科科长        2017-04-01  section
xu-ran     徐冉  planning          科员              2016-07-01  section
dong-ge    董戈  brigade           支队长            2013-08-01  section
E

draft
edit unit/unit.yaml '/国版发/d'
refused 总-1 模式 '单位记录只写一件依据'
edit department/planning.yaml '/^first_responsible/d'
refused 二-6 模式 '规划科没有第一责任人'
edit department/planning.yaml 's/^first_responsible: .*/first_responsible: xu-ran/'
refused 二-6 02-first-responsible '规划科的第一责任人不是负责人'

# The unit is entered with the misprint of the notice, and with another
# department than the office.
edit unit/unit.yaml 's/2013〕88号/2014〕88号/'
edit unit/unit.yaml 's/responsible_dept: office/responsible_dept: procurement/'
committed "2019-01-02 09:00" hao-yu "启用台账：单位、科室和人员" "依据制度建账。" "一 二"
found 总-1 00-basis 2019-01-02 国办发〔2014〕88号
found 二-4 02-office 2019-01-02 unit
found 一-1 01-group-in-force 2019-01-02
# correction TAIL FIELD OLD NEW DATE: what the unit's record said wrongly
correction() {
	put correction/2019/correction-$5-$1.yaml <<E
target: unit
field: $2
old: $3
new: $4
reason: 录入有误
approved_by: luo-an
date: "2019-01-03"
E
}
edit unit/unit.yaml 's/2014〕88号/2013〕88号/'
edit unit/unit.yaml 's/responsible_dept: procurement/responsible_dept: office/'
correction aaaaa /basis/0/doc_no 国办发〔2014〕88号 国办发〔2013〕88号 20190103
correction bbbbb /policy/0/responsible_dept procurement office 20190103
committed "2019-01-03 09:00" hao-yu "更正单位记录" "文号和责任部门录入有误。" "一 二"
gone 总-1 00-basis 2019-01-03
gone 二-4 02-office 2019-01-03

# The leading group: at first without the deputy, one head of a department,
# duties and one department.
group() { # VERSION DOC SINCE DEPUTY
	put leading-group/$1.yaml <<E
doc_no: $2
since: "$3"
members:
  - {person: luo-an, role: 组长, duties: 全面负责, covers_depts: [leaders, office, it-centre, training, finance, audit, procurement, assessment-office, planning, brigade]}
  - {person: wen-qing, role: 副组长, duties: 分管办公室和信息中心}
  - {person: tian-mei, role: 成员, duties: 具体工作}
  - {person: qiu-feng, role: 成员, duties: 牵头实施}
  - {person: meng-jie, role: 成员, duties: 会同登记}
  - {person: yan-shu, role: 成员, duties: 经费和账务}
  - {person: kang-ping, role: 成员, duties: 内部审计}
  - {person: zhan-tao, role: 成员, duties: 采购和核实}
  - {person: pei-lan, role: 成员, duties: 考核}
  - {person: guan-bo, role: 成员, duties: 本科室落实}
  - {person: dong-ge, role: 成员, duties: 本单位落实}
office: {director: tian-mei, deputy: qiu-feng}
lead_dept: it-centre
co_depts: [office]
E
}
g=leading-group/leading-group-2019.yaml
group leading-group-2019 某煤局发〔2019〕1号 2019-01-04
draft
edit $g 's/luo-an, role: 组长/zhan-tao, role: 组长/; s/zhan-tao, role: 成员/luo-an, role: 成员/'
refused 一-2 01-head '组长不是局长'
edit $g 's/lead_dept: .*/lead_dept: finance/'
refused 一-6 01-lead-depts '牵头的不是信息中心'
edit $g 's/co_depts: .*/co_depts: [finance]/'
refused 一-6 01-lead-depts '没有会同办公室'
edit $g 's/director: tian-mei/director: xu-ran/'
refused 附-1 01-office-members '领导小组办公室主任不是成员'

# The first list is of 4 January, and leaves something out.
edit $g 's/wen-qing, role: 副组长/xu-ran, role: 副组长/; /kang-ping/d; s/, brigade]/]/; s/, duties: 考核//'
committed "2019-01-04 09:00" tian-mei "成立领导小组" "某煤局发〔2019〕1号。" "一"
gone 一-1 01-group-in-force 2019-01-04
found 一-3 01-deputies 2019-01-05 温清
found 一-4 01-heads-are-members 2019-01-05 康平
found 一-5 01-coverage 2019-01-05 某监管支队
found 一-7 01-duties 2019-01-05 裴兰
echo 'until: "2019-01-20"' | append $g
group leading-group-2019-2 某煤局发〔2019〕4号 2019-01-21
committed "2019-01-21 09:00" tian-mei "调整领导小组" "某煤局发〔2019〕4号。" "一"
gone 一-3 01-deputies 2019-01-21
gone 一-4 01-heads-are-members 2019-01-21
gone 一-5 01-coverage 2019-01-21
gone 一-7 01-duties 2019-01-21

# The director's post is vacant for a while; so is the head's of planning.
p=person/luo-an.yaml d=department/planning.yaml
insert $p '    since:' <<'E'
    until: "2019-01-21"
E
insert $d '    since:' <<'E'
    until: "2019-01-21"
E
committed "2019-01-22 09:00" hao-yu "局长、规划科科长离任" "待任命。" "二"
found 二-3 02-first-leader 2019-01-22
found 二-6 02-first-responsible-left 2019-01-22 规划科
append_post() { # PERSON DEPT POST SINCE
	insert person/$1.yaml '    until:' <<E
  - dept: $2
    post: $3
    since: "$4"
E
}
append_post luo-an leaders 局长 2019-01-23
insert $d '    until:' <<'E'
  - person: guan-bo
    since: "2019-01-23"
E
committed "2019-01-23 09:00" hao-yu "局长、规划科科长续任" "任命已到。" "二"
gone 二-3 02-first-leader 2019-01-23
gone 二-6 02-first-responsible-left 2019-01-23 规划科

# Nobody has begun anything: the duties of 2019, seen from January and from
# afterwards.  Those of 2018, when the notice came, are not asked for.
upcoming 二-1 2.1 2019-01-24 2019
upcoming 二-7 2.7 2019-01-24 2019
upcoming 三-1 3.1 2019-01-24 2019
upcoming 四-1 4.1 2019-01-24 2019
upcoming 四-4 4.4 2019-01-24 2019
upcoming 五-10 5.10 2019-01-24 2019
upcoming 九-2 9.1 2019-01-24 2019
upcoming 十-1 10.1 2019-01-24 2019
overdue 四-1 4.1 2019-07-01 2019
overdue 四-4 4.4 2019-07-01 2019
overdue 九-2 9.1 2019-12-01 2019
overdue 二-1 2.1 2020-01-01 2019
overdue 二-7 2.7 2020-01-01 2019
overdue 三-1 3.1 2020-01-01 2019
overdue 五-10 5.10 2020-01-01 2019
overdue 十-1 10.1 2020-02-01 2019
shown 二-5 duty-board 2019-01-24 '未到期'
shown 二-5 duty-board 2020-02-01 '逾期'
