-- rule: 03-team
-- article: 三
-- clause: 3.4
-- severity: error
-- on: moved
-- of: inspection
-- title: 检查组抽调信息中心、教育培训科人员
-- title.en: Who must be in the team of an inspection
-- why: 通知第三条：抽调信息中心、教育培训科人员组织开展检查
-- why.en: Article 3: people of the information centre and of the training
--   department carry the inspection out
-- text: 例行检查 {record} 的检查组里没有{dept}的人员（{day} 在任的）
-- text.en: the team of {record} has nobody who was in {dept} on {day}
-- remedy: 在 team 中补上{dept}参加检查的人员；确实没有参加的，写 deviations（clause: "3.4"）并由局领导批准
-- remedy.en: add to team who of {dept} took part; if nobody did, add a deviation
--   of clause "3.4" that a leader approved
SELECT i._id AS record, '/team' AS field, d.name AS dept, i.start AS day
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN policy p ON i.start BETWEEN p.since AND p.until
  JOIN department d ON d._id IN (p.lead_dept, p.training_dept)
 WHERE m.type = 'inspection' AND m.state = '完成' AND i.kind = '例行检查'
   AND NOT EXISTS (SELECT 1
                     FROM inspection_team t
                     JOIN post o ON o.person = t.person AND o.dept = d._id
                    WHERE t._id = i._id AND i.start BETWEEN o.since AND o.until)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = i._id AND v.clause = '3.4')
