-- rule: 02-first-leader
-- article: 二
-- clause: 2.3
-- severity: finding
-- on: state
-- title: 第一责任人应是一位主要领导
-- title.en: One director answers first
-- why: 通知第二条：局主要领导是第一责任人
-- why.en: Article 2: the director of the bureau answers first
-- text: {day} 在任的主要领导有 {n} 名，应为一名
-- text.en: {n} people hold a leader post on {day}; it should be one
-- remedy: 核对人员记录的 posts 和 unit.policy.leader_posts；空缺期间写明主持工作的领导的职务
-- remedy.en: look at posts and at leader_posts of unit.policy; while the post
--   is vacant, name the post of who stands in
SELECT u._id AS record, NULL AS field, as_of() AS day,
       (SELECT count(DISTINCT l.person) FROM leader l
         WHERE l.list = 'leader_posts'
           AND as_of() BETWEEN l.since AND l.until) AS n
  FROM unit_now u
 WHERE year(as_of()) >= u.first_year AND n <> 1
