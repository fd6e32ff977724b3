# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-09: anti-virus for all and office software, each by a written request to
# the information centre, and by nobody else.

request() { # ID DEPT KIND DATE APPLICANT HEAD PRODUCT COMPUTERS
	put request/2019/09/rq-$1.yaml <<E
status: 提出
dept: $2
kind: $3
date: "$4"
applicant: $5
computers: [$8]
product: $7
reason: 按 plan-2019 安装
dept_head: {person: $6, date: "$4"}
addressed_to: it-centre
E
}
a=request/2019/09/rq-20190905-aaaaa.yaml b=request/2019/09/rq-20190905-bbbbb.yaml
request 20190905-aaaaa office 批量部署 2019-09-05 hao-yu tian-mei av \
	"pc-0001, pc-0002, pc-0003, pc-0005, pc-0006, pc-0007"
request 20190905-bbbbb brigade 安装 2019-09-05 dong-ge dong-ge wps pc-0005
draft
edit $b 's/addressed_to: .*/addressed_to: office/'
refused 八-6 08-addressed '书面报告没有报给信息中心'
edit $b '/^reason/d'
refused 八-6 模式 '书面报告没有写理由'
committed "2019-09-05 09:00" dong-ge "书面报告 rq-20190905-aaaaa、rq-20190905-bbbbb" "安装杀毒和办公软件。" "八"
move $a 受理
move $b 受理
draft
edit $b 's/^applicant: .*/applicant: xu-ran/'
refused 八-5 08-applicant '申请人不是本科室的'
edit $b 's/dept_head: {person: dong-ge/dept_head: {person: xu-ran/'
refused 八-5 08-applicant '没有本科室负责人签字'
committed "2019-09-06 09:00" qiu-feng "受理两份书面报告" "齐全。" "八"
decide() { # FILE LICENCE DATE
	move $1 批准
	append $1 <<E
licence: $2
decision: {by: qiu-feng, date: "$3", result: 批准}
E
}
decide $a av-2019 2019-09-09
decide $b wps-2019 2019-09-09
draft
edit $b '/^licence/d'
refused 八-7 08-licence '没有调配授权就批准'
edit $b 's/decision: {by: qiu-feng/decision: {by: yan-shu/'
refused 八-8 08-executor '批复的不是信息中心'
committed "2019-09-09 09:00" qiu-feng "批准两份书面报告" "授权有余量。" "八"

# Done by the information centre, the entries in the same commit.
ledger 批量部署 rq-20190905-aaaaa hao-yu 2019-09-10 <<'E'
av 6.0.1 av-2019 2019-09-10 pc-0001 pc-0002 pc-0003 pc-0005 pc-0006 pc-0007
E
ledger 申请 rq-20190905-bbbbb hao-yu 2019-09-10 <<'E'
wps 10.1.0.7023 wps-2019 2019-09-10 pc-0005
E
draft
refused 八-1 08-basis '没有人办理，台账上就有了'
move $a 办结
move $b 办结
{
	echo work:
	works bian-lei 2019-09-10 安装 av pc-0001 pc-0002 pc-0003 pc-0005 \
		pc-0006 pc-0007
} | append $a
{
	echo work:
	works bian-lei 2019-09-10 安装 wps pc-0005
} | append $b
draft
edit $b 's/executor: bian-lei/executor: xu-ran/'
refused 八-8 08-executor '安装的不是信息中心的人'
edit $b 's/ date: "2019-09-10", action/ date: "2019-09-07", action/'
refused 八-8 08-executor '批准以前就装了'
rm records/$(lpath pc-0007.av)
edit $a '/pc-0007.av/d'
refused 七-7 07-work '书面报告办结了，有一台没有办'
ledger 申请 rq-20190905-bbbbb hao-yu 2019-09-10 <<'E'
wps 10.1.0.7023 wps-2019 2019-09-10 pc-0006
E
refused 八-10 08-basis '书面报告没有写的计算机，私自安装'
edit $(lpath pc-0005.wps) 's/^licence: .*/licence: oem-pc-0001/'
refused 八-7 08-creates-overuse '用别的计算机的授权安装'
committed "2019-09-10 17:00" bian-lei "办结两份书面报告" "杀毒六台，办公一台。" "八"

