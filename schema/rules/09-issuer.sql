-- rule: 09-issuer
-- article: 九
-- clause: 9.7
-- severity: error
-- on: moved
-- of: report
-- title: 年度报告以局名义报送
-- title.en: The report goes out in the name of the bureau
-- why: 通知第九条：以局名义报市新闻出版局
-- why.en: Article 9: in the name of the bureau
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: issuer 写局的全称，doc_no 用局的发文字号，signed_by 写局领导
-- remedy.en: issuer is the bureau's name, doc_no begins as its documents do,
--   signed_by is a leader
WITH r AS (
       SELECT x._id, x.issuer, x.doc_no, x.signed_by, x.as_of AS day,
              x.submission_date AS sent
         FROM moved m
         JOIN report x ON x._id = m.record
        WHERE m.type = 'report' AND m.state = '已报送'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.7'))
SELECT r._id AS record, '/issuer' AS field,
       '发文单位是“' || r.issuer || '”，应为“' || u.name || '”' AS what,
       'its issuer is ' || r.issuer || ', not ' || u.name AS what_en
  FROM r
  JOIN unit u
 WHERE r.issuer <> u.name
UNION ALL
SELECT r._id, '/doc_no', '文号“' || r.doc_no || '”不是局的发文字号',
       'its number ' || r.doc_no || ' does not begin as those of the bureau'
  FROM r
 WHERE NOT EXISTS (SELECT 1 FROM unit_doc_prefixes p
                    WHERE instr(r.doc_no, p.value) = 1)
UNION ALL
SELECT r._id, '/signed_by', '签发人' || p.name || '不是局领导',
       p.name || ', who signed it, is no leader'
  FROM r
  JOIN person p ON p._id = r.signed_by
 WHERE NOT EXISTS (SELECT 1 FROM leader l
                    WHERE l.person = r.signed_by
                      AND (r.day BETWEEN l.since AND l.until
                           OR r.sent BETWEEN l.since AND l.until))
