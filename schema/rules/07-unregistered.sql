-- rule: 07-unregistered
-- article: 七
-- clause: 7.7
-- severity: due
-- on: state
-- title: 买来的软件要登记
-- title.en: What was bought is registered
-- why: 通知第七条：对局持有的软件进行登记
-- why.en: Article 7: the software that the bureau holds is registered
-- text: {record} 第 {seq} 行（{product}）{day} 验收，还没有登记授权
-- text.en: line {seq} of {record} ({product}) was accepted on {day}; no licence
--   is registered
-- remedy: 新建 licence 记录，写上 purchase: {record} 和 purchase_line: {seq}
-- remedy.en: add a licence with purchase: {record} and purchase_line: {seq}
SELECT u._id AS record, (SELECT office FROM owner) AS owner,
       l._at AS field, l.seq, p.name AS product,
       u.acceptance_date AS day,
       add_days(u.acceptance_date, y.booking_days) AS due
  FROM purchase u
  JOIN purchase_lines l ON l._id = u._id
  JOIN product p ON p._id = l.product
  JOIN policy y ON u.acceptance_date BETWEEN y.since AND y.until
  JOIN first_year f ON year(u.acceptance_date) >= f.year
 WHERE u.acceptance_date <= as_of() AND u.voided_date IS NULL
   AND NOT EXISTS (SELECT 1 FROM licence x
                    WHERE x.purchase = u._id AND x.voided_date IS NULL
                      AND x.product = l.product)
