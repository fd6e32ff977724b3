-- rule: 05-preparers
-- article: 五
-- clause: 5.1
-- severity: error
-- on: moved
-- of: plan
-- title: 采购计划由四个部门共同编制
-- title.en: Four departments draw up the plan
-- why: 通知第五条：办公室会同财务科、基建采购办、信息中心等部门编制年度软件采购计划
-- why.en: Article 5: the office with finance, procurement and the information
--   centre
-- text: {record} 的编制人中没有{dept}
-- text.en: {dept} had no part in drawing up {record}
-- remedy: 在 prepared_by 中补上{dept}参加编制的人员；确实没有参加的，写 deviations（clause: "5.1"）并由局领导批准
-- remedy.en: add to prepared_by who of {dept} took part; if nobody did, add a
--   deviation of clause "5.1" that a leader approved
SELECT n._id AS record, '/prepared_by' AS field, d.name AS dept
  FROM moved m
  JOIN plan n ON n._id = m.record
  JOIN policy_list l ON l.name = 'plan_depts'
   AND n.date BETWEEN l.since AND l.until
  JOIN department d ON d._id = l.value
 WHERE m.type = 'plan' AND m.state = '会签'
   AND NOT EXISTS (SELECT 1 FROM plan_prepared_by p
                    WHERE p._id = n._id AND p.dept = l.value)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = n._id AND v.clause = '5.1')
