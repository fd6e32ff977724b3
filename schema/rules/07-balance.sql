-- rule: 07-balance
-- article: 七
-- clause: 7.3
-- severity: error
-- on: state
-- title: 账面价值不能为负
-- title.en: No book value below zero
-- why: 摊销、调减、核销的合计不能超过入账和调增的合计
-- why.en: What leaves the books cannot be more than what entered them
-- text: {record} 入账和调增共 {plus} 元，摊销、调减、核销共 {minus} 元
-- text.en: {record}: {plus} yuan entered the books and {minus} left them
-- remedy: 对照凭证改正金额
-- remedy.en: mend the amounts from the vouchers
WITH book AS (
       SELECT a._id, min(a._at) AS field,
              sum(iif(a.kind IN ('入账', '调增'), a.amount, 0)) AS plus,
              sum(iif(a.kind IN ('入账', '调增'), 0, a.amount)) AS minus
         FROM licence l
         JOIN licence_accounting a ON a._id = l._id
        WHERE l.voided_date IS NULL
        GROUP BY a._id)
SELECT _id AS record, '/accounting' AS field, yuan(plus) AS plus,
       yuan(minus) AS minus
  FROM book
 WHERE minus > plus
