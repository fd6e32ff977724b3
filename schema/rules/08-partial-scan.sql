-- rule: 08-partial-scan
-- article: 八
-- clause: 8.9
-- severity: error
-- on: state
-- title: 不完整的扫描不能说没有
-- title.en: A partial scan proves no absence
-- why: 部分扫描没有看到的，不等于没有装；据此怀疑私自卸载会冤枉人
-- why.en: What a partial scan does not show may still be there; suspicion must
--   rest on more
-- text: {record} 不是完整扫描，不能据此认为 {name} 台账有未见
-- text.en: {record} is not a full scan; it cannot tell that {name} is missing
-- remedy: 去掉这一项，或者重做完整扫描（full: true）
-- remedy.en: take it out, or make a full scan (full: true)
SELECT s._id AS record, d._at || '/kind' AS field, d.name
  FROM scan s
  JOIN scan_differences d ON d._id = s._id
 WHERE s.full = 0 AND d.kind = '台账有未见' AND s.voided_date IS NULL