# The last two seats of wps; one more would be one too many.
request 20190912-aaaaa finance 安装 2019-09-12 yan-shu yan-shu wps pc-0006
request 20190912-bbbbb planning 安装 2019-09-12 xu-ran guan-bo wps pc-0007
a=request/2019/09/rq-20190912-aaaaa.yaml b=request/2019/09/rq-20190912-bbbbb.yaml
committed "2019-09-12 09:00" hao-yu "书面报告 rq-20190912-aaaaa、rq-20190912-bbbbb" "代录。" "八"
move $a 受理
move $b 受理
committed "2019-09-12 10:00" qiu-feng "受理两份书面报告" "齐全。" "八"
decide $a wps-2019 2019-09-12
decide $b wps-2016 2019-09-12
committed "2019-09-12 11:00" qiu-feng "批准两份书面报告" "各余一套。" "八"
finish() { # FILE ACTIONS: works of the request, then done
	move $1 办结
	{
		echo work:
		cat
	} | append $1
}
works bian-lei 2019-09-16 安装 wps pc-0006 | finish $a
works bian-lei 2019-09-16 安装 wps pc-0007 | finish $b
ledger 申请 rq-20190912-aaaaa hao-yu 2019-09-16 <<'E'
wps 10.1.0.7023 wps-2019 2019-09-16 pc-0006
E
ledger 申请 rq-20190912-bbbbb hao-yu 2019-09-16 <<'E'
wps 10.1.0.7023 wps-2016 2019-09-16 pc-0007
E
draft
edit $(lpath pc-0007.wps) 's/^licence: .*/licence: wps-2019/'
refused 八-7 08-creates-overuse '两套授权装了三台'
committed "2019-09-16 17:00" bian-lei "办结两份书面报告" "各余一套，用完。" "八"

# One office program replaced by another, and nothing else.
products <<'E'
yz | 某中办公 2019 | 某中公司 | 办公 | 商业 | true | 某中*
E
licence_of yz-2019 yz 3
edit licence/yz/yz-2019.yaml 's/2016 专业版/2019 专业版/'
request 20190918-aaaaa planning 更换 2019-09-18 xu-ran guan-bo yz pc-0003
r=request/2019/09/rq-20190918-aaaaa.yaml
echo 'replaces: wps' | append $r
committed "2019-09-18 09:00" hao-yu "配发授权 yz-2019；书面报告 rq-20190918-aaaaa" "规划科更换办公软件。" "七 八"
move $r 受理
committed "2019-09-18 10:00" qiu-feng "受理 rq-20190918-aaaaa" "齐全。" "八"
decide $r yz-2019 2019-09-18
committed "2019-09-18 11:00" qiu-feng "批准 rq-20190918-aaaaa" "有授权。" "八"
draft
end_ledger 已更换 2019-09-19 pc-0003.wps
refused 八-2 08-basis '没有办理书面报告就更换'
{
	works bian-lei 2019-09-19 卸载 wps pc-0003
	works bian-lei 2019-09-19 安装 yz pc-0003
} | finish $r
end_ledger 已更换 2019-09-19 pc-0003.wps
ledger 申请 rq-20190918-aaaaa hao-yu 2019-09-19 <<'E'
yz 11.0.1 yz-2019 2019-09-19 pc-0003
E
draft
edit $r '/卸载/d'
git checkout -q HEAD -- records/$(lpath pc-0003.wps)
refused 八-2 08-replaced '装了新的，没有卸旧的'
committed "2019-09-19 17:00" bian-lei "办结 rq-20190918-aaaaa" "一卸一装。" "八"

# Nobody removes or writes off anything on his own.
draft
end_ledger 已卸载 2019-09-20 pc-0002.wps
refused 八-3 08-basis '卸载没有书面报告'
end_ledger 已卸载 2019-09-20 pc-0001.av
refused 八-9 08-basis '私自卸载杀毒软件'
move licence/yz/yz-2019.yaml 已核销
put disposal/disposal-2019-9.yaml <<'E'
ground: 无法继续使用
targets: [yz-2019]
approvals:
  - {dept: office, person: tian-mei, date: "2019-09-20"}
  - {dept: finance, person: yan-shu, date: "2019-09-20"}
date: "2019-09-20"
E
refused 八-4 08-disposal-request '核销授权没有书面报告'

# The training department signs the new entries.
verify meng-jie 2019-09-24
committed "2019-09-24 09:00" meng-jie "复核九月的台账" "逐条核对。" "七"
