-- Meetings (or instructions) by which the head of the bureau deployed the
-- work himself: article 二.
CREATE VIEW leader_meeting(meeting, day) AS
SELECT m._id, m.date
  FROM meeting m
 WHERE m.voided_date IS NULL
   AND EXISTS (SELECT 1 FROM meeting_topics t
                WHERE t._id = m._id AND t.value = '使用正版软件')
   AND EXISTS (SELECT 1 FROM meeting_decisions c WHERE c._id = m._id)
   AND EXISTS (SELECT 1 FROM leader l
                WHERE l.person = m.personally_by AND l.list = 'leader_posts'
                  AND m.date BETWEEN l.since AND l.until);
