-- rule: 05-enough
-- article: 五
-- clause: 5.15
-- severity: warning
-- on: moved
-- of: purchase
-- title: 已经够用，又签约采购
-- title.en: Bought though there is enough
-- why: 通知第五条：避免重复浪费
-- why.en: Article 5: no duplication, no waste
-- text: {record} 采购{category}软件 {qty} 套；可用授权 {seats}，需要的计算机 {computers} 台
-- text.en: {record} buys {qty} of {category}; {seats} seats are usable,
--   {computers} computers need one
-- remedy: 核对是否确有需要；用途特殊的，在计划的 justification 中写明
-- remedy.en: see whether it is needed; say in the plan what for
WITH line AS (
       SELECT m.record, l.category, min(l._at) AS field, sum(l.qty) AS qty,
              u.contract_date AS day
         FROM moved m
         JOIN purchase u ON u._id = m.record
         JOIN purchase_lines l ON l._id = u._id
        WHERE m.type = 'purchase' AND m.state = '已签约'
          AND l.category IN ('操作系统', '办公', '杀毒')
          AND coalesce(l.preinstalled, 0) = 0
        GROUP BY m.record, l.category),
     stock AS (
       SELECT n.*,
              (SELECT count(*) FROM computer c
                WHERE c.status = '在用'
                  AND NOT EXISTS (SELECT 1 FROM computer_exempt x
                                   WHERE x._id = c._id
                                     AND x.category = n.category)) AS computers,
              (SELECT coalesce(sum(iif(l.seats = '不限', 1000000, l.seats)), 0)
                 FROM licence l JOIN product p ON p._id = l.product
                WHERE l.status = '在用' AND p.category = n.category
                  AND l.valid_from <= n.day
                  AND (l.valid_to = '永久'
                       OR l.valid_to >= add_days(n.day, 90))) AS seats
         FROM line n)
SELECT record, field, category, qty, computers,
       iif(seats >= 1000000, '不限', seats) AS seats
  FROM stock
 WHERE seats >= computers
