-- rule: 09-attachments
-- article: 九
-- clause: 9.12
-- severity: error
-- on: moved
-- of: report
-- title: 三份附件一并报送
-- title.en: Three attachments go with the report
-- why: 通知第九条：工作机构、具体责任部门情况和软件台账登记表一并报送
-- why.en: Article 9: organisation, responsible departments and the register go
--   with it
-- text: {record} 的附件“{kind}”{what}
-- text.en: the attachment {kind} of {record} {what_en}
-- remedy: 在 submission.attachments 中写明三份附件，日期与报送日期一致；确有偏离的，写 deviations（clause: "9.12"）并由局领导批准
-- remedy.en: list all three in submission.attachments with the day of submission;
--   else add a deviation of clause "9.12" that a leader approved
WITH r AS (
       SELECT x._id, x.submission_date AS day
         FROM moved m
         JOIN report x ON x._id = m.record
        WHERE m.type = 'report' AND m.state = '已报送'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.12')),
     needed(kind) AS (
       VALUES ('工作机构情况'), ('责任部门情况'), ('软件台账登记表'))
SELECT r._id AS record, '/submission/attachments' AS field, n.kind,
       '没有报送' AS what, 'was not sent' AS what_en
  FROM r
  JOIN needed n
 WHERE NOT EXISTS (SELECT 1 FROM report_submission_attachments a
                    WHERE a._id = r._id AND a.kind = n.kind)
UNION ALL
SELECT r._id, a._at || '/date', a.kind,
       '的日期 ' || a.date || ' 与报送日期 ' || r.day || ' 不同',
       'is of ' || a.date || ', the report was sent on ' || r.day
  FROM r
  JOIN report_submission_attachments a ON a._id = r._id
 WHERE a.date <> r.day
