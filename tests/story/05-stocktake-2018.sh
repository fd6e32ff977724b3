# 2018-05-11 … 06-15: the stocktake of 2018, its audit, what follows: five
# computers of 2011 are scrapped.

append stocktake/stocktake-2018.yaml <<EOF
participants:
  - {dept: office, person: chen-lixin}
  - {dept: finance, person: sun-lihua}
  - {dept: audit, person: ding-kai}
  - {dept: procurement, person: kong-lin}
  - {dept: it-centre, person: wu-xiaobo}
$(count_lines wu-xiaobo chen-lixin kong-lin <<'L'
pc-0118 待报废 主板损坏，维修费高于残值
pc-0134 待报废 不能安装办公系统新版本
pc-0223 待报废 硬盘损坏
pc-0232 待报废 电源损坏
pc-0252 待报废 主板损坏
L
)
dept_returns:
  - dept: office
    needs:
      - {seq: 1, category: 办公, product: wps-office-2016, qty: 1, reason: 新购便携机 pc-0315 供检查组使用}
    signed_by: zhou-wenjing
    date: "2018-05-10"
  - dept: it-centre
    needs:
      - {seq: 2, category: 杀毒, product: tianqing-6, qty: 47, reason: 除考务中心外全局未统一安装杀毒软件}
    signed_by: he-zhiqiang
    date: "2018-05-10"
  - dept: exam-centre
    needs:
      - {seq: 3, category: 办公, product: wps-office-2016, qty: 2, reason: 两台办公用机无办公软件}
    signed_by: xu-changqing
    date: "2018-05-09"
  - dept: training
    needs:
      - {seq: 4, category: 办公, product: wps-office-2016, qty: 2, reason: pc-0133 和培训教室新机 pc-0311}
    signed_by: zheng-yaqin
    date: "2018-05-10"
  - dept: assessment-office
    needs:
      - {seq: 5, category: 办公, product: wps-office-2016, qty: 1, reason: pc-0131 无办公软件}
    signed_by: gu-xiaofeng
    date: "2018-05-10"
  - dept: local-mine-brigade
    needs:
      - {seq: 6, category: 办公, product: wps-office-2016, qty: 4, reason: 支队四台计算机均无办公软件}
    signed_by: ren-dahai
    date: "2018-05-09"
  - dept: state-mine-brigade
    needs:
      - {seq: 7, category: 办公, product: wps-office-2016, qty: 2, reason: 支队两台计算机均无办公软件}
    signed_by: yuan-hongbin
    date: "2018-05-09"
  - dept: opencast-brigade
    needs:
      - {seq: 8, category: 办公, product: wps-office-2016, qty: 2, reason: 支队两台计算机均无办公软件}
    signed_by: nie-rongsheng
    date: "2018-05-09"
  - dept: fire-brigade
    needs:
      - {seq: 9, category: 办公, product: wps-office-2016, qty: 3, reason: 支队三台计算机均无办公软件}
    signed_by: tong-weiguo
    date: "2018-05-09"
  - dept: planning
    needs:
      - {seq: 10, category: 办公, product: wps-office-2016, qty: 1, reason: 新购计算机 pc-0317}
    signed_by: han-bing
    date: "2018-05-10"
  - dept: safety
    needs:
      - {seq: 11, category: 办公, product: wps-office-2016, qty: 1, reason: 新购执法便携机 pc-0316}
    signed_by: pan-shiyu
    date: "2018-05-10"
  - {dept: equipment, needs: [], signed_by: luo-jianguo, date: "2018-05-10"}
  - {dept: ticket-inspection, needs: [], signed_by: hu-meiling, date: "2018-05-10"}
  - {dept: party-committee, needs: [], signed_by: fang-zhihua, date: "2018-05-10"}
  - {dept: discipline, needs: [], signed_by: tan-weimin, date: "2018-05-10"}
  - {dept: audit, needs: [], signed_by: jiang-yulan, date: "2018-05-10"}
  - {dept: procurement, needs: [], signed_by: shen-jianhua, date: "2018-05-10"}
  - {dept: finance, needs: [], signed_by: feng-guoqing, date: "2018-05-10"}
