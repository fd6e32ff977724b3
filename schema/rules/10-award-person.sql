-- rule: 10-award-person
-- article: 十
-- clause: 10.4
-- severity: error
-- on: moved
-- of: award
-- title: 违规的本人不得评先进
-- title.en: No award for the person of a violation
-- why: 通知第十条：本人及本部门不得参与局年度先进评选
-- why.en: Article 10: neither the person nor the department takes part
-- text: {record} 评了{person}，其{what} {violation} 在 {year} 年确认
-- text.en: {record} names {person}; {violation} of {year} excludes {what_en}
-- remedy: 从 persons 中去掉 {id}
-- remedy.en: take {id} out of persons
SELECT a._id AS record, x._at AS field, p.name AS person, x.value AS id,
       v.violation, v.year,
       CASE WHEN v.person = x.value THEN '本人的违规' ELSE '所在科室的违规' END
           AS what,
       CASE WHEN v.person = x.value THEN 'the person itself'
            ELSE 'all members of the department' END AS what_en
  FROM moved m
  JOIN award a ON a._id = m.record
  JOIN award_persons x ON x._id = a._id
  JOIN person p ON p._id = x.value
  JOIN veto v ON v.year = a.year
  JOIN policy y ON v.discovered BETWEEN y.since AND y.until
 WHERE m.type = 'award' AND m.state IN ('公示', '确定')
   AND (v.person = x.value
        OR (y.award_scope = 'all_members'
            AND EXISTS (SELECT 1 FROM post o
                         WHERE o.person = x.value AND o.dept = v.dept
                           AND v.discovered BETWEEN o.since AND o.until)))
