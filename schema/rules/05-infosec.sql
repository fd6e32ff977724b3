-- rule: 05-infosec
-- article: 五
-- clause: 5.9
-- severity: error
-- on: moved
-- of: plan
-- title: 信息安全意见由信息中心出具
-- title.en: The information centre reviews the plan
-- why: 通知第五条：充分考虑局信息化建设和信息安全要求
-- why.en: Article 5: the plan heeds informatisation and information security
-- text: {record} 的信息安全意见由{person}出具，{day} 不在{dept}任职
-- text.en: {person}, who reviewed {record}, was not in {dept} on {day}
-- remedy: infosec_review 写{dept}在任人员的意见；确有偏离的，写 deviations（clause: "5.9"）并由局领导批准
-- remedy.en: let somebody of {dept} review it; else add a deviation of clause
--   "5.9" that a leader approved
SELECT n._id AS record, '/infosec_review/person' AS field, q.name AS person,
       d.name AS dept, n.infosec_review_date AS day
  FROM moved m
  JOIN plan n ON n._id = m.record
  JOIN policy p ON n.infosec_review_date BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.lead_dept
  JOIN person q ON q._id = n.infosec_review_person
 WHERE m.type = 'plan' AND m.state = '审签'
   AND NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = n.infosec_review_person
                      AND o.dept = p.lead_dept
                      AND n.infosec_review_date BETWEEN o.since AND o.until)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = n._id AND v.clause = '5.9')
