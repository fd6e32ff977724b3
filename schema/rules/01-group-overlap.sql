-- rule: 01-group-overlap
-- article: 一
-- clause: 1.1
-- severity: error
-- on: state
-- title: 两版领导小组的任期重叠
-- title.en: Two leading groups at the same time
-- why: 同一天只能有一个领导小组负责；换届时上一版先写上终止日
-- why.en: On any day one leading group answers; an old version ends before the
--   next begins
-- text: {record} 自 {since} 起，而 {other} 至 {until} 才止
-- text.en: {record} begins on {since}, but {other} ends only on {until}
-- remedy: 给 {other} 写上 until，不晚于 {since} 的前一天
-- remedy.en: give {other} an until that is before {since}
SELECT b._id AS record, '/since' AS field, b.since, a._id AS other,
       coalesce(a.until, '（未写）') AS until
  FROM leading_group a
  JOIN leading_group b ON (a.since, a._id) < (b.since, b._id)
 WHERE coalesce(a.until, '9999-12-31') >= b.since
   AND a.voided_date IS NULL AND b.voided_date IS NULL
