-- rule: 01-office-left
-- article: 一
-- clause: 1.8
-- severity: finding
-- on: state
-- title: 领导小组办公室的人选已变动
-- title.en: Who runs the office of the group has moved on
-- why: 通知附件：办公室主任兼任领导小组办公室主任，信息中心副主任兼任副主任；人走了要换
-- why.en: The annex: the head of the office and a deputy of the information
--   centre; when they leave, others follow
-- text: {record} 的办公室{role}{person}在 {day} {what}
-- text.en: {person}, {role_en} of the office of {record}, {what_en} on {day}
-- remedy: 印发新一版领导小组名单：{record} 写 until，新建一版
-- remedy.en: issue a new list: end {record} with until and add a new one
SELECT g._id AS record, '/office/director' AS field, '主任' AS role,
       'director' AS role_en, p.name AS person, as_of() AS day,
       '不是' || d.name || '负责人' AS what,
       'does not head ' || d.name AS what_en
  FROM group_now g
  JOIN unit_now u ON year(as_of()) >= u.first_year
  JOIN department d ON d._id = u.responsible_dept
  JOIN person p ON p._id = g.office_director
 WHERE NOT EXISTS (SELECT 1 FROM head h
                    WHERE h.dept = d._id AND h.person = p._id
                      AND as_of() BETWEEN h.since AND h.until)
UNION ALL
SELECT g._id, '/office/deputy', '副主任', 'deputy director', p.name, as_of(),
       '不在' || d.name || '任职', 'holds no post in ' || d.name
  FROM group_now g
  JOIN unit_now u ON year(as_of()) >= u.first_year
  JOIN department d ON d._id = u.lead_dept
  JOIN person p ON p._id = g.office_deputy
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.dept = d._id AND o.person = p._id
                      AND as_of() BETWEEN o.since AND o.until)
