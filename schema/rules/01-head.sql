-- rule: 01-head
-- article: 一
-- clause: 1.2
-- severity: error
-- on: moved
-- of: leading-group
-- title: 领导小组的组长、副组长
-- title.en: Head and deputies of the leading group
-- why: 通知第一条：局长任组长、各分管副局长任副组长
-- why.en: Article 1 makes the director of the bureau its head, and the deputy
--   directors its deputies
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 组长写起始日在任的主要领导一人（职务见 unit.policy.leader_posts），至少写一名副组长
-- remedy.en: name as 组长 the one who held a leader post (unit.policy) on the
--   group's first day, and at least one 副组长
WITH g AS (
       SELECT l._id, l.since
         FROM moved m
         JOIN leading_group l ON l._id = m.record
        WHERE m.type = 'leading-group' AND l.voided_date IS NULL),
     n AS (
       SELECT g._id, g.since,
              (SELECT count(*) FROM leading_group_members m
                WHERE m._id = g._id AND m.role = '组长') AS heads,
              (SELECT count(*) FROM leading_group_members m
                WHERE m._id = g._id AND m.role = '副组长') AS deputies
         FROM g)
SELECT _id AS record, '/members' AS field,
       '应有一名组长，现有 ' || heads || ' 名' AS what,
       'one head (组长) is needed, there are ' || heads AS what_en
  FROM n
 WHERE heads <> 1
UNION ALL
SELECT _id, '/members', '没有副组长', 'there is no deputy (副组长)'
  FROM n
 WHERE deputies = 0
UNION ALL
SELECT g._id, m._at || '/person',
       '组长' || p.name || '在 ' || g.since || ' 不是局主要领导',
       'the head ' || p.name || ' held no leader post on ' || g.since
  FROM g
  JOIN leading_group_members m ON m._id = g._id AND m.role = '组长'
  JOIN person p ON p._id = m.person
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = m.person AND l.list = 'leader_posts'
                      AND g.since BETWEEN l.since AND l.until)
