# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-07: the yearly plan, from the needs to the budget.

n=plan/plan-2019.yaml
item() { # SEQ CATEGORY PRODUCT VERSION TERM QTY PRICE NEEDS FOUND
	cat <<E
  - seq: $1
    category: $2
    product: $3
    version: $4
    compatibility: 兼容 Windows 10
    security: 厂商提供安全更新
    use_mode: 单机
    term: $5
    upgrade: 期内免费更新
    support: 电话与远程支持
    qty: $6
    unit_price: "$7"
    needs: [$8]
    justification: 各科室填报的需求
    reuse: {surplus_found: $9, surplus_used: $9}
E
}
put $n <<'E'
status: 草案
year: 2019
E
committed "2019-07-01 09:00" hao-yu "起草 plan-2019" "按清查结果。" "五"

# The need of finance is forgotten at first.
move $n 会签
append $n <<E
date: "2019-07-02"
stocktake: stocktake-2019
prepared_by:
  - {dept: office, person: hao-yu}
  - {dept: finance, person: yan-shu}
  - {dept: procurement, person: zhan-tao}
  - {dept: it-centre, person: bian-lei}
items:
$(item 1 办公 wps "2016 专业版" 永久 1 460.00 "1, 2" 1)
$(item 2 杀毒 av "6.0 客户端" 2年 6 85.00 4 0)
E
draft
edit $n '/dept: finance/d'
refused 五-1 05-preparers '财务科没有参加编制'
edit $n 's/"460.00"/"690.00"/'
refused 五-2 05-standard '单价超出配置标准'
edit $n 's/qty: 6/qty: 9/'
refused 五-2 05-standard '数量超出计算机台数'
edit $n 's/^date: .*/date: "2019-05-01"/'
refused 五-3 05-stocktake '清查还没有完成就编计划'
edit $n 's/^year: .*/year: 2021/'
refused 五-3 05-stocktake '凭 2019 年的清查编 2021 年的计划'
edit $n 's/needs: .4./needs: [9]/'
refused 五-4 05-needs '没有科室填报过这项需求'
edit $n '/    needs: .4/d'
mistake 五-4 模式 '计划项目没有写需求' needs
edit $n '/    version: 6.0/d'
mistake 五-6 模式 '拟购软件没有版本' version
edit $n '/    compatibility/d'
mistake 五-6 模式 '拟购软件没有兼容性' compatibility
edit $n 's/    security: .*/    security: 待定/'
mistake 五-6 模式 '拟购软件的安全性“待定”' security
edit $n '/    use_mode/d'
mistake 五-7 模式 '没有使用方式' use_mode
edit $n '/    term/d'
mistake 五-7 模式 '没有使用年限' term
edit $n '/    upgrade/d'
mistake 五-8 模式 '没有升级要求' upgrade
edit $n '/    support/d'
mistake 五-8 模式 '没有技术支持要求' support
refused_all
edit $n 's/surplus_found: 1, surplus_used: 1/surplus_found: 0, surplus_used: 0/'
refused 五-13 05-reuse '有一套富余，写没有'
edit $n 's/qty: 1$/qty: 2/'
refused 五-13 05-reuse '有一套富余，照样全买'
item 3 杀毒 av "6.0 客户端" 2年 1 85.00 4 0 | append $n
refused 五-14 05-duplicates '同一软件列两项'
committed "2019-07-02 17:00" hao-yu "计划 plan-2019 会签" "四个部门会签。" "五"

move $n 审签
append $n <<'E'
infosec_review: {person: qiu-feng, date: "2019-07-03", opinion: 符合信息化建设和信息安全要求}
approval: {person: wen-qing, date: "2019-07-04"}
E
draft
refused 四-8 04-needs-planned '财务科的需求决定购置，没有列入计划'
git checkout -q HEAD -- . && move $n 草案
committed "2019-07-04 09:00" hao-yu "计划 plan-2019 退回" "漏了财务科的需求。" "五"
move $n 会签
edit $n 's/needs: .1, 2./needs: [1, 2, 3]/; s/qty: 1$/qty: 2/'
committed "2019-07-04 11:00" hao-yu "计划 plan-2019 会签" "补上财务科的需求。" "五"

move $n 审签
append $n <<'E'
infosec_review: {person: qiu-feng, date: "2019-07-04", opinion: 符合信息化建设和信息安全要求}
approval: {person: wen-qing, date: "2019-07-05"}
E
draft
edit $n 's/infosec_review: {person: qiu-feng/infosec_review: {person: yan-shu/'
refused 五-9 05-infosec '信息安全意见不是信息中心出的'
edit $n '/^infosec_review/d'
refused 五-9 模式 '没有信息安全意见'
edit $n 's/approval: {person: wen-qing/approval: {person: xu-ran/'
refused 五-10 05-approval '审签的不是局领导'
edit $n '/^approval/d'
refused 五-10 模式 '没有局领导审签'
sed 's/plan-2019/plan-2019-2/' records/$n | put plan/plan-2019-2.yaml
refused 五-5 05-one-plan '一年两个计划'
committed "2019-07-05 09:00" tian-mei "计划 plan-2019 审签" "温清副局长审签。" "五"
done_ 五-10 5.10 2020-01-01 2019

upcoming 四-8 4.9 2019-07-06 plan-2019
overdue 四-8 4.9 2020-01-01 plan-2019
