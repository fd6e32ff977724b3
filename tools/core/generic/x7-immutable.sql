-- rule: x7-immutable
-- article: 总
-- clause: X7
-- severity: error
-- on: edit
-- title: 入库后不可更改的字段
-- title.en: A field that never changes once committed
-- why: 这些字段说明记录是谁的、从何而来，改了它们就成了另一条记录
-- why.en: These fields say what the record is about; with others it would be
--   another record
-- text: {record} 的“{title}”不能从“{old}”改为“{new}”
-- text.en: {title_en} of {record} may not change from “{old}” to “{new}”
-- remedy: 恢复为“{old}”；确实记错的，作废本条后另建一条，或在同一次提交里新建一条更正
-- remedy.en: put “{old}” back; if it was recorded wrongly, void the record
--   and make another, or add a correction in the same commit
SELECT f.record, f.field, coalesce(s.title, f.field) AS title,
       coalesce(s.title_en, f.field) AS title_en, f.old, f.new
  FROM change c
  JOIN change_field f ON f.record = c.record
  JOIN schema_immutable i ON i.type = c.type
   AND (shape(f.field) = i.field
        OR substr(shape(f.field), 1, length(i.field) + 1) = i.field || '/')
  LEFT JOIN schema_field s ON s.type = c.type AND s.pointer = i.field
 WHERE c.kind = 'modified' AND f.old IS NOT NULL
   -- x2-id and x2-path say so where path or id repeat it: no way leads past them
   AND substr(f.old, 1, i.kept) IS substr(f.new, 1, i.kept)
   AND NOT EXISTS (SELECT 1 FROM correction_made k
                    WHERE k.record = f.record AND k.field = f.field)
