-- rule: x7-correction
-- article: 总
-- clause: X7
-- severity: error
-- on: moved
-- title: 更正与改动不符
-- title.en: A correction that does not say what was changed
-- why: 更正是改动已冻结内容的凭据，写的必须正是这次提交所改的
-- why.en: A correction is the evidence for a change to what is frozen; it says
--   what this very commit changes
-- text: 更正 {record} 写的是 {target} 的 {pointer} 由“{old}”改为“{new}”，实际是由“{was}”改为“{is}”
-- text.en: the correction {record} says that {pointer} of {target} goes from
--   “{old}” to “{new}”; it goes from “{was}” to “{is}”
-- remedy: 更正和改动放在同一次提交，field、old、new 照实际改动写
-- remedy.en: put correction and change into one commit; field, old and new as
--   they are
SELECT k.correction AS record,
       CASE WHEN f.record IS NULL THEN k.at_field
            WHEN f.old IS NOT k.old THEN k.at_old
            ELSE k.at_new END AS field,
       k.record AS target, k.field AS pointer, k.old, k.new, f.old AS was,
       f.new AS "is"
  FROM correction_made k
  LEFT JOIN change_field f ON f.record = k.record AND f.field = k.field
 WHERE f.record IS NULL OR f.old IS NOT k.old OR f.new IS NOT k.new
