-- rule: 03-gap
-- article: 三
-- clause: 3.3
-- severity: warning
-- on: state
-- title: 两次检查隔得太近
-- title.en: Two inspections close together
-- why: 一年两次检查，隔得太近就看不出变化（本条由“至少两次”推出）
-- why.en: Two inspections a year tell little when they are close together
--   (implied)
-- text: {record} 与 {other} 范围相同，只隔 {n} 天
-- text.en: {record} and {other} look at the same departments, {n} days apart
-- remedy: 如实保留；今后两次检查间隔不少于 {least} 天（unit.policy.gap_days）
-- remedy.en: leave it as it is; next time let {least} days pass
--   (unit.policy.gap_days)
WITH scope AS (
       SELECT _id, group_concat(value, ' ') AS list
         FROM (SELECT _id, value FROM inspection_scope ORDER BY _id, value)
        GROUP BY _id)
SELECT b._id AS record, '/start' AS field, a._id AS other,
       days(a.end, b.start) AS n, p.gap_days AS least
  FROM done_inspection a
  JOIN done_inspection b ON (a.start, a._id) < (b.start, b._id)
  JOIN scope x ON x._id = a._id
  JOIN scope y ON y._id = b._id AND y.list = x.list
  JOIN policy p ON b.start BETWEEN p.since AND p.until
 WHERE a.kind = '例行检查' AND b.kind = '例行检查'
   AND days(a.end, b.start) < p.gap_days
