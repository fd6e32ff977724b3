-- rule: 05-budget-over
-- article: 五
-- clause: 5.11
-- severity: finding
-- on: state
-- title: 预算超过计划
-- title.en: More in the budget than in the plan
-- why: 预算比计划多，多出的钱没有经过审签
-- why.en: What exceeds the plan nobody approved
-- text: {record} 第 {item} 项预算 {amount} 元，计划 {planned} 元
-- text.en: item {item} of {record}: {amount} yuan in the budget, {planned} in
--   the plan
-- remedy: 如实保留；多出的部分不得用于计划外采购
-- remedy.en: leave it as it is; what is over does not pay for anything else
SELECT n._id AS record, min(b._at) || '/amount' AS field, b.item,
       yuan(sum(b.amount)) AS amount, yuan(i.qty * i.unit_price) AS planned
  FROM plan n
  JOIN plan_budget b ON b._id = n._id
  JOIN plan_items i ON i._id = b._id AND i.seq = b.item
 WHERE n.voided_date IS NULL AND b.approved_on <= as_of()
 GROUP BY n._id, b.item
HAVING sum(b.amount) > i.qty * i.unit_price
