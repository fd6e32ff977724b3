# shellcheck disable=SC2046,SC2086,SC2154 # ids hold no blanks; earlier chapters set names
# 2019-11: the old computer is written off, the report goes out.

p=$(cpath pc-0004)
move $p 报废
end_ledger 已核销 2019-11-06 pc-0004.win10
move "$(opath win10 pc-0004)" 已核销
draft
refused 四-7 04-disposal '计算机报废，没有核销手续'
put disposal/disposal-2019-1.yaml <<'E'
ground: 硬件报废
targets: [pc-0004, pc-0004.win10, oem-pc-0004]
approvals:
  - {dept: office, person: tian-mei, date: "2019-11-05"}
  - {dept: finance, person: yan-shu, date: "2019-11-05"}
date: "2019-11-06"
E
draft
edit disposal/disposal-2019-1.yaml '/dept: finance/d'
refused 四-7 04-approvals '核销没有经财务科'
committed "2019-11-06 09:00" hao-yu "核销 disposal-2019-1：pc-0004" "按清查结果。" "四"
done_ 四-7 4.7 2020-01-01 pc-0004

r=report/report-2019.yaml
put $r <<'E'
status: 草稿
year: 2019
E
committed "2019-11-11 09:00" hao-yu "起草 report-2019" "年度报告。" "九"
in_use() { grep -rl '^status: 在用' "records/$1" | wc -l | tr -d ' '; }
move $r 审签
append $r <<E
prepared_by:
  - {dept: office, person: hao-yu}
  - {dept: finance, person: yan-shu}
base_commit: "$(head_id)"
as_of: "2019-11-15"
chapters:
  organisation: 领导小组健全，局长三月部署
  funding: 预算 1430.00 元，签约（含计算机）5630.00 元，已付清
  procurement: 计划二项，均已执行，知识产权全部核实
  assets: 六月清查、审计；核销一台；新购软件均已入账
figures: {budget: "1430.00", contracted: "5630.00", paid: "5630.00", computers: $(in_use computer), licences: $(in_use licence), ledger_entries: $(in_use ledger)}
signed_by: luo-an
E
draft
edit $r '/dept: finance/d'
refused 九-1 09-prepared-by '没有会同其他科室'
edit $r '/dept: office/d'
refused 九-1 09-prepared-by '不是办公室起草的'
edit $r 's/^as_of: .*/as_of: "2018-11-15"/'
refused 九-3 09-as-of '报的不是当年的情况'
edit $r 's/budget: "1430.00"/budget: "9430.00"/'
refused 九-4 09-figures '预算数与记录不符'
edit $r 's/contracted: "5630.00"/contracted: "630.00"/'
refused 九-5 09-figures '签约数与记录不符'
edit $r 's/ledger_entries: [0-9]*/ledger_entries: 99/'
refused 九-6 09-assets '台账条数与台账不符'
edit $r '/^  funding/d'
mistake 九-4 模式 '没有写资金保障' funding
edit $r '/^  procurement/d'
mistake 九-5 模式 '没有写软件采购' procurement
edit $r '/^  assets/d'
mistake 九-6 模式 '没有写资产管理' assets
refused_all
committed "2019-11-18 09:00" tian-mei "report-2019 审签" "局长签发。" "九"

move $r 已报送
append $r <<E
doc_no: 某煤局发〔2019〕77号
issuer: 某市煤炭局
submission:
  date: "2019-11-25"
  recipient: 某市新闻出版局
  attachments:
    - {kind: 工作机构情况, date: "2019-11-25", sha256: "$(echo 1 | sha256)"}
    - {kind: 责任部门情况, date: "2019-11-25", sha256: "$(echo 2 | sha256)"}
    - {kind: 软件台账登记表, date: "2019-11-25", sha256: "$(echo 3 | sha256)"}
  receipt: 签收回执
E
draft
edit $r 's/^issuer: .*/issuer: 某市煤炭局办公室/'
refused 九-7 09-issuer '以办公室名义报'
edit $r '/^doc_no/d'
refused 九-7 模式 '没有文号'
edit $r 's/recipient: .*/recipient: 某市文化局/'
refused 九-8 09-recipient '报给了别的单位'
edit $r '/kind: 工作机构情况/d'
refused 九-9 09-attachments '没有附工作机构情况'
edit $r '/kind: 责任部门情况/d'
refused 九-10 09-attachments '没有附责任部门情况'
edit $r '/kind: 软件台账登记表/d'
refused 九-11 09-attachments '没有附软件台账登记表'
edit $r 's/登记表, date: "2019-11-25"/登记表, date: "2019-12-25"/'
refused 九-12 09-attachments '登记表没有一并报送'
shown 九-11 registration 2019-11-25 pc-0007
# Sent in December it would be late, which is not refused but said.
edit $r 's/2019-11-25/2019-12-03/'
found 九-8 09-late 2019-12-04 report-2019
git read-tree -u --reset "$drafted"
committed "2019-11-25 09:00" hao-yu "report-2019 报送市新闻出版局" "三份附件一并报送。" "九"
gone 九-8 09-late 2019-12-04
done_ 九-2 9.1 2019-12-01 2019
