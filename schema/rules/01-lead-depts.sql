-- rule: 01-lead-depts
-- article: 一
-- clause: 1.6
-- severity: error
-- on: moved
-- of: leading-group
-- title: 牵头和会同部门
-- title.en: Lead department and those that join it
-- why: 通知第一条：由信息中心牵头，会同办公室开展具体工作
-- why.en: Article 1: the information centre leads, together with the office
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 按 unit.policy 的 lead_dept 和 co_depts 填写；要改分工，先修改政策
-- remedy.en: follow lead_dept and co_depts of unit.policy; to divide the work
--   otherwise, change the policy first
WITH g AS (
       SELECT l._id, l.since, l.lead_dept
         FROM moved m
         JOIN leading_group l ON l._id = m.record
        WHERE m.type = 'leading-group' AND l.voided_date IS NULL)
SELECT g._id AS record, '/lead_dept' AS field,
       '牵头部门应为' || d.name AS what,
       'the lead department should be ' || d.name AS what_en
  FROM g
  JOIN policy p ON g.since BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.lead_dept
 WHERE g.lead_dept <> p.lead_dept
UNION ALL
SELECT g._id, '/co_depts', '会同部门缺' || d.name,
       d.name || ' is missing from the joint departments'
  FROM g
  JOIN policy_list c ON c.name = 'co_depts'
   AND g.since BETWEEN c.since AND c.until
  JOIN department d ON d._id = c.value
 WHERE NOT EXISTS (SELECT 1 FROM leading_group_co_depts o
                    WHERE o._id = g._id AND o.value = c.value)
