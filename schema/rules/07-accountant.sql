-- rule: 07-accountant
-- article: 七
-- clause: 7.2
-- severity: error
-- on: edit
-- of: licence
-- title: 账务由财务科办理
-- title.en: The finance department keeps the books
-- why: 通知第七条：会同财务科及时进行账务处理
-- why.en: Article 7: accounting is done together with the finance department
-- text: {record} 的{kind}由{person}经办，{day} 不在{dept}任职
-- text.en: {person}, who entered {kind} of {record}, was not in {dept} on {day}
-- remedy: by 写财务科当天在任的经办人
-- remedy.en: name in by who of the finance department did it
SELECT c.record, a._at || '/by' AS field, a.kind, p.name AS person,
       a.date AS day, d.name AS dept
  FROM change c
  JOIN licence_accounting a ON a._id = c.record
  JOIN policy y ON a.date BETWEEN y.since AND y.until
  JOIN department d ON d._id = y.finance_dept
  JOIN person p ON p._id = a.by
  JOIN unit u ON a.date >= u.register_from
 WHERE c.type = 'licence'
   AND NOT EXISTS (SELECT 1 FROM was_licence_accounting b
                    WHERE b._id = a._id AND b._at = a._at AND b.by = a.by
                      AND b.date = a.date)
   AND NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = a.by AND o.dept = y.finance_dept
                      AND a.date BETWEEN o.since AND o.until)
