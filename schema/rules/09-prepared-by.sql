-- rule: 09-prepared-by
-- article: 九
-- clause: 9.2
-- severity: error
-- on: moved
-- of: report
-- title: 年度报告由办公室会同相关科室起草
-- title.en: The office drafts the report with others
-- why: 通知第九条：办公室负责会同相关科室形成书面报告
-- why.en: Article 9: the office drafts it together with other departments
-- text: {record} 的起草人员中{what}
-- text.en: {record}: {what_en}
-- remedy: 在 prepared_by 中补上实际参加起草的人员；确有偏离的，写 deviations（clause: "9.2"）并由局领导批准
-- remedy.en: add to prepared_by who took part; else add a deviation of clause "9.2"
--   that a leader approved
WITH r AS (
       SELECT x._id, p.responsible_dept AS dept, d.name
         FROM moved m
         JOIN report x ON x._id = m.record
         JOIN policy p ON x.as_of BETWEEN p.since AND p.until
         JOIN department d ON d._id = p.responsible_dept
        WHERE m.type = 'report' AND m.state = '审签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.2'))
SELECT r._id AS record, '/prepared_by' AS field, '没有' || r.name AS what,
       r.name || ' took no part' AS what_en
  FROM r
 WHERE NOT EXISTS (SELECT 1 FROM report_prepared_by b
                    WHERE b._id = r._id AND b.dept = r.dept)
UNION ALL
SELECT r._id, '/prepared_by', '没有其他科室', 'no other department took part'
  FROM r
 WHERE NOT EXISTS (SELECT 1 FROM report_prepared_by b
                    WHERE b._id = r._id AND b.dept <> r.dept)
