-- rule: x4-future
-- article: 总
-- clause: X4
-- severity: warning
-- on: edit
-- title: 日期在将来
-- title.en: A day to come
-- why: 已经办了的事不会在将来，多半是年份写错
-- why.en: What was done cannot lie ahead; most often the year is wrong
-- text: {record} 的 {field} 是 {day}，在 {today} 之后
-- text.en: {field} of {record} is {day}, after {today}
-- remedy: 核对年份；确是以后的事，到时再记
-- remedy.en: look at the year; what is still to come is recorded when it comes
SELECT d.record, d.field, d.day, as_of() AS today
  FROM change c
 CROSS JOIN date_field d ON d.type = c.type AND d.record = c.record
 WHERE d.day > as_of()
   AND d.field NOT LIKE '%/due' AND d.field NOT LIKE '%/until'
   AND d.field NOT LIKE '%/since'
   AND NOT (d.type = 'inspection' AND d.field = '/start')
   AND (c.kind = 'added'
        OR EXISTS (SELECT 1 FROM change_field f
                    WHERE f.record = d.record AND f.field = d.field))
