-- rule: 09-late
-- article: 九
-- clause: 9.8
-- severity: finding
-- on: state
-- title: 年度报告报送晚了
-- title.en: The annual report was late
-- why: 通知第九条：每年 11 月底前报市新闻出版局
-- why.en: Article 9: by the end of November
-- text: {record} 于 {day} 报送，应不晚于 {limit}，晚 {late} 天
-- text.en: {record} was submitted on {day}, {late} days after {limit}
-- remedy: 如实保留；下一年提早起草
-- remedy.en: leave it as it is; begin earlier next year
SELECT r._id AS record, '/submission/date' AS field, r.submission_date AS day,
       r.year || '-' || p.report_by AS "limit",
       days(r.year || '-' || p.report_by, r.submission_date) AS late
  FROM report r
  JOIN first_year f ON r.year >= f.year AND r.submission_date >= f.asked
  JOIN policy p ON r.year || '-12-31' BETWEEN p.since AND p.until
 WHERE r.submission_date > r.year || '-' || p.report_by
   AND r.submission_date <= as_of() AND r.voided_date IS NULL
