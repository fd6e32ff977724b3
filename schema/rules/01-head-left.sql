-- rule: 01-head-left
-- article: 一
-- clause: 1.2
-- severity: finding
-- on: state
-- title: 组长已不是主要领导
-- title.en: The head of the group no longer leads the bureau
-- why: 通知第一条要求局长任组长；人员变动后名单要跟上
-- why.en: Article 1 wants the director as head; the list follows when people
--   change posts
-- text: {record} 的组长{person}在 {day} 已不担任主要领导职务
-- text.en: {person}, head of {record}, holds no leader post on {day}
-- remedy: 印发新一版领导小组名单：旧记录写 until，新建 leading-group 记录
-- remedy.en: issue a new list: end this record with until and add a new one
SELECT g._id AS record, m._at || '/person' AS field, p.name AS person,
       as_of() AS day
  FROM group_now g
  JOIN leading_group_members m ON m._id = g._id AND m.role = '组长'
  JOIN person p ON p._id = m.person
  JOIN first_year y ON year(as_of()) >= y.year
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = m.person AND l.list = 'leader_posts'
                      AND as_of() BETWEEN l.since AND l.until)
