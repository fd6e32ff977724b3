-- rule: 07-work
-- article: 七
-- clause: 7.8
-- severity: error
-- on: edit
-- of: request
-- title: 办理了就同时更新台账
-- title.en: What was done stands in the register
-- why: 通知第七条：实行台账登记管理，适时更新；书面报告写了办理、台账没有动，两边就对不上
-- why.en: Article 7: the register is kept up to date; a request done and a
--   register untouched do not agree
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 把台账的改动和这次办理放在同一次提交；没有办完的报告留在“批准”
-- remedy.en: commit the change of the register together with the work; a
--   request that is not finished stays at 批准
SELECT w._id AS record, w._at || '/ledger' AS field,
       '写了' || w.action || '，台账 ' || w.ledger || ' 没有相应改动' AS what,
       w.action || ' is done, but ' || w.ledger || ' did not change accordingly'
           AS what_en
  FROM new_work w
  JOIN ledger e ON e._id = w.ledger
  LEFT JOIN change c ON c.type = 'ledger' AND c.record = w.ledger
 WHERE CASE w.action
       WHEN '安装' THEN c.kind IS NOT 'added'
       WHEN '卸载' THEN e.status = '在用' OR c.state IS c.was_state
       ELSE NOT EXISTS (SELECT 1 FROM change_field f
                         WHERE f.record = w.ledger AND f.field = '/version')
            AND c.kind IS NOT 'added'
       END
UNION ALL
SELECT r._id, '/status', '办结时 ' || count(*) || ' 台计算机没有办理：' ||
           group_concat(t.value, '、'),
       count(*) || ' computers are not done: ' || group_concat(t.value, ', ')
  FROM moved m
  JOIN request r ON r._id = m.record
  JOIN request_computers t ON t._id = r._id
 WHERE m.type = 'request' AND m.state = '办结' AND r.kind <> '核销'
   AND NOT EXISTS (SELECT 1
                     FROM request_work w
                     JOIN ledger e ON e._id = w.ledger
                    WHERE w._id = r._id AND e.computer = t.value)
 GROUP BY r._id
