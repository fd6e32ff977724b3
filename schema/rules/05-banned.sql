-- rule: 05-banned
-- article: 五
-- clause: 5.17
-- severity: error
-- on: moved
-- of: purchase
-- title: 不得采购禁用的产品、向禁用的供货商采购
-- title.en: No banned product, no denied vendor
-- why: 通知第五条：防止采购侵权盗版软件产品
-- why.en: Article 5: lest pirated software be bought
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 换用其他产品或供货商；禁令有误的，先更正 product.banned 或 unit.policy.vendor_deny
-- remedy.en: take another product or vendor; if the ban is wrong, mend
--   product.banned or unit.policy.vendor_deny first
SELECT u._id AS record, l._at || '/product' AS field,
       p.name || '自 ' || p.banned_since || ' 起禁用：' || p.banned_reason
           AS what,
       p.name || ' is banned since ' || p.banned_since || ': ' ||
           p.banned_reason AS what_en
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN purchase_lines l ON l._id = u._id
  JOIN product p ON p._id = l.product
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND p.banned_since <= u.contract_date
UNION ALL
SELECT u._id, '/vendor',
       u.vendor || '自 ' || d.since || ' 起禁止采购：' || d.reason,
       u.vendor || ' is denied since ' || d.since || ': ' || d.reason
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN policy y ON u.contract_date BETWEEN y.since AND y.until
  JOIN unit_policy_vendor_deny d ON d._in = y._at AND d.name = u.vendor
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND d.since <= u.contract_date
