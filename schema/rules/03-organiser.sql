-- rule: 03-organiser
-- article: 三
-- clause: 3.2
-- severity: error
-- on: moved
-- of: inspection
-- title: 检查由办公室组织
-- title.en: The office organises inspections
-- why: 通知第三条：办公室安排检查，并根据需要随时安排重点抽查
-- why.en: Article 3: it is the office that arranges inspections and spot checks
-- text: {record} 的组织部门是{organiser}，应为{dept}
-- text.en: {record} is organised by {organiser}; it should be {dept}
-- remedy: organiser 改为 {id}；确实由其他部门组织的，写 deviations（clause: "3.2"）并由局领导批准
-- remedy.en: set organiser to {id}; if another department really did it, add a
--   deviation of clause "3.2" that a leader approved
SELECT i._id AS record, '/organiser' AS field, o.name AS organiser,
       d.name AS dept, d._id AS id
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN policy p ON i.start BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.responsible_dept
  JOIN department o ON o._id = i.organiser
 WHERE m.type = 'inspection' AND m.state IN ('计划', '进行', '完成')
   AND i.organiser <> p.responsible_dept
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = i._id AND v.clause = '3.2')
