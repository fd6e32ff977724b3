-- rule: x7-voided
-- article: 总
-- clause: X7
-- severity: error
-- on: edit
-- of: assessment, department, disposal, leading-group, meeting, person, product, standard, verification
-- title: 作废的记录不再改
-- title.en: What is voided changes no more
-- why: 有状态的记录改为作废就冻结了；没有状态的，写了 voided 同样是作废，删去或改写它等于让记错的又算数
-- why.en: A record with a status is frozen when it is voided; one without is
--   voided by its field, and to drop or rewrite that would make a mistake count
-- text: {record} 已经作废，不能再改它的 {what}
-- text.en: {record} is voided; its {what} may not change
-- remedy: 恢复原样；作废作错了的，在同一次提交里新建更正，或另建一条记录
-- remedy.en: put it back; if it should not have been voided, add corrections in
--   the same commit, or make another record
WITH gone(record) AS (
       SELECT _id FROM was_assessment WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_department WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_disposal WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_leading_group WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_meeting WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_person WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_product WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_standard WHERE voided_date IS NOT NULL
       UNION ALL
       SELECT _id FROM was_verification WHERE voided_date IS NOT NULL)
SELECT f.record, min(f.field) AS field, group_concat(f.field, ' ') AS what
  FROM gone g
  JOIN change_field f ON f.record = g.record
 WHERE NOT EXISTS (SELECT 1 FROM correction_made k
                    WHERE k.record = f.record AND k.field = f.field)
 GROUP BY f.record
