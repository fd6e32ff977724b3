-- rule: 07-booking
-- article: 七
-- clause: 7.2
-- severity: due
-- on: state
-- title: 验收后及时入账
-- title.en: What is accepted is booked
-- why: 通知第七条：将软件资产纳入局资产管理体系，及时进行账务处理
-- why.en: Article 7: software is an asset, and is booked in time
-- text: {record}（{purchase} 于 {accepted} 验收）应入账 {price} 元，已入账 {booked} 元
-- text.en: {record} ({purchase}, accepted on {accepted}): {booked} of {price} yuan
--   are booked
-- remedy: 财务科入账后，在 accounting 中加一笔（kind: 入账、金额、凭证号、日期、记账人）
-- remedy.en: when the finance department has booked it, add to accounting: 入账,
--   amount, voucher, day, by
SELECT l._id AS record, (SELECT finance FROM owner) AS owner,
       '/accounting' AS field,
       add_days(u.acceptance_date, p.booking_days) AS due,
       u._id AS purchase, u.acceptance_date AS accepted,
       yuan(l.price) AS price,
       yuan(coalesce((SELECT sum(a.amount) FROM licence_accounting a
                       WHERE a._id = l._id AND a.kind = '入账'), 0)) AS booked
  FROM purchase u
  JOIN licence l ON l.purchase = u._id
  JOIN policy p ON u.acceptance_date BETWEEN p.since AND p.until
  JOIN first_year f ON year(u.acceptance_date) >= f.year
 WHERE l.status IN ('在用', '停用') AND l.not_capitalised IS NULL
   AND u.acceptance_date <= as_of()
   AND coalesce((SELECT sum(a.amount) FROM licence_accounting a
                  WHERE a._id = l._id AND a.kind = '入账'), 0) < l.price
