-- rule: 10-award-revoke
-- article: 十
-- clause: 10.6
-- severity: finding
-- on: state
-- title: 评选以后才确认的违规，应撤销先进
-- title.en: A violation confirmed after the award
-- why: 先进已经评出，违规后来才确认的，不能当作没有发生
-- why.en: What comes to light after an award is not to be passed over
-- text: {record} 评了{who}，{violation} 确认后应撤销
-- text.en: {record} names {who}; after {violation} it is to be revoked
-- remedy: 发文撤销后，在 revoked 中写明人员或科室、违规、日期和文号
-- remedy.en: revoke it, and add person or department, violation, day and document
--   to revoked
SELECT a._id AS record, x._at AS field, p.name AS who, v.violation
  FROM award a
  JOIN award_persons x ON x._id = a._id
  JOIN person p ON p._id = x.value
  JOIN veto v ON v.year = a.year AND v.person = x.value
 WHERE a.status = '确定' AND a.date <= as_of()
   AND NOT EXISTS (SELECT 1 FROM award_revoked r
                    WHERE r._id = a._id AND r.person = x.value)
UNION ALL
SELECT a._id, x._at, d.name, v.violation
  FROM award a
  JOIN award_depts x ON x._id = a._id
  JOIN department d ON d._id = x.value
  JOIN veto v ON v.year = a.year AND v.dept = x.value
 WHERE a.status = '确定' AND a.date <= as_of()
   AND NOT EXISTS (SELECT 1 FROM award_revoked r
                    WHERE r._id = a._id AND r.dept = x.value)
