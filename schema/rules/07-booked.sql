-- rule: 07-booked
-- article: 七
-- clause: 7.2
-- severity: error
-- on: moved
-- of: purchase
-- title: 采购完成前全部入账
-- title.en: A purchase ends when it is booked
-- why: 通知第七条：将软件资产纳入局资产管理体系，及时进行账务处理
-- why.en: Article 7: software is an asset, and is booked in time
-- text: {record} 第 {seq} 行合同价 {price} 元，已入账 {booked} 元
-- text.en: line {seq} of {record}: {booked} of {price} yuan are booked
-- remedy: 财务科入账后再把采购改为“完成”；金额确有不同的，在这笔入账的 note 写明原因；确有偏离的，写 deviations（clause: "7.2"）并由局领导批准
-- remedy.en: book it first; where the sums differ, say why in note; else add a
--   deviation of clause "7.2" that a leader approved
WITH line AS (
       SELECT u._id, l._at, l.seq, l.price,
              (SELECT coalesce(sum(a.amount), 0)
                 FROM licence x
                 JOIN licence_accounting a ON a._id = x._id AND a.kind = '入账'
                WHERE x.purchase = u._id AND x.purchase_line = l.seq
                  AND x.voided_date IS NULL) AS booked,
              EXISTS (SELECT 1
                        FROM licence x
                        JOIN licence_accounting a ON a._id = x._id
                       WHERE x.purchase = u._id AND x.purchase_line = l.seq
                         AND a.kind = '入账' AND a.note IS NOT NULL) AS told
         FROM moved m
         JOIN purchase u ON u._id = m.record
         JOIN purchase_lines l ON l._id = u._id
        WHERE m.type = 'purchase' AND m.state = '完成'
          AND l.category <> '计算机' AND coalesce(l.preinstalled, 0) = 0
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = u._id AND v.clause = '7.2'))
SELECT _id AS record, _at || '/price' AS field, seq, yuan(price) AS price,
       yuan(booked) AS booked
  FROM line
 WHERE booked <> price AND NOT told
