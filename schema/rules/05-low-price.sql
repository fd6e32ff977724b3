-- rule: 05-low-price
-- article: 五
-- clause: 5.17
-- severity: warning
-- on: state
-- title: 价格低得反常
-- title.en: A price too good to be true
-- why: 通知第五条：防止采购侵权盗版软件产品；价格远低于以往的，多半有问题
-- why.en: Article 5: lest pirated software be bought; what is far too cheap
--   often is
-- text: {record} 第 {seq} 行{product}每套 {price} 元，以往的中间价是 {usual} 元
-- text.en: line {seq} of {record}: {product} at {price} yuan each; {usual} was
--   the median before
-- remedy: 核对权利人授权书和供货商资质
-- remedy.en: look again at the rights and at the vendor
WITH line AS (
       SELECT l._id, l._at, l.seq, l.product, u.contract_date AS day,
              1.0 * l.price / l.qty AS each
         FROM purchase_lines l
         JOIN purchase u ON u._id = l._id
        WHERE u.status IN ('已签约', '已验收', '完成')
          AND l.price IS NOT NULL
          AND coalesce(l.preinstalled, 0) = 0),
     ranked AS (
       SELECT n._id, n._at, o.each,
              row_number() OVER (PARTITION BY n._id, n._at
                                     ORDER BY o.each) AS place,
              count(*) OVER (PARTITION BY n._id, n._at) AS n
         FROM line n
         JOIN line o ON o.product = n.product AND o.day < n.day),
     median AS (
       SELECT _id, _at, avg(each) AS each
         FROM ranked
        WHERE place IN ((n + 1) / 2, (n + 2) / 2)
        GROUP BY _id, _at)
SELECT n._id AS record, n._at || '/price' AS field, n.seq, p.name AS product,
       yuan(CAST(round(n.each) AS INTEGER)) AS price,
       yuan(CAST(round(m.each) AS INTEGER)) AS usual
  FROM line n
  JOIN median m ON m._id = n._id AND m._at = n._at
  JOIN product p ON p._id = n.product
  JOIN policy y ON n.day BETWEEN y.since AND y.until
 WHERE n.each * 100 < m.each * y.low_price_percent
