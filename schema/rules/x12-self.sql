-- rule: x12-self
-- article: 总
-- clause: X12
-- severity: error
-- on: edit
-- of: inspection, ledger, licence, report, request
-- title: 不能自己批自己
-- title.en: Nobody approves himself
-- why: 提出和批准、编制和签发、检查和被检查分开，才起作用
-- why.en: Asking and approving, drafting and signing, checking and being checked
--   are for different people
-- text: {record} 的{one}和{other}都是{person}
-- text.en: in {record} {person} is both {one_en} and {other_en}
-- remedy: 换另一位有权的人办理其中一项
-- remedy.en: let somebody else do one of the two
SELECT r._id AS record, '/decision/by' AS field, p.name AS person,
       '申请人' AS one, '批复人' AS other, 'applicant' AS one_en,
       'who decided' AS other_en
  FROM moved m
  JOIN request r ON r._id = m.record
  JOIN person p ON p._id = r.applicant
 WHERE m.type = 'request' AND m.state IN ('批准', '驳回')
   AND r.applicant = r.decision_by
UNION ALL
SELECT r._id, b._at || '/person', p.name, '起草人', '签发人', 'drafter', 'signer'
  FROM moved m
  JOIN report r ON r._id = m.record
  JOIN report_prepared_by b ON b._id = r._id AND b.person = r.signed_by
  JOIN person p ON p._id = b.person
 WHERE m.type = 'report' AND m.state = '审签'
UNION ALL
SELECT i._id, l._at || '/inspector', p.name, '使用人', '检查人', 'user',
       'inspector'
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN inspection_lines l ON l._id = i._id AND l.inspector = l.user
  JOIN person p ON p._id = l.user
 WHERE m.type = 'inspection' AND m.state = '完成'
UNION ALL
SELECT l._id, '/verified_by', p.name, '登记人', '复核人', 'registrar', 'verifier'
  FROM change c
  JOIN licence l ON l._id = c.record AND l.registered_by = l.verified_by
  JOIN person p ON p._id = l.verified_by
 WHERE c.type = 'licence'
   AND (c.kind = 'added'
        OR EXISTS (SELECT 1 FROM change_field f
                    WHERE f.record = l._id AND f.field = '/verified_by'))
   AND l.verified_on >= (SELECT register_from FROM unit)
UNION ALL
SELECT e._id, '/verified_by', p.name, '登记人', '复核人', 'registrar', 'verifier'
  FROM change c
  JOIN ledger e ON e._id = c.record AND e.registered_by = e.verified_by
  JOIN person p ON p._id = e.verified_by
 WHERE c.type = 'ledger'
   AND (c.kind = 'added'
        OR EXISTS (SELECT 1 FROM change_field f
                    WHERE f.record = e._id AND f.field = '/verified_by'))
   AND e.verified_on >= (SELECT register_from FROM unit)
