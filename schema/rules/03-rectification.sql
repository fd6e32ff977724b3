-- rule: 03-rectification
-- article: 三
-- clause: 3.10
-- severity: due
-- on: state
-- title: 整改未完成
-- title.en: A rectification is open
-- why: 检查查出的问题要改到底，检查才算有结果
-- why.en: An inspection is worth what becomes of its findings
-- text: {record} 第 {seq} 项整改未完成：{issue}
-- text.en: rectification {seq} of {record} is open: {issue}
-- remedy: 整改后填写 done（日期）和 evidence（证明）
-- remedy.en: when it is mended, fill in done (the day) and evidence
SELECT i._id AS record, coalesce(d.name, c.name) AS owner,
       r._at AS field, r.due, r.seq, r.issue
  FROM inspection i
  JOIN inspection_rectifications r ON r._id = i._id
  LEFT JOIN department d ON d._id = r.dept
  LEFT JOIN computer m ON m._id = r.computer
  LEFT JOIN department c ON c._id = m.dept
  JOIN first_year f ON year(r.due) >= f.year
 WHERE i.voided_date IS NULL AND coalesce(i.end, i.start) <= as_of()
   AND (r.done IS NULL OR r.done > as_of())