EOF

# every department and unit, as bulletins are distributed
all_depts="office, training, party-committee, planning, equipment, safety, \
discipline, assessment-office, audit, ticket-inspection, procurement, finance, \
it-centre, exam-centre, local-mine-brigade, state-mine-brigade, \
opencast-brigade, fire-brigade"

move inspection/inspection-2018-1.yaml 通报
append inspection/inspection-2018-1.yaml <<EOF
bulletin:
  form: 信息简报
  doc_no: 示煤局简报〔2018〕9号
  issued: "2018-05-09"
  title: 2018 年第一次使用正版软件检查情况
  recipients: [$all_depts]
EOF

step "2018-05-11 16:10" chen-lixin \
	"清查 stocktake-2018 逐台清点，各科室填报需求；简报 inspection-2018-1" \
	"清点六十三台，五台待报废。十八个科室和单位的报表均由负责人签字。" "三 四"

append stocktake/stocktake-2018.yaml <<'EOF'
audit:
  auditors: [jiang-yulan]
  date: "2018-05-22"
  conclusion: 抽查二十台和全部授权文件，软件资产账实相符
  issues:
    - seq: 1
      issue: 待报废的五台计算机应办理核销，收回其操作系统授权
      due: "2018-06-30"
EOF

step "2018-05-23 15:00" jiang-yulan \
	"清查 stocktake-2018：软件资产内部审计" \
	"审计人员没有参加台账登记。" "四"

move stocktake/stocktake-2018.yaml 完成
edit stocktake/stocktake-2018.yaml \
	'/^      - {seq: /s/}$/, decision: 购置}/'
append stocktake/stocktake-2018.yaml <<EOF
end: "2018-05-25"
base_commit: "$(head_id)"
$(totals 2018-05-25)
EOF
move inspection/inspection-2018-1.yaml 归档

step "2018-05-25 17:30" chen-lixin \
	"清查 stocktake-2018 完成：办公缺口十九套，杀毒缺口四十七套" \
	"需求全部列入采购计划。检查 inspection-2018-1 同日归档。" "三 四"

verify tang-rui 2018-05-30
step "2018-05-30 10:00" tang-rui \
	"复核 purchase-2018-1 八台新机的预装系统" \
	"逐台核对 COA 标签照片。" "七"

put disposal/disposal-2018-1.yaml <<'EOF'
# 清查中待报废的五台计算机，连同其上的操作系统；收回批量许可四套
ground: 硬件报废
targets: [pc-0118, pc-0134, pc-0223, pc-0232, pc-0252, pc-0118.windows-7-pro, pc-0134.windows-7-pro, pc-0223.windows-7-pro, pc-0232.windows-7-pro, pc-0252.windows-7-pro, oem-pc-0118]
approvals:
  - {dept: office, person: zhou-wenjing, date: "2018-06-08"}
  - {dept: finance, person: feng-guoqing, date: "2018-06-11"}
date: "2018-06-15"
voucher: 记-2018-06-0042
EOF
set_keys status 报废 -- "$(cpath pc-0118)" "$(cpath pc-0134)" \
	"$(cpath pc-0223)" "$(cpath pc-0232)" "$(cpath pc-0252)"
end_ledger 已核销 2018-06-15 pc-0118.windows-7-pro pc-0134.windows-7-pro \
	pc-0223.windows-7-pro pc-0232.windows-7-pro pc-0252.windows-7-pro
move "$(opath windows-7-pro pc-0118)" 已核销
insert stocktake/stocktake-2018.yaml '      due: "2018-06-30"' <<'EOF'
      done: "2018-06-15"
      evidence: disposal-2018-1
EOF

put plan/plan-2018.yaml <<'EOF'
# 2018 年度软件采购计划，按 stocktake-2018 编制
status: 草案
year: 2018
EOF

step "2018-06-15 16:40" chen-lixin \
	"核销 disposal-2018-1：五台计算机报废；起草计划 plan-2018" \
	"批量许可 win7-vl-2013 收回四套；pc-0118 的 OEM 授权随机核销。" "四 五"
