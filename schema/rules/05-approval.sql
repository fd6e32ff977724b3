-- rule: 05-approval
-- article: 五
-- clause: 5.10
-- severity: error
-- on: moved
-- of: plan
-- title: 采购计划经局领导审签
-- title.en: A leader approves the plan
-- why: 通知第五条：采购计划经局领导审签后纳入年度财务预算
-- why.en: Article 5: a leader of the bureau approves the plan before it enters
--   the budget
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: approval 写当天在任、没有参加编制的局领导（职务见 unit.policy 的 leader_posts、deputy_posts）
-- remedy.en: approval names a leader in office that day who did not draw up the
--   plan (posts: leader_posts and deputy_posts of unit.policy)
WITH n AS (
       SELECT x._id, x.date AS drawn, x.approval_person AS person,
              x.approval_date AS day, q.name
         FROM moved m
         JOIN plan x ON x._id = m.record
         JOIN person q ON q._id = x.approval_person
        WHERE m.type = 'plan' AND m.state = '审签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '5.10'))
SELECT n._id AS record, '/approval/person' AS field,
       '审签人' || n.name || '在 ' || n.day || ' 不是局领导' AS what,
       n.name || ', who approved it, was no leader on ' || n.day AS what_en
  FROM n
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = n.person
                      AND n.day BETWEEN l.since AND l.until)
UNION ALL
SELECT n._id, '/approval/person', '审签人' || n.name || '参加了编制',
       n.name || ', who approved it, also drew it up'
  FROM n
 WHERE EXISTS (SELECT 1 FROM plan_prepared_by p
                WHERE p._id = n._id AND p.person = n.person)
UNION ALL
SELECT n._id, '/approval/date',
       '审签日期 ' || n.day || ' 早于编制日期 ' || n.drawn,
       'it was approved on ' || n.day || ', before it was drawn up on ' ||
           n.drawn
  FROM n
 WHERE n.day < n.drawn
