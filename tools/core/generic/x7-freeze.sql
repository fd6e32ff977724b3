-- rule: x7-freeze
-- article: 总
-- clause: X7
-- severity: error
-- on: edit
-- title: 冻结的内容只凭更正改
-- title.en: What is frozen changes by correction only
-- why: 已经办完、审签、报送的内容是凭据；谁都能改，就什么也证明不了
-- why.en: What was done, signed or submitted is evidence; if it can be changed
--   at will, it proves nothing
-- text: {title} {record}{was}的“{name}”已经冻结，不能从“{old}”改为“{new}”
-- text.en: {name_en} of the {title_en} {record} is frozen{was_en} and may not go
--   from “{old}” to “{new}”
-- remedy: {remedy}
-- remedy.en: {remedy_en}
WITH f AS MATERIALIZED (
       SELECT c.type, c.record, c.was_state, f.field, shape(f.field) AS shape,
              f.old, f.new
         FROM change c
         JOIN change_field f ON f.record = c.record
        WHERE c.kind = 'modified'),
     hit AS (
       SELECT f.*, max(z.strict) AS strict
         FROM f
         JOIN schema_freeze z ON z.type = f.type
        WHERE (z.state IS NULL OR z.state = f.was_state)
          AND CASE z.kind
              WHEN 'all' THEN 1
              -- what lies in an element may come with a new element
              WHEN 'only' THEN (f.shape = z.field
                    OR substr(f.shape, 1, length(z.field) + 1)
                       = z.field || '/')
                   AND (f.old IS NOT NULL OR instr(z.field, '*') = 0)
              ELSE NOT EXISTS (
                   SELECT 1 FROM schema_freeze x
                    WHERE x.type = z.type AND x.clause = z.clause
                      AND x.state IS z.state
                      AND (f.shape = x.field
                           OR substr(f.shape, 1, length(x.field) + 1)
                              = x.field || '/'))
              END
        GROUP BY f.record, f.field)
SELECT h.record, h.field, t.title, t.title_en, h.old, h.new,
       coalesce(s.title, h.field) AS name,
       coalesce(s.title_en, h.field) AS name_en,
       coalesce('（' || h.was_state || '）', '') AS was,
       coalesce(' (' || h.was_state || ')', '') AS was_en,
       CASE WHEN h.strict THEN '恢复原值；这一项不能更正'
            ELSE '恢复原值；确实有误的，在同一次提交里新建一条更正，写明 '
                 || h.field || ' 的原值和新值' END AS remedy,
       CASE WHEN h.strict THEN 'put it back; this cannot be corrected'
            ELSE 'put it back; if it is wrong, add a correction in the same '
                 || 'commit that names ' || h.field || ', the value before '
                 || 'and after' END AS remedy_en
  FROM hit h
  JOIN schema_type t ON t.type = h.type
  LEFT JOIN schema_field s ON s.type = h.type AND s.pointer = h.shape
 WHERE CASE WHEN EXISTS (SELECT 1 FROM correction_made k
                          WHERE k.record = h.record AND k.field = h.field)
            THEN h.strict
            -- x7-immutable says so already
            ELSE NOT EXISTS (
                 SELECT 1 FROM schema_immutable i
                  WHERE i.type = h.type AND h.old IS NOT NULL
                    AND (h.shape = i.field
                         OR substr(h.shape, 1, length(i.field) + 1)
                            = i.field || '/'))
       END
