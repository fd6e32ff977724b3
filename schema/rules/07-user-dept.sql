-- rule: 07-user-dept
-- article: 七
-- clause: 7.10
-- severity: warning
-- on: state
-- title: 使用人不在计算机所在的科室
-- title.en: The user is of another department
-- why: 通知第七条：台账要具体到科室、房间、使用人及计算机；人和机器不在一个科室，多半是调动后没有更新
-- why.en: Article 7: the register names department, room, user and computer;
--   when they differ, somebody moved and it was not written
-- text: {record} 在{dept}，使用人{person}不在这个科室
-- text.en: {record} is in {dept}, its user {person} is not
-- remedy: 核对后更新计算机记录的 dept、room 或 user
-- remedy.en: look, and update dept, room or user of the computer
SELECT c._id AS record, '/user' AS field, d.name AS dept, p.name AS person
  FROM computer c
  JOIN person p ON p._id = c.user
  JOIN department d ON d._id = c.dept
 WHERE c.status = '在用' AND p.employer IS NULL
   AND NOT EXISTS (SELECT 1 FROM person_posts o
                    WHERE o._id = c.user AND o.dept = c.dept
                      AND (o.until IS NULL OR o.until >= as_of()))
   AND EXISTS (SELECT 1 FROM post o
                WHERE o.person = c.user AND o.until >= as_of())
