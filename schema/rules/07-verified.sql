-- rule: 07-verified
-- article: 七
-- clause: 7.8
-- severity: due
-- on: state
-- title: 科室每半年核对台账
-- title.en: Each department verifies its entries
-- why: 通知第七条：实行台账登记管理，适时更新
-- why.en: Article 7: the register is kept up to date
-- text: {dept}上次核对台账是 {last}，应不晚于 {due} 再核对一次
-- text.en: {dept} last verified its entries on {last}; the next is due on {due}
-- remedy: 科室对照台账逐台核对，新建 verification 记录（kind: 台账核对），有出入的写入 differences
-- remedy.en: compare the entries with the computers and add a verification of kind
--   台账核对; what differs goes into differences
SELECT dept AS record, name AS owner,
       NULL AS field, due, name AS dept, last
  FROM next_verification
 WHERE due <= add_days(as_of(), 30)
