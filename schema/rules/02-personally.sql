-- rule: 02-personally
-- article: 二
-- clause: 2.2
-- severity: error
-- on: moved
-- of: meeting
-- title: 主要领导亲自研究部署
-- title.en: The director in person
-- why: 通知第二条：主要领导亲自研究、部署，切实承担第一责任人的责任
-- why.en: Article 2: the director studies and deploys in person
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 以“使用正版软件”为议题的，personally_by 写当天在任的主要领导（会议须同时列入 attendees），并写明 decisions
-- remedy.en: for the topic 使用正版软件, personally_by is who held a leader post
--   that day, is among the attendees, and there are decisions
WITH m AS (
       SELECT t._id, t.date, t.kind, t.personally_by
         FROM moved c
         JOIN meeting t ON t._id = c.record
        WHERE c.type = 'meeting' AND t.voided_date IS NULL
          AND EXISTS (SELECT 1 FROM meeting_topics x
                       WHERE x._id = t._id AND x.value = '使用正版软件'))
SELECT m._id AS record, '/personally_by' AS field,
       '没有写明由哪位主要领导研究部署' AS what,
       'it does not say which leader deployed the work' AS what_en
  FROM m
 WHERE m.personally_by IS NULL
UNION ALL
SELECT m._id, '/personally_by',
       p.name || '在 ' || m.date || ' 不是局主要领导',
       p.name || ' held no leader post on ' || m.date
  FROM m
  JOIN person p ON p._id = m.personally_by
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = m.personally_by
                      AND l.list = 'leader_posts'
                      AND m.date BETWEEN l.since AND l.until)
UNION ALL
SELECT m._id, '/attendees', p.name || '不在参加人员之列',
       p.name || ' is not among the attendees'
  FROM m
  JOIN person p ON p._id = m.personally_by
 WHERE m.kind <> '批示'
   AND NOT EXISTS (SELECT 1 FROM meeting_attendees a
                    WHERE a._id = m._id AND a.value = m.personally_by)
UNION ALL
SELECT m._id, '/decisions', '没有写明决定事项', 'it names no decision'
  FROM m
 WHERE NOT EXISTS (SELECT 1 FROM meeting_decisions d WHERE d._id = m._id)
