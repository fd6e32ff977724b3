-- rule: 06-home-edition
-- article: 六
-- clause: 6.3
-- severity: warning
-- on: state
-- title: 采购了家庭版操作系统
-- title.en: A home edition was bought
-- why: 家庭版一般不许用于办公，装了别的版本又成了非正版
-- why.en: Home editions are rarely licensed for offices, and installing another
--   one over it is not genuine
-- text: {record} 采购的{product}是家庭版
-- text.en: {record} buys {product}, a home edition
-- remedy: 改购专业版或国产操作系统；政策允许的，把 unit.policy.home_edition 改为“允许”
-- remedy.en: buy a professional edition; if home editions are allowed, say so in
--   unit.policy.home_edition
SELECT u._id AS record, l._at || '/product' AS field, p.name AS product
  FROM purchase u
  JOIN purchase_lines l ON l._id = u._id
  JOIN product p ON p._id = l.product
  JOIN policy y ON u.contract_date BETWEEN y.since AND y.until
 WHERE p.home_edition = 1 AND y.home_edition = '不允许'
   AND u.voided_date IS NULL
