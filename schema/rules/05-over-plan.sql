-- rule: 05-over-plan
-- article: 五
-- clause: 5.13
-- severity: error
-- on: moved
-- of: purchase
-- title: 采购不超过计划和预算
-- title.en: No more than planned and budgeted
-- why: 通知第五条：计划经审签、纳入预算后组织采购；超出的部分没有人批过
-- why.en: Article 5: what is bought was planned and budgeted; nobody approved
--   the rest
-- text: {record} 第 {seq} 行：{plan} 第 {item} 项{what}
-- text.en: line {seq} of {record}: item {item} of {plan} {what_en}
-- remedy: 核对数量和金额；要多买的先编补充计划（supplement_of）；确有偏离的，写 deviations（clause: "5.13"）并由局领导批准
-- remedy.en: look at quantity and price; more needs a supplement
--   (supplement_of), or a deviation of clause "5.13" that a leader approved
WITH line AS (
       SELECT l._id, l._at, l.seq, l.plan, l.plan_item AS item, i.qty AS planned,
              (SELECT sum(b.amount) FROM plan_budget b
                WHERE b._id = i._id AND b.item = i.seq) AS budget,
              (SELECT sum(o.qty) FROM purchase_lines o
                 JOIN purchase u ON u._id = o._id
                WHERE o.plan = l.plan AND o.plan_item = l.plan_item
                  AND u.status IN ('已签约', '已验收', '完成')) AS qty,
              (SELECT sum(o.price) FROM purchase_lines o
                 JOIN purchase u ON u._id = o._id
                WHERE o.plan = l.plan AND o.plan_item = l.plan_item
                  AND u.status IN ('已签约', '已验收', '完成')) AS price
         FROM moved m
         JOIN purchase_lines l ON l._id = m.record
         JOIN plan_items i ON i._id = l.plan AND i.seq = l.plan_item
        WHERE m.type = 'purchase' AND m.state = '已签约'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = m.record AND v.clause = '5.13'))
SELECT _id AS record, _at || '/qty' AS field, seq, plan, item,
       '计划 ' || planned || ' 套，共签 ' || qty || ' 套' AS what,
       'plans ' || planned || ', contracts come to ' || qty AS what_en
  FROM line
 WHERE qty > planned
UNION ALL
SELECT _id, _at || '/price', seq, plan, item, '还没有纳入预算',
       'is not in the budget'
  FROM line
 WHERE budget IS NULL
UNION ALL
SELECT _id, _at || '/price', seq, plan, item,
       '预算 ' || yuan(budget) || ' 元，共签 ' || yuan(price) || ' 元',
       'has a budget of ' || yuan(budget) || ' yuan, contracts come to ' ||
           yuan(price)
  FROM line
 WHERE price > budget
