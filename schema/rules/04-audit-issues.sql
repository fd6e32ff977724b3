-- rule: 04-audit-issues
-- article: 四
-- clause: 4.4
-- severity: due
-- on: state
-- title: 审计提出的问题未解决
-- title.en: An issue of the audit is open
-- why: 审计提出的问题有期限，过期不办等于没有审计
-- why.en: An issue that nobody settles was not worth the audit
-- text: {record} 的内部审计第 {seq} 项问题未解决：{issue}
-- text.en: issue {seq} of the audit in {record} is open: {issue}
-- remedy: 解决后填写这一项的 done（日期）和 evidence（证明）
-- remedy.en: when it is settled, fill in done (the day) and evidence
SELECT s._id AS record, (SELECT office FROM owner) AS owner,
       a._at AS field, a.due, a.seq, a.issue
  FROM stocktake s
  JOIN stocktake_audit_issues a ON a._id = s._id
  JOIN first_year f ON year(a.due) >= f.year
 WHERE s.status = '完成' AND s.audit_date <= as_of()
   AND (a.done IS NULL OR a.done > as_of())
