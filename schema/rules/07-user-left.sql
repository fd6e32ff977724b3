-- rule: 07-user-left
-- article: 七
-- clause: 7.9f
-- severity: finding
-- on: state
-- title: 使用人已离任
-- title.en: The user of a computer has left
-- why: 通知第七条：台账登记要具体到科室、房间、使用人及计算机
-- why.en: Article 7: the register names department, room, user and computer
-- text: {dept} {room} {record} 的{role}{person}已不在任
-- text.en: {person}, {role_en} of {record} ({dept} {room}), is no longer in office
-- remedy: 指定新的使用人或保管人，更新计算机记录
-- remedy.en: name another user or custodian in the computer's record
SELECT c._id AS record,
       CASE WHEN c.user IS NULL THEN '/shared' ELSE '/user' END AS field,
       CASE WHEN c.user IS NULL THEN '保管人' ELSE '使用人' END AS role,
       CASE WHEN c.user IS NULL THEN 'custodian' ELSE 'user' END AS role_en,
       q.name AS person, d.name AS dept, c.room
  FROM person q
  JOIN computer c ON c.user = q._id OR c.shared = q._id
  JOIN department d ON d._id = c.dept
  JOIN first_year f ON year(as_of()) >= f.year
 WHERE c.status = '在用' AND q.employer IS NULL
   AND NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = q._id AND o.until >= as_of())
