-- rule: x6-transition
-- article: 总
-- clause: X6
-- severity: error
-- on: moved
-- title: 状态只能按规定的次序变化
-- title.en: A state moves only along its machine
-- why: 每一步都有人负责、有据可查，跳过一步就少了一步的责任
-- why.en: Each step has somebody who answers for it; a step that is skipped
--   has nobody
-- text: {title} {record} 的状态不能从“{was_state}”变为“{state}”
-- text.en: the state of {record} may not go from “{was_state}” to “{state}”
-- remedy: 从“{was_state}”可以变为：{allowed}
-- remedy.en: from “{was_state}” it may go to: {allowed}
SELECT c.record, t.state_field AS field, t.title, c.was_state, c.state,
       coalesce((SELECT group_concat(a.state, '、')
                   FROM schema_transition a
                  WHERE a.type = c.type AND a.was = c.was_state),
                '—') AS allowed
  FROM change c
  JOIN schema_type t ON t.type = c.type AND t.has_transitions
 WHERE c.kind = 'modified' AND c.state <> c.was_state
   AND NOT EXISTS (SELECT 1 FROM schema_transition m
                    WHERE m.type = c.type AND m.was = c.was_state
                      AND m.state = c.state)
