# shellcheck disable=SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-05-20 … 06-21: four computers change places with four new ones,
# Office 2010 ends, the stocktake finds one drawing program too many.

move purchase/purchase-2019-1.yaml 已验收
insert purchase/purchase-2019-1.yaml 'price: "17800.00"' <<'EOF'
    computers: [pc-0321, pc-0322, pc-0323, pc-0324]
EOF
awk '/product: neokylin-7/ { c = "pc-0321, pc-0322" }
/product: windows-10-pro/ { c = "pc-0323, pc-0324" }
{ print }
/preinstalled: true/ { print "    computers: [" c "]" }' \
	records/purchase/purchase-2019-1.yaml >"$tmp.new"
put purchase/purchase-2019-1.yaml <"$tmp.new"
append purchase/purchase-2019-1.yaml <<'EOF'
acceptance:
  date: "2019-05-16"
  persons: [chen-lixin, liu-yichen]
  doc: 示煤验〔2019〕4号
EOF
computers purchase-2019-1 <<'EOF'
pc-0321 台式 浪潮 CE520F SN19A0321 office             207  *ma-xiaohong  2019-05-16 ZC-2019-0321 外网
pc-0322 台式 浪潮 CE520F SN19A0322 safety             309  lv-qing       2019-05-16 ZC-2019-0322 外网
pc-0323 台式 联想 M720e  SN19A0323 local-mine-brigade B101 ren-dahai     2019-05-16 ZC-2019-0323 外网
pc-0324 台式 联想 M720e  SN19A0324 opencast-brigade   B105 nie-rongsheng 2019-05-16 ZC-2019-0324 外网
EOF
oem neokylin-7 "中标麒麟桌面操作系统 V7.0" "7.0" $hengyuan 2019-05-16 \
	"办公室 2 号柜" chen-lixin 2019-05-17 purchase-2019-1 2 <<'EOF'
pc-0321 NK-OEM-2019-0321
pc-0322 NK-OEM-2019-0322
EOF
oem windows-10-pro "Windows 10 专业版" "10.0" $hengyuan 2019-05-16 \
	"办公室 2 号柜" chen-lixin 2019-05-17 purchase-2019-1 3 <<'EOF'
pc-0323 COA-2019-00510323
pc-0324 COA-2019-00510324
EOF
ledger 随机预装 purchase-2019-1 chen-lixin 2019-05-17 <<'EOF'
neokylin-7     7.0.4      oem 2019-05-16 pc-0321 pc-0322
windows-10-pro 10.0.17763 oem 2019-05-16 pc-0323 pc-0324
EOF

put disposal/disposal-2019-1.yaml <<'EOF'
# 四台旧机：2011 年两台、2013 年两台，连同其上的软件
ground: 硬件报废
targets: [pc-0108, pc-0121, pc-0221, pc-0241, pc-0108.windows-7-pro, pc-0108.office-2010-std, pc-0108.tianqing-6, pc-0121.windows-7-pro, pc-0121.office-2010-std, pc-0121.tianqing-6, pc-0221.windows-7-pro, pc-0221.wps-office-2016, pc-0221.tianqing-6, pc-0221.oa-client, pc-0241.windows-7-pro, pc-0241.wps-office-2016, pc-0241.tianqing-6]
approvals:
  - {dept: office, person: zhou-wenjing, date: "2019-05-13"}
  - {dept: finance, person: feng-guoqing, date: "2019-05-15"}
date: "2019-05-20"
voucher: 记-2019-05-0058
EOF
set_keys status 报废 -- "$(cpath pc-0108)" "$(cpath pc-0121)" \
	"$(cpath pc-0221)" "$(cpath pc-0241)"
end_ledger 已核销 2019-05-20 pc-0108.windows-7-pro pc-0108.office-2010-std \
	pc-0108.tianqing-6 pc-0121.windows-7-pro pc-0121.office-2010-std \
	pc-0121.tianqing-6 pc-0221.windows-7-pro pc-0221.wps-office-2016 \
	pc-0221.tianqing-6 pc-0221.oa-client pc-0241.windows-7-pro \
	pc-0241.wps-office-2016 pc-0241.tianqing-6

