# shellcheck disable=SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2018-08-22 … 09-20: the requests of August. Planning asks for a drawing
# program and is refused.

cad=request/2018/08/rq-20180822-y4f8c.yaml
put $cad <<'EOF'
# 被驳回：没有授权，须列入下一年计划。两个月后的检查发现申请人自行装了旧版
status: 提出
dept: planning
kind: 安装
date: "2018-08-22"
applicant: yang-fan
computers: [pc-0301]
product: sanwei-cad-2018
reason: 矿区规划图需要三维制图
dept_head: {person: han-bing, date: "2018-08-22"}
addressed_to: it-centre
EOF
step "2018-08-22 10:05" yang-fan \
	"规划科申请安装三维制图 2018：rq-20180822-y4f8c" \
	"用于矿区规划图。" "八"

for r in $av $office $trial $cad; do
	move "$r" 受理
done
step "2018-08-24 09:20" he-zhiqiang \
	"受理 rq-20180820-a7v2k、rq-20180820-w5p9n、rq-20180820-k3t6d、rq-20180822-y4f8c" \
	"四份书面报告均有科室负责人签字。" "八"

set_key $av status 批准 licence tianqing-2018-01
set_key $office status 批准 licence wps-2018-01
move $trial 批准
for r in $av $office $trial; do
	append "$r" <<'EOF'
decision: {by: he-zhiqiang, date: "2018-08-27", result: 批准}
EOF
done
move $cad 驳回
append $cad <<'EOF'
decision: {by: he-zhiqiang, date: "2018-08-27", result: 驳回, why: 局里没有三维制图的授权，请在 2019 年清查时申报需求，列入计划后安装}
EOF
step "2018-08-27 15:30" he-zhiqiang \
	"批准三份部署和卸载，驳回 rq-20180822-y4f8c" \
	"三维制图没有授权，不能安装。" "八"

# Finance pays and books.
append purchase/purchase-2018-1.yaml <<'EOF'
payments:
  - {date: "2018-05-28", amount: "33600.00", voucher: 记-2018-05-0066}
EOF
append purchase/purchase-2018-2.yaml <<'EOF'
payments:
  - {date: "2018-08-28", amount: "8740.00", voucher: 记-2018-08-0087}
EOF
append purchase/purchase-2018-3.yaml <<'EOF'
payments:
  - {date: "2018-08-28", amount: "3995.00", voucher: 记-2018-08-0089}
EOF
append licence/wps-office-2016/wps-2018-01.yaml <<'EOF'
accounting:
  - {kind: 入账, amount: "8740.00", voucher: 记-2018-08-0088, date: "2018-08-28", by: sun-lihua}
EOF
append licence/tianqing-6/tianqing-2018-01.yaml <<'EOF'
accounting:
  - {kind: 入账, amount: "3995.00", voucher: 记-2018-08-0090, date: "2018-08-28", by: sun-lihua}
EOF
step "2018-08-29 11:10" sun-lihua \
	"付款并入账：purchase-2018-1、purchase-2018-2、purchase-2018-3" \
	"办公和杀毒软件按无形资产入账；计算机已按固定资产入账。" "七"

{
	move $av 批准
	{
		echo work:
		works wu-xiaobo 2018-08-30 安装 tianqing-6 $av_first
	} | append $av
	ledger 批量部署 rq-20180820-a7v2k chen-lixin 2018-08-31 <<EOF
tianqing-6 6.0.1031 tianqing-2018-01 2018-08-30 $av_first
EOF
	move $office 办结
	{
		echo work:
		works liu-yichen 2018-08-31 安装 wps-office-2016 $wps_on
	} | append $office
	ledger 批量部署 rq-20180820-w5p9n chen-lixin 2018-08-31 <<EOF
wps-office-2016 10.1.0.7400 wps-2018-01 2018-08-31 $wps_on
EOF
}
move $trial 办结
append $trial <<'EOF'
work:
  - {executor: liu-yichen, date: "2018-08-31", action: 卸载, ledger: pc-0122.kuangtu-2, confirmed_by: deng-ling}
EOF
end_ledger 已卸载 2018-08-31 pc-0122.kuangtu-2
move licence/kuangtu-2/kuangtu-trial.yaml 停用
step "2018-08-31 17:45" wu-xiaobo \
	"杀毒首批三十二台（rq-20180820-a7v2k）；办结 rq-20180820-w5p9n、rq-20180820-k3t6d" \
	"办公软件十九台装完。试用软件已卸载，授权停用。" "七 八"

{
	move $av 办结
	{
		works liu-yichen 2018-09-05 安装 tianqing-6 $av_rest |
			sed '/pc-03/s/executor: liu-yichen/executor: qi-gong, supervised_by: liu-yichen/'
	} | append $av
	ledger 批量部署 rq-20180820-a7v2k chen-lixin 2018-09-06 <<EOF
tianqing-6 6.0.1031 tianqing-2018-01 2018-09-05 $av_rest
EOF
}
step "2018-09-06 16:20" liu-yichen \
	"杀毒第二批十五台，办结 rq-20180820-a7v2k" \
	"支队和新购的计算机。新机由厂商驻场人员安装，信息中心在场。" "七 八"

verify tang-rui 2018-09-20
step "2018-09-20 10:30" tang-rui \
	"复核八、九月新登记的授权和台账" \
	"办公软件十九套、杀毒软件四十七点。" "七"
