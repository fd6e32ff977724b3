-- rule: 07-registrar
-- article: 七
-- clause: 7.6
-- severity: error
-- on: edit
-- of: ledger, licence
-- title: 办公室登记、教育培训科复核
-- title.en: The office registers, the training department verifies
-- why: 通知第七条：办公室要会同教育培训科对局持有的软件进行登记；早年买的、装的，今天登记也是这样，台账启用以前登记的不判
-- why.en: Article 7: the office registers together with the training department,
--   today also what is old; what was registered before the register was begun
--   is not judged
-- text: {record} 的{role}{person}在 {day} 不在{dept}任职
-- text.en: {person}, {role_en} of {record}, was not in {dept} on {day}
-- remedy: registered_by 写办公室当天在任的人员，verified_by 写教育培训科当天在任的人员
-- remedy.en: registered_by is somebody of the office, verified_by of the training
--   department, in office that day
WITH entry AS (
       SELECT c.record, l.registered_by AS person, l.registered_on AS day
         FROM change c
        CROSS JOIN licence l ON l._id = c.record
        WHERE c.type = 'licence' AND c.state = '在用'
          AND coalesce(c.was_state, '待验收') = '待验收'
       UNION ALL
       SELECT c.record, e.registered_by, e.registered_on
         FROM change c
        CROSS JOIN ledger e ON e._id = c.record
        WHERE c.type = 'ledger' AND c.kind = 'added'),
     verified AS (
       SELECT c.record, l.verified_by AS person, l.verified_on AS day, c.kind
         FROM change c
        CROSS JOIN licence l ON l._id = c.record
        WHERE c.type = 'licence'
       UNION ALL
       SELECT c.record, e.verified_by, e.verified_on, c.kind
         FROM change c
        CROSS JOIN ledger e ON e._id = c.record
        WHERE c.type = 'ledger')
SELECT n.record, '/registered_by' AS field, '登记人' AS role,
       'who registered it' AS role_en, q.name AS person, n.day,
       d.name AS dept
  FROM entry n
  JOIN policy p ON n.day BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.responsible_dept
  JOIN person q ON q._id = n.person
  JOIN unit u ON n.day >= u.register_from
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = n.person AND o.dept = p.responsible_dept
                      AND n.day BETWEEN o.since AND o.until)
UNION ALL
SELECT n.record, '/verified_by', '复核人', 'who verified it', q.name, n.day,
       d.name
  FROM verified n
  JOIN policy p ON n.day BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.training_dept
  JOIN person q ON q._id = n.person
  JOIN unit u ON n.day >= u.register_from
 WHERE (n.kind = 'added'
        OR EXISTS (SELECT 1 FROM change_field f
                    WHERE f.record = n.record AND f.field = '/verified_by'))
   AND NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = n.person AND o.dept = p.training_dept
                      AND n.day BETWEEN o.since AND o.until)
