-- rule: 04-auditor
-- article: 四
-- clause: 4.4
-- severity: error
-- on: moved
-- of: stocktake
-- title: 内部审计由审计科独立进行
-- title.en: The audit is the audit department's own
-- why: 通知第四条：开展软件资产内部审计；自己登记的账不能自己审
-- why.en: Article 4 asks for an internal audit; nobody audits his own entries
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: auditors 写审计科在任、没有经手登记和安装的人员；确有偏离的，写 deviations（clause: "4.4"）并由局领导批准
-- remedy.en: name auditors of the audit department who neither registered nor
--   installed; else add a deviation of clause "4.4" that a leader approved
WITH s AS (
       SELECT t._id, t.audit_date AS day, p.audit_dept
         FROM moved m
         JOIN stocktake t ON t._id = m.record
         JOIN policy p ON t.audit_date BETWEEN p.since AND p.until
        WHERE m.type = 'stocktake' AND m.state = '完成'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = t._id AND v.clause = '4.4'))
SELECT s._id AS record, '/audit/auditors' AS field,
       '审计人员中没有' || d.name || '在 ' || s.day || ' 在任的人员' AS what,
       'no auditor was in ' || d.name || ' on ' || s.day AS what_en
  FROM s
  JOIN department d ON d._id = s.audit_dept
 WHERE NOT EXISTS (SELECT 1
                     FROM stocktake_audit_auditors a
                     JOIN post o ON o.person = a.value
                      AND o.dept = s.audit_dept
                    WHERE a._id = s._id AND s.day BETWEEN o.since AND o.until)
UNION ALL
SELECT s._id, a._at, '审计人员' || p.name || '登记或安装过被审计的软件',
       'the auditor ' || p.name || ' registered or installed what is audited'
  FROM s
  JOIN stocktake_audit_auditors a ON a._id = s._id
  JOIN person p ON p._id = a.value
 WHERE EXISTS (SELECT 1 FROM ledger e WHERE e.registered_by = a.value)
    OR EXISTS (SELECT 1 FROM licence l WHERE l.registered_by = a.value)
    OR EXISTS (SELECT 1 FROM request_work w WHERE w.executor = a.value)
