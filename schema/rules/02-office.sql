-- rule: 02-office
-- article: 二
-- clause: 2.4
-- severity: warning
-- on: state
-- title: 具体责任部门是办公室
-- title.en: The office is the responsible department
-- why: 通知第二条：办公室承担使用正版软件工作具体部门责任
-- why.en: Article 2: the office is the department that answers for the work
-- text: unit.policy 的具体责任部门是{dept}，通知写的是办公室
-- text.en: unit.policy makes {dept} responsible; the notice names 办公室
-- remedy: 责任部门没有变的，把 responsible_dept 改为办公室；机构改革后改由{dept}承担的，不用改
-- remedy.en: set responsible_dept to the office, unless a reform gave the duty
--   to {dept}
SELECT u._id AS record, u._at || '/responsible_dept' AS field, d.name AS dept
  FROM unit_now u
  JOIN department d ON d._id = u.responsible_dept
 WHERE d.name NOT LIKE '%办公室'
