-- rule: 01-heads-are-members
-- article: 一
-- clause: 1.4
-- severity: finding
-- on: state
-- title: 科室负责人不在领导小组
-- title.en: A head of department is not in the leading group
-- why: 通知第一条：各科室负责人为成员
-- why.en: Article 1 makes the heads of all departments members
-- text: {dept}负责人{person}不是 {record} 的成员
-- text.en: {person}, who heads {dept}, is no member of {record}
-- remedy: 印发新一版领导小组名单：{record} 写 until，新建一版并加入{person}（{id}）
-- remedy.en: issue a new list with {person} ({id}); end {record} with until
SELECT g._id AS record, '/members' AS field, s.name AS dept,
       p.name AS person, h.person AS id
  FROM group_now g
  JOIN section s ON s.kind = '科室' AND as_of() BETWEEN s.since AND s.until
  JOIN head h ON h.dept = s.dept AND as_of() BETWEEN h.since AND h.until
  JOIN person p ON p._id = h.person
  JOIN first_year y ON year(as_of()) >= y.year
 WHERE NOT EXISTS (SELECT 1 FROM leading_group_members m
                    WHERE m._id = g._id AND m.person = h.person)
