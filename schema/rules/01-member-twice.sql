-- rule: 01-member-twice
-- article: 一
-- clause: 1.4
-- severity: error
-- on: state
-- title: 同一人两次列入领导小组
-- title.en: The same member twice
-- why: 一人只有一个角色；列两次，人数和分工就不准
-- why.en: A member has one role; named twice, neither number nor duties are
--   right
-- text: {record} 两次列入{person}
-- text.en: {record} names {person} twice
-- remedy: 保留一次，写实际担任的角色
-- remedy.en: keep one of the two, with the role it really has
SELECT b._id AS record, b._at || '/person' AS field, p.name AS person
  FROM leading_group g
  JOIN leading_group_members b ON b._id = g._id
  JOIN leading_group_members a ON a._id = b._id AND a.person = b.person
   AND a._n < b._n
  JOIN person p ON p._id = b.person
 WHERE g.voided_date IS NULL
 GROUP BY b._id, b._at
