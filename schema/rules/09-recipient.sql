-- rule: 09-recipient
-- article: 九
-- clause: 9.8
-- severity: error
-- on: moved
-- of: report
-- title: 报送对象
-- title.en: To whom the report goes
-- why: 通知第九条：报市新闻出版局；机构改革后由 unit.report_recipients 写明
-- why.en: Article 9 names the recipient; unit.report_recipients follows reforms
-- text: {record} 报给了“{recipient}”，{day} 的报送对象是“{expected}”
-- text.en: {record} went to {recipient}; on {day} the recipient was {expected}
-- remedy: submission.recipient 改为“{expected}”；对象变了的，先更新 unit.report_recipients
-- remedy.en: set submission.recipient to {expected}, or update
--   unit.report_recipients first
SELECT r._id AS record, '/submission/recipient' AS field,
       r.submission_recipient AS recipient, r.submission_date AS day,
       (SELECT group_concat(q.name, '、') FROM unit_report_recipients q
         WHERE r.submission_date
               BETWEEN q.since AND coalesce(q.until, '9999-12-31')) AS expected
  FROM moved m
  JOIN report r ON r._id = m.record
 WHERE m.type = 'report' AND m.state = '已报送'
   AND NOT EXISTS (SELECT 1 FROM unit_report_recipients q
                    WHERE q.name = r.submission_recipient
                      AND r.submission_date
                          BETWEEN q.since AND coalesce(q.until, '9999-12-31'))
