-- rule: 03-bulletin-due
-- article: 三
-- clause: 3.8
-- severity: due
-- on: state
-- title: 检查以后要印发通报或简报
-- title.en: A bulletin follows each inspection
-- why: 通知第三条：形成检查情况通报，或者信息简报，在全局印发
-- why.en: Article 3: each inspection ends in a circular or bulletin to all
-- text: {record} 于 {end} 结束，还没有通报或简报
-- text.en: {record} ended on {end} and has no bulletin yet
-- remedy: 印发通报或简报后填写 bulletin，状态改为“通报”
-- remedy.en: send a circular or bulletin, fill in bulletin and set the status
--   to 通报
SELECT i._id AS record, d.name AS owner,
       '/bulletin' AS field,
       add_days(i.end, p.bulletin_days) AS due, i.end
  FROM inspection i
  JOIN department d ON d._id = i.organiser
  JOIN policy p ON i.end BETWEEN p.since AND p.until
  JOIN first_year f ON year(i.end) >= f.year
 WHERE i.status = '完成' AND i.end <= as_of()
