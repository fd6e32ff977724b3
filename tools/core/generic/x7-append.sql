-- rule: x7-append
-- article: 总
-- clause: X7
-- severity: error
-- on: edit
-- title: 只能往后加的列表
-- title.en: A list that only grows
-- why: 任职、账务、整改这样的列表本身就是经过；删改前面的，经过就断了
-- why.en: Such a list is a course of events; whoever changes what stands there
--   cuts it
-- text: {record} 的“{name}”（{field}）只能补充，不能从“{old}”改为“{new}”
-- text.en: {name_en} of {record} ({field}) can be added to; it may not go from
--   “{old}” to “{new}”
-- remedy: 恢复原来的各项和次序，新的加在最后；确实有误的，在同一次提交里新建一条更正
-- remedy.en: put the old items back, in their order, and add new ones at the
--   end; if one is wrong, add a correction in the same commit
WITH f AS MATERIALIZED (
       SELECT c.type, c.record, f.field, shape(f.field) AS shape, f.old, f.new
         FROM change c
         JOIN change_field f ON f.record = c.record
        WHERE c.kind = 'modified' AND f.old IS NOT NULL)
SELECT f.record, f.field, coalesce(s.title, f.field) AS name,
       coalesce(s.title_en, f.field) AS name_en, f.old, f.new
  FROM f
  JOIN schema_append a ON a.type = f.type
   AND substr(f.shape, 1, length(a.field) + 1) = a.field || '/'
  LEFT JOIN schema_field s ON s.type = f.type AND s.pointer = a.field
 WHERE NOT EXISTS (SELECT 1 FROM correction_made k
                    WHERE k.record = f.record AND k.field = f.field)
   AND NOT EXISTS (SELECT 1 FROM schema_immutable i
                    WHERE i.type = f.type
                      AND (f.shape = i.field
                           OR substr(f.shape, 1, length(i.field) + 1)
                              = i.field || '/'))
