# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-06: the stocktake with its audit; one computer is to be scrapped, and
# departments say what they need.

t=stocktake/stocktake-2019.yaml
move $i 归档
committed "2019-06-03 09:00" hao-yu "检查 inspection-2019-1 归档" "没有问题。" "三"

move $t 完成
append $t <<E
end: "2019-06-20"
base_commit: "$(head_id)"
participants:
  - {dept: office, person: hao-yu}
  - {dept: finance, person: yan-shu}
  - {dept: audit, person: kang-ping}
  - {dept: procurement, person: zhan-tao}
  - {dept: it-centre, person: bian-lei}
$(count_lines hao-yu bian-lei <<'L'
pc-0004 待报废 主板损坏
L
)
dept_returns:
  - dept: planning
    needs:
      - {seq: 1, category: 办公, product: wps, qty: 1, reason: pc-0004 的替换机, decision: 购置}
      - {seq: 5, category: 其他, product: cad, qty: 1, reason: 制图, decision: 不予, why: 委托设计院}
    signed_by: guan-bo
    date: "2019-06-18"
  - dept: brigade
    needs:
      - {seq: 2, category: 办公, product: wps, qty: 1, reason: pc-0005 没有办公软件, decision: 购置}
    signed_by: dong-ge
    date: "2019-06-18"
  - dept: finance
    needs:
      - {seq: 3, category: 办公, product: wps, qty: 1, reason: pc-0006 没有办公软件, decision: 购置}
    signed_by: yan-shu
    date: "2019-06-18"
  - dept: it-centre
    needs:
      - {seq: 4, category: 杀毒, product: av, qty: 6, reason: 全局没有杀毒软件, decision: 购置}
    signed_by: qiu-feng
    date: "2019-06-18"
  - {dept: office, needs: [], signed_by: tian-mei, date: "2019-06-18"}
  - {dept: training, needs: [], signed_by: meng-jie, date: "2019-06-18"}
  - {dept: audit, needs: [], signed_by: kang-ping, date: "2019-06-18"}
  - {dept: procurement, needs: [], signed_by: zhan-tao, date: "2019-06-18"}
  - {dept: assessment-office, needs: [], signed_by: pei-lan, date: "2019-06-18"}
audit:
  auditors: [kang-ping]
  date: "2019-06-19"
  conclusion: 账实相符
  issues: []
$(totals 2019-06-20)
E
draft
edit $t 's/^end: .*/end: "2020-01-20"/'
refused 四-1 04-year '2019 年的清查做到 2020 年'
edit $t '/person: zhan-tao/d'
refused 四-2 04-participants '基建采购办没有参加清查'
edit $t '/computer: pc-0006/d'
refused 四-3 04-counted '漏了一台计算机'
edit $t 's/auditors: .*/auditors: [xu-ran]/'
refused 四-4 04-auditor '审计人不是审计科的'
edit $t 's/auditors: .*/auditors: [hao-yu]/'
refused 四-4 04-auditor '自己登记的自己审'
edit $t 's/installs: 3/installs: 5/'
refused 四-5 04-totals '多报三类软件的安装数'
edit $t '/dept: procurement, needs/d'
refused 四-6 04-returns '基建采购办没有填报'
edit $t 's/signed_by: dong-ge/signed_by: xu-ran/'
refused 四-6 04-returns '监管支队的填报不是负责人签字'
committed "2019-06-20 17:00" hao-yu "清查 stocktake-2019 完成" "六台，一台待报废。" "四"
done_ 四-1 4.1 2019-07-01 2019
done_ 四-4 4.4 2019-07-01 2019

upcoming 四-7 4.7 2019-07-01 pc-0004
overdue 四-7 4.7 2020-01-01 pc-0004
