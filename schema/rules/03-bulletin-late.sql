-- rule: 03-bulletin-late
-- article: 三
-- clause: 3.8
-- severity: finding
-- on: state
-- title: 通报或简报印发晚了
-- title.en: The bulletin came late
-- why: 通报及时才有督促的作用；期限由 unit.policy.bulletin_days 规定
-- why.en: A bulletin works while the matter is fresh; unit.policy.bulletin_days
--   sets the limit
-- text: {record} 的通报 {issued} 印发，应不晚于 {limit}，晚 {late} 天
-- text.en: the bulletin of {record} was sent on {issued}, {late} days after {limit}
-- remedy: 如实保留；今后检查结束后 {days} 天内印发
-- remedy.en: leave it as it is; next time send it within {days} days
SELECT i._id AS record, '/bulletin/issued' AS field,
       i.bulletin_issued AS issued, add_days(i.end, p.bulletin_days) AS "limit",
       days(i.end, i.bulletin_issued) - p.bulletin_days AS late,
       p.bulletin_days AS days
  FROM inspection i
  JOIN policy p ON i.end BETWEEN p.since AND p.until
  JOIN first_year f ON year(i.end) >= f.year
 WHERE days(i.end, i.bulletin_issued) > p.bulletin_days
   AND i.bulletin_issued <= as_of() AND i.voided_date IS NULL
