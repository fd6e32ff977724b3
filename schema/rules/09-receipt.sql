-- rule: 09-receipt
-- article: 九
-- clause: 9.8
-- severity: warning
-- on: state
-- title: 报送没有回执
-- title.en: No receipt for the report
-- why: 没有回执，日后说不清报没报、哪天报的
-- why.en: Without a receipt nobody can show later that it was sent, and when
-- text: {record} 于 {day} 报送{recipient}，没有写回执
-- text.en: {record} was sent to {recipient} on {day}; there is no receipt
-- remedy: 取得签收回执后写入 submission.receipt
-- remedy.en: get one, and write it in submission.receipt
SELECT _id AS record, '/submission' AS field, submission_date AS day,
       submission_recipient AS recipient
  FROM report
 WHERE status = '已报送' AND submission_receipt IS NULL
   AND submission_date <= as_of()
