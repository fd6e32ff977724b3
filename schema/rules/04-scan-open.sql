-- rule: 04-scan-open
-- article: 四
-- clause: 4.5
-- severity: finding
-- on: state
-- title: 清查结束时还有没处理的扫描差异
-- title.en: Scans with open differences at the end of a stocktake
-- why: 扫描看到的和台账不一样还没有查清，清查的数就不一定实
-- why.en: While a scan and the register differ, the count may be wrong
-- text: {record} 于 {end} 完成，{scan}（{taken}）还有 {n} 处差异没有处理
-- text.en: {record} ended on {end}, and {n} differences of {scan} ({taken}) are
--   open
-- remedy: 信息中心查清这些差异，在扫描记录中写明处理结果
-- remedy.en: find out and say in the scan what became of them
SELECT s._id AS record, '/totals' AS field, s.end, c._id AS scan, c.taken,
       count(*) AS n
  FROM stocktake s
  JOIN scan c ON c.taken BETWEEN s.year || '-01-01' AND s.end
  JOIN scan_differences d ON d._id = c._id
 WHERE s.status = '完成' AND s.end <= as_of() AND c.full = 1
   AND c.voided_date IS NULL AND d.disposition IS NULL
 GROUP BY s._id, c._id
