-- rule: x7-deviation-leader
-- article: 总
-- clause: X7
-- severity: error
-- on: edit
-- of: inspection, plan, purchase, report, stocktake
-- title: 偏离须由局领导批准
-- title.en: Only a leader lets a deviation pass
-- why: 不按通知办理是局里的决定，不是经办人的
-- why.en: To depart from the notice is for the bureau to decide, not for the clerk
-- text: {record} 的偏离由{person}批准，{day} 不是局领导
-- text.en: {person}, who let {record} deviate, was no leader on {day}
-- remedy: 报局领导批准，approved_by 写批准的局领导
-- remedy.en: have a leader of the bureau approve it
SELECT v.record, v.field || '/approved_by' AS field, p.name AS person, v.day
  FROM change c
  JOIN deviation v ON v.record = c.record
  JOIN person p ON p._id = v.approved_by
 WHERE (c.kind = 'added'
    OR EXISTS (SELECT 1 FROM change_field f
                WHERE f.record = v.record
                  AND f.field = v.field || '/approved_by'))
   AND NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = v.approved_by
                      AND v.day BETWEEN l.since AND l.until)
