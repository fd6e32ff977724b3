-- rule: x4-future
-- article: 总
-- clause: X4
-- severity: warning
-- on: state
-- title: 日期在将来
-- title.en: A day to come
-- why: 已经办了的事不会在将来，多半是年份写错
-- why.en: What was done cannot lie ahead; most often the year is wrong
-- text: {record} 的 {field} 是 {day}，在 {today} 之后
-- text.en: {field} of {record} is {day}, after {today}
-- remedy: 核对年份；确是以后的事，到时再记
-- remedy.en: look at the year; what is still to come is recorded when it comes
SELECT record, field, day, as_of() AS today
  FROM date_field
 WHERE day > as_of()
   AND field NOT LIKE '%/due' AND field NOT LIKE '%/until'
   AND field NOT LIKE '%/since' AND field <> '/valid_to'
   AND NOT (type = 'inspection' AND field = '/start')
