-- rule: 01-roster
-- article: 一
-- clause: 1.9
-- severity: due
-- on: state
-- title: 成员离任后要更新名单
-- title.en: The list follows when a member leaves
-- why: 人员变动后名单不更新，分工就落空（本条由第一条推出）
-- why.en: A duty in the name of somebody who has left is nobody's (implied by
--   article 1)
-- text: {record} 的成员{person}已于 {left} 离任，名单没有更新
-- text.en: {person}, a member of {record}, left on {left}, and there is no
--   newer list
-- remedy: 印发新一版领导小组名单：{record} 写 until，新建 leading-group 记录
-- remedy.en: issue a new list: end {record} with until and add a new one
WITH gone AS (
       SELECT g._id, m._at, p.name, max(o.until) AS "left"
         FROM group_now g
         JOIN leading_group_members m ON m._id = g._id
         JOIN person p ON p._id = m.person
         JOIN post o ON o.person = m.person
        GROUP BY g._id, m._at
       HAVING max(o.until) < as_of())
SELECT x._id AS record, (SELECT office FROM owner) AS owner,
       x._at || '/person' AS field, x.name AS person, x."left",
       add_days(x."left", u.roster_days) AS due
  FROM gone x
  JOIN unit_now u ON year(as_of()) >= u.first_year
