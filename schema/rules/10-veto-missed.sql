-- rule: 10-veto-missed
-- article: 十
-- clause: 10.2
-- severity: finding
-- on: state
-- title: 考核以后确认的违规
-- title.en: A violation confirmed after the assessment
-- why: 通知第十条：一旦发现，实行一票否决；考核已经作出的，也不能当作没有发生
-- why.en: Article 10: one violation vetoes; an assessment already made does not
--   undo it
-- text: {record} 没有否决，而 {violation} 已确认，{dept} {year} 年应一票否决
-- text.en: {record} has no veto, but {violation} of {year} is confirmed for
--   {dept}
-- remedy: 报考核部门更正考核结果（correction）
-- remedy.en: let the assessment be corrected (a correction)
SELECT a._id AS record, '/veto' AS field, v.violation, v.year, d.name AS dept
  FROM assessment a
  JOIN veto v ON v.dept = a.dept AND v.year = a.year
  JOIN department d ON d._id = a.dept
 WHERE a.veto = '否' AND a.voided_date IS NULL AND a.date <= as_of()
