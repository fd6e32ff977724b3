-- rule: 05-duplicates
-- article: 五
-- clause: 5.15
-- severity: error
-- on: state
-- title: 同一计划中重复的项目
-- title.en: The same item twice in a plan
-- why: 通知第五条：避免重复浪费
-- why.en: Article 5: no duplication, no waste
-- text: {record} 第 {seq} 项与第 {other} 项是同一软件、同一版本、同一授权方式
-- text.en: items {other} and {seq} of {record} are the same product, version and
--   mode
-- remedy: 合并为一项，数量相加
-- remedy.en: make them one item with the sum of both
SELECT b._id AS record, b._at AS field, b.seq, a.seq AS other
  FROM plan n
  JOIN plan_items b ON b._id = n._id
  JOIN plan_items a ON a._id = b._id AND a._n < b._n
   AND a.product = b.product AND a.version = b.version
   AND a.use_mode = b.use_mode
 WHERE n.voided_date IS NULL
