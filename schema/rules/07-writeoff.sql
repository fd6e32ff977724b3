-- rule: 07-writeoff
-- article: 七
-- clause: 7.3
-- severity: error
-- on: moved
-- of: licence
-- title: 核销的资产要销账
-- title.en: What is written off leaves the books
-- why: 通知第七条：核算和调整；资产核销了，账上也要核销
-- why.en: Article 7: the books follow the assets
-- text: {record} 改为“已核销”，账务中没有核销
-- text.en: {record} was written off, but not in the books
-- remedy: 财务科销账后，在 accounting 中加一笔 核销
-- remedy.en: when the finance department has done it, add 核销 to accounting
SELECT l._id AS record, '/accounting' AS field
  FROM ended e
  JOIN licence l ON l._id = e.record
 WHERE e.type = 'licence' AND e.state = '已核销' AND l.not_capitalised IS NULL
   AND NOT EXISTS (SELECT 1 FROM licence_accounting a
                    WHERE a._id = l._id AND a.kind = '核销')