put stocktake/stocktake-2019.yaml <<'EOF'
# 2019 年软件清查：查出中望 CAD 多装一套
status: 进行
year: 2019
start: "2019-05-20"
EOF

swap=request/2019/05/rq-20190520-h2m6s.yaml
av=request/2019/05/rq-20190520-d9r4b.yaml
write_off=request/2019/05/rq-20190520-t8x5g.yaml
put $swap <<'EOF'
# Office 2010 换成 WPS Office 2016，用报废计算机退回的两套
status: 提出
dept: ticket-inspection
kind: 更换
date: "2019-05-20"
applicant: cao-yang
computers: [pc-0126, pc-0127]
product: wps-office-2016
replaces: office-2010-std
reason: Office 2010 即将停止服务，按会议要求更换为国产办公软件
dept_head: {person: hu-meiling, date: "2019-05-20"}
addressed_to: it-centre
EOF
put $av <<'EOF'
status: 提出
dept: office
kind: 批量部署
date: "2019-05-20"
applicant: ma-xiaohong
computers: [pc-0321, pc-0322, pc-0323, pc-0324]
product: tianqing-6
reason: 新购四台计算机安装杀毒软件，用报废计算机退回的四点
dept_head: {person: zhou-wenjing, date: "2019-05-20"}
addressed_to: it-centre
EOF
put $write_off <<'EOF'
# 更换完成后 Office 2010 四套授权核销
status: 提出
dept: office
kind: 核销
date: "2019-05-20"
applicant: chen-lixin
product: office-2010-std
licence: office-2010-vl
reason: Office 2010 已使用八年，厂商即将停止服务，更换后不再使用
dept_head: {person: zhou-wenjing, date: "2019-05-20"}
addressed_to: it-centre
EOF
step "2019-05-20 16:50" chen-lixin \
	"四台旧机换新机：验收 purchase-2019-1，核销 disposal-2019-1；清查 stocktake-2019 开始" \
	"提出 rq-20190520-d9r4b（杀毒）、rq-20190520-h2m6s（更换，代录票证稽查科纸质报告）、
rq-20190520-t8x5g（核销 Office 2010）。" "四 六 七 八"

for r in $swap $av $write_off; do
	move "$r" 受理
done
step "2019-05-22 09:15" he-zhiqiang \
	"受理 rq-20190520-d9r4b、rq-20190520-h2m6s、rq-20190520-t8x5g" \
	"三份书面报告均有负责人签字。" "八"

for r in $swap $av $write_off; do
	move "$r" 批准
	append "$r" <<'EOF'
decision: {by: he-zhiqiang, date: "2019-05-24", result: 批准}
EOF
done
append $swap <<'EOF'
licence: wps-2018-01
EOF
append $av <<'EOF'
licence: tianqing-2018-01
EOF
step "2019-05-24 10:00" he-zhiqiang \
	"批准 rq-20190520-d9r4b、rq-20190520-h2m6s、rq-20190520-t8x5g" \
	"wps-2018-01 余二套，tianqing-2018-01 余四点，均为报废计算机退回。" "八"

move $swap 办结
append $swap <<'EOF'
work:
  - {executor: wu-xiaobo, date: "2019-05-28", action: 卸载, ledger: pc-0126.office-2010-std, confirmed_by: hu-meiling}
  - {executor: wu-xiaobo, date: "2019-05-28", action: 安装, ledger: pc-0126.wps-office-2016, confirmed_by: hu-meiling}
  - {executor: wu-xiaobo, date: "2019-05-28", action: 卸载, ledger: pc-0127.office-2010-std, confirmed_by: cao-yang}
  - {executor: wu-xiaobo, date: "2019-05-28", action: 安装, ledger: pc-0127.wps-office-2016, confirmed_by: cao-yang}
