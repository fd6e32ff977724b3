-- rule: 04-stocktake-late
-- article: 四
-- clause: 4.1
-- severity: finding
-- on: state
-- title: 清查完成得晚了
-- title.en: The stocktake was late
-- why: 通知第四条写明上半年；清查晚了，当年的采购计划也跟着晚
-- why.en: Article 4 says the first half of the year, and the plan waits for it
-- text: {record} 于 {end} 完成，应不晚于 {limit}，晚 {late} 天
-- text.en: {record} was done on {end}, {late} days after {limit}
-- remedy: 如实保留；下一年提早安排
-- remedy.en: leave it as it is; begin earlier next year
SELECT s._id AS record, '/end' AS field, s.end,
       s.year || '-' || p.stocktake_by AS "limit",
       days(s.year || '-' || p.stocktake_by, s.end) AS late
  FROM stocktake s
  JOIN first_year f ON s.year >= f.year AND s.end >= f.asked
  JOIN policy p ON s.year || '-12-31' BETWEEN p.since AND p.until
 WHERE s.status = '完成' AND s.end <= as_of()
   AND s.end > s.year || '-' || p.stocktake_by
