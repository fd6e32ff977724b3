-- rule: 01-deputies
-- article: 一
-- clause: 1.3
-- severity: finding
-- on: state
-- title: 分管副局长不是副组长
-- title.en: A deputy director is no deputy head of the group
-- why: 通知第一条：各分管副局长任副组长
-- why.en: Article 1 makes the deputy directors deputy heads of the group
-- text: {post}{person}不是 {record} 的副组长
-- text.en: {person} ({post}) is no deputy head of {record}
-- remedy: 印发新一版领导小组名单：{record} 写 until，新建一版并以{person}（{id}）为副组长
-- remedy.en: issue a new list with {person} ({id}) as 副组长; end {record} with
--   until
SELECT g._id AS record, '/members' AS field, p.name AS person, l.post,
       l.person AS id
  FROM group_now g
  JOIN first_year y ON year(as_of()) >= y.year
  JOIN leader l ON l.list = 'deputy_posts' AND as_of() BETWEEN l.since AND l.until
  JOIN person p ON p._id = l.person
 WHERE NOT EXISTS (SELECT 1 FROM leading_group_members m
                    WHERE m._id = g._id AND m.person = l.person
                      AND m.role IN ('组长', '副组长'))
 GROUP BY g._id, l.person