EOF
end_ledger 已更换 2019-05-28 pc-0126.office-2010-std pc-0127.office-2010-std
ledger 申请 rq-20190520-h2m6s chen-lixin 2019-05-28 <<'EOF'
wps-office-2016 10.1.0.7400 wps-2018-01 2019-05-28 pc-0126 pc-0127
EOF
move $av 办结
{
	echo work:
	works liu-yichen 2019-05-27 安装 tianqing-6 pc-0321 pc-0322 pc-0323 pc-0324
} | append $av
ledger 批量部署 rq-20190520-d9r4b chen-lixin 2019-05-28 <<'EOF'
tianqing-6 6.0.1102 tianqing-2018-01 2019-05-27 pc-0321 pc-0322 pc-0323 pc-0324
EOF
step "2019-05-28 17:10" wu-xiaobo \
	"办结 rq-20190520-h2m6s、rq-20190520-d9r4b" \
	"Office 2010 全部卸载。新机杀毒软件四台装完。" "八"

append purchase/purchase-2019-1.yaml <<'EOF'
payments:
  - {date: "2019-05-29", amount: "17800.00", voucher: 记-2019-05-0071}
EOF
insert licence/office-2010-std/office-2010-vl.yaml '{kind: 入账' <<'EOF'
  - {kind: 核销, amount: "10400.00", voucher: 记-2019-05-0074, date: "2019-05-30", by: sun-lihua}
EOF
step "2019-05-30 15:00" sun-lihua \
	"付款 purchase-2019-1；核销 office-2010-vl 账面价值" \
	"原值 10400.00 元，一次核销。" "七"

put disposal/disposal-2019-2.yaml <<'EOF'
# Office 2010 四套授权，全部更换后核销
ground: 技术进步
request: rq-20190520-t8x5g
targets: [office-2010-vl]
approvals:
  - {dept: office, person: zhou-wenjing, date: "2019-06-03"}
  - {dept: finance, person: feng-guoqing, date: "2019-06-05"}
date: "2019-06-10"
voucher: 记-2019-05-0074
EOF
move licence/office-2010-std/office-2010-vl.yaml 已核销
move $write_off 办结
move purchase/purchase-2019-1.yaml 完成
move inspection/inspection-2019-1.yaml 通报
append inspection/inspection-2019-1.yaml <<EOF
bulletin:
  form: 信息简报
  doc_no: 示煤局简报〔2019〕17号
  issued: "2019-06-12"
  title: 2019 年第一次使用正版软件检查情况
  recipients: [$all_depts]
EOF

# What the count found: a fourth drawing program, on the computer that Pan
# brought from safety. Nobody knows when it was installed.
ledger 清查补登 stocktake-2019 chen-lixin 2019-06-12 <<'EOF'
zwcad-2018 2018.0.1 zwcad-2017-01 2019-06-11 pc-0124
EOF
append stocktake/stocktake-2019.yaml <<EOF
participants:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: audit, person: jiang-yulan}
  - {dept: procurement, person: kong-lin}
  - {dept: it-centre, person: wu-xiaobo}
$(count_lines wu-xiaobo chen-lixin kong-lin <<'L'
pc-0124 在用 有中望CAD，台账未登记，已补登
L
)
dept_returns:
  - dept: office
    needs:
      - {seq: 1, category: 办公, product: wps-office-2019, qty: 1, reason: 文印室新机 pc-0321}
    signed_by: zhou-wenjing
    date: "2019-06-11"
  - dept: safety
    needs:
      - {seq: 2, category: 办公, product: wps-office-2019, qty: 1, reason: 新机 pc-0322}
    signed_by: xie-fang
    date: "2019-06-11"
  - dept: local-mine-brigade
    needs:
      - {seq: 3, category: 办公, product: wps-office-2019, qty: 1, reason: 新机 pc-0323}
    signed_by: ren-dahai
    date: "2019-06-12"
  - dept: opencast-brigade
    needs:
      - {seq: 4, category: 办公, product: wps-office-2019, qty: 1, reason: 新机 pc-0324}
    signed_by: nie-rongsheng
    date: "2019-06-12"
  - dept: planning
    needs:
      - {seq: 5, category: 其他, product: sanwei-cad-2018, qty: 1, reason: 矿区规划图需要三维制图，去年申请被驳回后按要求申报}
    signed_by: han-bing
    date: "2019-06-11"
  - dept: equipment
    needs:
      - {seq: 6, category: 其他, product: zwcad-2018, qty: 1, reason: pc-0124 上多装一套，没有授权}
    signed_by: pan-shiyu
    date: "2019-06-12"
  - {dept: exam-centre, needs: [], signed_by: xu-changqing, date: "2019-06-12"}
  - {dept: state-mine-brigade, needs: [], signed_by: yuan-hongbin, date: "2019-06-12"}
  - {dept: fire-brigade, needs: [], signed_by: tong-weiguo, date: "2019-06-12"}
  - {dept: it-centre, needs: [], signed_by: he-zhiqiang, date: "2019-06-11"}
  - {dept: training, needs: [], signed_by: zheng-yaqin, date: "2019-06-11"}
  - {dept: assessment-office, needs: [], signed_by: gu-xiaofeng, date: "2019-06-11"}
  - {dept: ticket-inspection, needs: [], signed_by: hu-meiling, date: "2019-06-11"}
  - {dept: party-committee, needs: [], signed_by: fang-zhihua, date: "2019-06-11"}
  - {dept: discipline, needs: [], signed_by: tan-weimin, date: "2019-06-11"}
  - {dept: audit, needs: [], signed_by: jiang-yulan, date: "2019-06-11"}
  - {dept: procurement, needs: [], signed_by: shen-jianhua, date: "2019-06-11"}
  - {dept: finance, needs: [], signed_by: feng-guoqing, date: "2019-06-11"}
