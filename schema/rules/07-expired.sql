-- rule: 07-expired
-- article: 七
-- clause: 7.9h
-- severity: finding
-- on: state
-- title: 授权已过期，软件仍在用
-- title.en: Software in use after its licence ended
-- why: 有效期是台账必填的一项；过了期还用就是非正版
-- why.en: What is used after the last day is not genuine
-- text: {record} 已于 {valid_to} 到期，还有 {n} 台在用
-- text.en: {record} ended on {valid_to} and is still in use on {n} computers
-- remedy: 续订后新建一份授权并调整台账，或者提出书面报告卸载
-- remedy.en: renew it (a new licence record) and point the entries to it, or ask
--   for removal
SELECT l._id AS record, '/valid_to' AS field, l.valid_to,
       count(DISTINCT e.computer) AS n
  FROM licence l
 CROSS JOIN ledger e ON e.licence = l._id
 WHERE l.valid_to < as_of() AND l.voided_date IS NULL
   AND e.status = '在用'
 GROUP BY l._id
