-- rule: 03-recipients
-- article: 三
-- clause: 3.9
-- severity: error
-- on: moved
-- of: inspection
-- title: 通报要发到全局
-- title.en: The bulletin goes to the whole bureau
-- why: 通知第三条：在全局印发
-- why.en: Article 3: it is sent to all departments and units
-- text: {record} 的通报没有发给 {n} 个科室、单位：{missing}
-- text.en: the bulletin of {record} does not reach {n} departments: {missing}
-- remedy: 补发后在 bulletin.recipients 中补上：{ids}
-- remedy.en: send it to them, too, and add to bulletin.recipients: {ids}
SELECT i._id AS record, '/bulletin/recipients' AS field, count(*) AS n,
       group_concat(s.name, '、') AS missing, group_concat(s.dept, ', ') AS ids
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN section s ON i.bulletin_issued BETWEEN s.since AND s.until
 WHERE m.type = 'inspection' AND m.state = '通报'
   AND NOT EXISTS (SELECT 1 FROM inspection_bulletin_recipients r
                    WHERE r._id = i._id AND r.value = s.dept)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = i._id AND v.clause = '3.9')
 GROUP BY i._id
