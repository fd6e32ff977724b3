-- rule: 10-award-dept
-- article: 十
-- clause: 10.5
-- severity: error
-- on: moved
-- of: award
-- title: 违规的部门不得评先进
-- title.en: No award for the department of a violation
-- why: 通知第十条：本人及本部门不得参与局年度先进评选
-- why.en: Article 10: neither the person nor the department takes part
-- text: {record} 评了{dept}，该部门 {year} 年有确认的违规 {violation}
-- text.en: {record} names {dept}, which {violation} of {year} excludes
-- remedy: 从 depts 中去掉 {id}
-- remedy.en: take {id} out of depts
SELECT a._id AS record, x._at AS field, d.name AS dept, x.value AS id,
       v.violation, v.year
  FROM moved m
  JOIN award a ON a._id = m.record
  JOIN award_depts x ON x._id = a._id
  JOIN department d ON d._id = x.value
  JOIN veto v ON v.year = a.year AND v.dept = x.value
 WHERE m.type = 'award' AND m.state IN ('公示', '确定')
