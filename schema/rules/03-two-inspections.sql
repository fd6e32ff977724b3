-- rule: 03-two-inspections
-- article: 三
-- clause: 3.1
-- severity: due
-- on: state
-- title: 每年至少两次例行检查
-- title.en: Two routine inspections a year
-- why: 通知第三条：办公室每年至少安排两次机关安装使用正版软件检查工作
-- why.en: Article 3: the office arranges at least two inspections a year
-- text: {year} 年应完成例行检查 {needed} 次，已完成 {held} 次
-- text.en: {needed} routine inspections are to be completed in {year}, {held} are
-- remedy: 安排检查，新建 inspection 记录（kind: 例行检查）并办到“完成”；重点抽查不计入
-- remedy.en: arrange an inspection, record it as 例行检查 and bring it to 完成;
--   spot checks do not count
SELECT u._id AS record, (SELECT office FROM owner) AS owner,
       NULL AS field, y.last_day AS due, y.year,
       y.inspections_per_year AS needed,
       (SELECT count(*) FROM done_inspection i
         WHERE i.kind = '例行检查' AND i.end <= as_of()
           AND i.end BETWEEN y.first_day AND y.last_day) AS held
  FROM duty_year y
  JOIN unit u
 WHERE held < needed
   AND (as_of() >= y.year || '-' || y.remind_inspection
        OR (held = 0 AND as_of() > y.year || '-06-30'))
