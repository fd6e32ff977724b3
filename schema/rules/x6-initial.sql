-- rule: x6-initial
-- article: 总
-- clause: X6
-- severity: error
-- on: moved
-- title: 新记录只能从规定的状态开始
-- title.en: A new record begins in a state meant for it
-- why: 一条记录一加进来就是“完成”，中间每一步就没有人经手、没有记录可查；台账
--   启用以前的旧事补录，不受此限
-- why.en: A record that begins as done has no steps that anybody took; what
--   is older than the register may be taken over in any state
-- text: 新建的{title} {record} 不能一开始就是“{state}”
-- text.en: the new {type} {record} may not begin as “{state}”
-- remedy: 从“{allowed}”开始，一步一步提交；补录旧事的，请核对日期早于台账启用日
-- remedy.en: begin with “{allowed}” and commit step by step; what is taken
--   over must be older than the register
SELECT c.record, t.state_field AS field, c.type, t.title, c.state,
       (SELECT group_concat(i.state, '、') FROM schema_initial i
         WHERE i.type = c.type) AS allowed
  FROM change c
  JOIN schema_type t ON t.type = c.type
 WHERE c.kind = 'added' AND c.state IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM schema_initial i
                    WHERE i.type = c.type AND i.state = c.state)
   AND NOT EXISTS (SELECT 1 FROM backfilled b
                    WHERE b.type = c.type AND b.record = c.record);
