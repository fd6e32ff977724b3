-- rule: x7-correction-approver
-- article: 总
-- clause: X7
-- severity: error
-- on: moved
-- of: correction
-- title: 更正须由办公室负责人或局领导批准
-- title.en: The head of the office or a leader lets a correction pass
-- why: 更正改的是已经冻结的凭据，不能由经办人自己说了算
-- why.en: A correction changes what is frozen as evidence; that is not for the
--   clerk to decide
-- text: 更正 {record} 由{person}批准，{day} 不是办公室负责人，也不是局领导
-- text.en: {person}, who approved {record}, was neither the head of the office
--   nor a leader on {day}
-- remedy: 报办公室负责人或局领导批准，approved_by 写批准的人，date 写批准的那一天
-- remedy.en: have the head of the office or a leader approve it; date is the day
--   of that
SELECT k._id AS record, '/approved_by' AS field, p.name AS person, k.date AS day
  FROM moved m
  JOIN correction k ON k._id = m.record
  JOIN person p ON p._id = k.approved_by
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = k.approved_by
                      AND k.date BETWEEN l.since AND l.until)
   AND NOT EXISTS (SELECT 1 FROM policy y
                     JOIN head h ON h.dept = y.responsible_dept
                    WHERE k.date BETWEEN y.since AND y.until
                      AND h.person = k.approved_by
                      AND k.date BETWEEN h.since AND h.until)