EOF
step "2019-06-13 17:20" chen-lixin \
	"清查 stocktake-2019 清点，补登 pc-0124 的中望 CAD；核销 disposal-2019-2；简报 inspection-2019-1" \
	"中望 CAD 授权三套，实装四套，照实登记。
Office 2010 授权核销，rq-20190520-t8x5g 办结。简报因人员调整发晚，6 月 12 日印发。" "三 四 七"

verify tang-rui 2019-06-14
step "2019-06-14 15:20" tang-rui \
	"复核五、六月新登记的授权和台账" \
	"含清查补登的 pc-0124.zwcad-2018，登记属实，授权不足另有记录。" "七"

move stocktake/stocktake-2019.yaml 完成
edit stocktake/stocktake-2019.yaml \
	'/^      - {seq: [1-5],/s/}$/, decision: 购置}/
	/^      - {seq: 6,/s/}$/, decision: 调剂, why: 由信息中心从使用少的计算机调剂一套，九月底前完成}/'
append stocktake/stocktake-2019.yaml <<EOF
audit:
  auditors: [ding-kai]
  date: "2019-06-19"
  conclusion: 除中望 CAD 多装一套外，软件资产账实相符
  issues:
    - seq: 1
      issue: 中望 CAD 授权三套、已装四套，应调剂或卸载一套
      due: "2019-09-30"
end: "2019-06-21"
base_commit: "$(head_id)"
$(totals 2019-06-21)
EOF
move inspection/inspection-2019-1.yaml 归档
put plan/plan-2019.yaml <<'EOF'
# 2019 年度软件采购计划，按 stocktake-2019 编制
status: 草案
year: 2019
EOF
verifications 台账核对 <<'EOF'
2019-06-17 office             ma-xiaohong
2019-06-17 training           tang-rui
2019-06-17 party-committee    fang-zhihua
2019-06-17 planning           han-bing
2019-06-17 equipment          deng-ling
2019-06-17 safety             lv-qing
2019-06-17 discipline         tan-weimin
2019-06-17 assessment-office  jin-xin
2019-06-17 audit              ding-kai
2019-06-18 ticket-inspection  cao-yang
2019-06-18 procurement        kong-lin
2019-06-18 finance            sun-lihua
2019-06-18 it-centre          liu-yichen
2019-06-18 exam-centre        zhao-min
2019-06-18 local-mine-brigade meng-he
2019-06-18 state-mine-brigade bao-lige
2019-06-18 opencast-brigade   gong-yu
2019-06-18 fire-brigade       yin-hao
EOF
step "2019-06-21 16:00" chen-lixin \
	"清查 stocktake-2019 完成；录入上半年各科室台账核对；检查 inspection-2019-1 归档；起草计划 plan-2019" \
	"审计丁凯提出一项问题：中望 CAD 超装，9 月底前调剂。" "三 四 五 七"
