-- rule: x16-served
-- article: 总
-- clause: X16
-- severity: error
-- on: edit
-- title: 写到的人当天不在任
-- title.en: A person who was not in office that day
-- why: 谁办的事由谁负责；当天不在任、不在那个科室的人，不能是经办人；台账启用以前的日子不判，名册不必写到那么早
-- why.en: Who did a thing answers for it; somebody who was not there that day
--   cannot have done it; days before the register was begun are not judged, so
--   that the roster need not go back so far
-- text: {record} 的 {field} 写的是{person}，{day} {what}
-- text.en: {field} of {record} names {person}, who on {day} {what_en}
-- remedy: 改为当天在任的人；任职有变动的，先更新人员记录的 posts
-- remedy.en: name who was in office; if posts have changed, update the person's
--   record first
WITH s AS MATERIALIZED (
       SELECT v.record, v.field, v.person, v.dept, v.day
         FROM served_touched v
         JOIN change c ON c.type = v.type AND c.record = v.record
        WHERE v.day >= (SELECT register_from FROM unit)
          AND (c.kind = 'added'
               OR EXISTS (
                  SELECT 1 FROM change_field f
                   WHERE f.record = c.record
                     AND (f.field = v.field
                          OR (v.field LIKE '/%/%'
                              AND rtrim(f.field, replace(f.field, '/', ''))
                                = rtrim(v.field, replace(v.field, '/', '')))))))
SELECT s.record, s.field, p.name AS person, s.day,
       CASE WHEN d._id IS NULL THEN '不在任' ELSE '不在' || d.name || '任职' END
           AS what,
       CASE WHEN d._id IS NULL THEN 'held no post'
            ELSE 'held no post in ' || d.name END AS what_en
  FROM s
  JOIN person p ON p._id = s.person
  LEFT JOIN department d ON d._id = s.dept
 WHERE NOT (p.employer IS NOT NULL AND s.dept IS NULL)
   AND NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = s.person
                      AND (s.dept IS NULL OR o.dept = s.dept)
                      AND s.day BETWEEN o.since AND o.until)
