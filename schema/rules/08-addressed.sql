-- rule: 08-addressed
-- article: 八
-- clause: 8.3
-- severity: error
-- on: moved
-- of: request
-- title: 书面报告交信息中心
-- title.en: Requests go to the information centre
-- why: 通知第八条：一律由本科室向信息中心提出书面报告
-- why.en: Article 8: the department reports to the information centre
-- text: {record} 报送的是{to}，应为{dept}
-- text.en: {record} is addressed to {to}; it should be {dept}
-- remedy: addressed_to 改为 {id}
-- remedy.en: set addressed_to to {id}
SELECT r._id AS record, '/addressed_to' AS field, t.name AS "to",
       d.name AS dept, d._id AS id
  FROM moved m
  JOIN request r ON r._id = m.record
  JOIN policy p ON r.date BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.lead_dept
  JOIN department t ON t._id = r.addressed_to
 WHERE m.type = 'request' AND m.state IN ('提出', '受理')
   AND r.addressed_to <> p.lead_dept
