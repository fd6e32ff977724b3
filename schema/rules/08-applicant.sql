-- rule: 08-applicant
-- article: 八
-- clause: 8.1
-- severity: error
-- on: moved
-- of: request
-- title: 需求由本科室提出、负责人签字
-- title.en: A department asks for itself, and its head signs
-- why: 通知第八条：一律由本科室向信息中心提出书面报告
-- why.en: Article 8: the department itself reports to the information centre in
--   writing
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: applicant 写当天在本科室的人员，dept_head 写当天在任的科室负责人
-- remedy.en: applicant was in the department that day, dept_head headed it
WITH r AS (
       SELECT q._id, q.dept, q.date, q.applicant, q.dept_head_person AS head,
              q.dept_head_date AS signed, d.name
         FROM moved m
         JOIN request q ON q._id = m.record
         JOIN department d ON d._id = q.dept
        WHERE m.type = 'request' AND m.state = '受理')
SELECT r._id AS record, '/applicant' AS field,
       '申请人' || p.name || '在 ' || r.date || ' 不在' || r.name AS what,
       'the applicant ' || p.name || ' was not in ' || r.name || ' on ' ||
           r.date AS what_en
  FROM r
  JOIN person p ON p._id = r.applicant
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = r.applicant AND o.dept = r.dept
                      AND r.date BETWEEN o.since AND o.until)
UNION ALL
SELECT r._id, '/dept_head/person',
       p.name || '在 ' || r.signed || ' 不是' || r.name || '负责人',
       p.name || ' did not head ' || r.name || ' on ' || r.signed
  FROM r
  JOIN person p ON p._id = r.head
 WHERE NOT EXISTS (SELECT 1 FROM head h
                    WHERE h.person = r.head AND h.dept = r.dept
                      AND r.signed BETWEEN h.since AND h.until)
