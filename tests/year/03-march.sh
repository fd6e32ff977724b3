# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-03: the director deploys the work, in person; security is deployed, and
# genuine software asked for; people are trained.

found 六-1 06-no-deployment 2019-12-31
found 结-1 10-training 2019-12-31
m=meeting/2019/meeting-20190312-aaaaa.yaml
put $m <<'E'
kind: 工作会议
date: "2019-03-12"
topics: [使用正版软件]
personally_by: luo-an
attendees: [luo-an, wen-qing, tian-mei, qiu-feng]
decisions: [上半年完成清查, 全年检查两次]
minutes: 某煤局会纪〔2019〕3号
E
s=meeting/2019/meeting-20190320-aaaaa.yaml
put $s <<'E'
kind: 专题会
date: "2019-03-20"
topics: [信息安全部署]
personally_by: wen-qing
attendees: [wen-qing, tian-mei, qiu-feng]
software_legal_requirement: 新上系统一律先核实授权
decisions: [年内完成加固]
E
put meeting/2019/meeting-20190321-aaaaa.yaml <<'E'
kind: 培训
date: "2019-03-21"
topics: [培训]
attendees: [meng-jie, hao-yu, xu-ran, dong-ge]
E
draft
edit $m 's/personally_by: luo-an/personally_by: wen-qing/'
refused 二-2 02-personally '副局长代为部署'
edit $m 's/attendees: .luo-an, /attendees: [/'
refused 二-2 02-personally '局长没有到会'
edit $s '/^software_legal/d'
refused 六-1 06-deployment '部署信息安全，没有提正版化要求'
edit $s 's/wen-qing/xu-ran/g'
refused 六-1 06-deployment '领导小组组长、副组长都没有参加'
committed "2019-03-22 09:00" tian-mei "局长部署；信息安全部署；培训" "会议纪要已印发。" "二 六"
done_ 二-1 2.1 2020-01-01 2019
gone 六-1 06-no-deployment 2019-12-31
gone 结-1 10-training 2019-12-31
