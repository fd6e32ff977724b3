# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-04: the first routine inspection, and its bulletin.

i=inspection/inspection-2019-1.yaml
all_depts="office, training, finance, audit, procurement, assessment-office, \
planning, it-centre, brigade"
put $i <<E
status: 计划
kind: 例行检查
organiser: office
start: "2019-04-16"
scope: [$all_depts]
E
draft
edit $i 's/organiser: office/organiser: it-centre/'
refused 三-1 03-organiser '检查由信息中心组织'
edit $i 's/kind: 例行检查/kind: 重点抽查/'
refused 三-3 模式 '重点抽查没有写明事由'
edit $i 's/kind: 例行检查/kind: 重点抽查/; s/organiser: office/organiser: planning/'
echo 'trigger: 接到举报' | append $i
refused 三-3 03-organiser '重点抽查由规划科组织'
committed "2019-04-10 09:00" hao-yu "计划检查 inspection-2019-1" "四月十六日起。" "三"

move $i 进行
append $i <<'E'
team:
  - {person: hao-yu, dept: office}
  - {person: bian-lei, dept: it-centre}
  - {person: meng-jie, dept: training}
E
committed "2019-04-16 09:00" hao-yu "检查 inspection-2019-1 开始" "检查组三人。" "三"

move $i 完成
{
	echo 'end: "2019-04-17"'
	sheet <<'E'
bian-lei pc-0001 pc-0003 pc-0004
hao-yu   pc-0002 pc-0005
meng-jie pc-0006
E
} | append $i
draft
edit $i '/person: meng-jie, dept: training/d'
refused 三-2 03-team '检查组没有教育培训科的人'
edit $i '/person: bian-lei, dept: it-centre/d'
refused 三-2 03-team '检查组没有信息中心的人'
edit $i '/^lines:/,$d'
refused 三-4 模式 '没有检查工作记录表'
edit $i '/category: 办公/d'
refused 三-4 03-sheet '记录表漏查办公软件'
insert $i '      - {category: 操作系统' <<'E'
      - {category: 其他, name: 某图制图 2018, product: cad, version: "2018", verdict: 正版}
E
refused 三-4 03-sheet-agrees '台账没有的软件，记录表写成正版'
edit $i '/share_check: /d'
refused 八-11 08-share-check '没有查是否在网上传播软件'
overdue 三-1 3.1 2020-01-01 0
committed "2019-04-17 17:00" bian-lei "检查 inspection-2019-1 完成" "查六台，没有问题。" "三"
overdue 三-1 3.1 2020-01-01 1

upcoming 三-5 3.8 2019-04-18 inspection-2019-1
overdue 三-5 3.8 2019-05-18 inspection-2019-1
move $i 通报
draft
refused 三-5 模式 '没有通报，就说已经通报'
append $i <<E
bulletin:
  form: 检查情况通报
  doc_no: 某煤局发〔2019〕21号
  issued: "2019-05-06"
  title: 关于第一次检查情况的通报
  recipients: [$all_depts]
E
draft
edit $i 's/, brigade]/]/'
refused 三-6 03-recipients '通报没有发到监管支队'
edit $i '/doc_no/d'
refused 三-6 模式 '通报没有文号'
committed "2019-05-06 09:00" hao-yu "通报 inspection-2019-1" "某煤局发〔2019〕21号。" "三"
done_ 三-5 3.8 2019-05-18 inspection-2019-1
