-- rule: 03-team-spot
-- article: 三
-- clause: 3.4
-- severity: warning
-- on: state
-- title: 重点抽查最好也有信息中心、教育培训科人员
-- title.en: A spot check, too, had better have both departments
-- why: 通知第三条对例行检查写明了人员；重点抽查没有写明，照办更稳妥
-- why.en: Article 3 names the people for inspections; for spot checks it does
--   not, but doing the same is safer
-- text: 重点抽查 {record} 的检查组里没有{dept}的人员
-- text.en: the team of the spot check {record} has nobody of {dept}
-- remedy: 下次抽查请抽调{dept}人员参加
-- remedy.en: next time let somebody of {dept} take part
SELECT i._id AS record, '/team' AS field, d.name AS dept
  FROM done_inspection i
  JOIN policy p ON i.start BETWEEN p.since AND p.until
  JOIN department d ON d._id IN (p.lead_dept, p.training_dept)
 WHERE i.kind = '重点抽查'
   AND NOT EXISTS (SELECT 1
                     FROM inspection_team t
                     JOIN post o ON o.person = t.person AND o.dept = d._id
                    WHERE t._id = i._id AND i.start BETWEEN o.since AND o.until)
