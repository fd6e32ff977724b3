-- rule: 09-report
-- article: 九
-- clause: 9.1
-- severity: due
-- on: state
-- title: 每年 11 月底前报送年度报告
-- title.en: The annual report, by the end of November
-- why: 通知第九条：每年 11 月底前形成书面报告，以局名义报市新闻出版局
-- why.en: Article 9: by the end of November a report goes out in the name of the
--   bureau
-- text: {year} 年度使用正版软件工作报告还没有报送{state}
-- text.en: the report of {year} is not submitted{state_en}
-- remedy: 办公室会同相关科室起草，局领导审签后报送，填写 submission，状态改为“已报送”
-- remedy.en: draft it, have it signed, send it, fill in submission and set the
--   status to 已报送
SELECT coalesce(r._id, u._id) AS record, (SELECT office FROM owner) AS owner,
       CASE WHEN r._id IS NOT NULL THEN '/status' END AS field,
       y.year || '-' || y.report_by AS due, y.year,
       CASE WHEN r._id IS NULL THEN '，也没有起草'
            ELSE '（' || r.status || '）' END AS state,
       CASE WHEN r._id IS NULL THEN ', not even drafted'
            ELSE ' (' || r.status || ')' END AS state_en
  FROM duty_year y
  JOIN unit u
  LEFT JOIN report r ON r.year = y.year AND r.voided_date IS NULL
  JOIN first_year f ON f.asked <= due
 WHERE as_of() >= y.year || '-' || y.remind_report
   AND (r._id IS NULL OR r.status <> '已报送' OR r.submission_date > as_of())
