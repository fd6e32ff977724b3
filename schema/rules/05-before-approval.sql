-- rule: 05-before-approval
-- article: 五
-- clause: 5.10
-- severity: error
-- on: moved
-- of: purchase
-- title: 审签以后才能签约
-- title.en: No contract before the approval
-- why: 通知第五条：采购计划经局领导审签后纳入预算，再组织采购
-- why.en: Article 5: first the approval, then the budget, then the purchase
-- text: {record} 于 {day} 签约，{plan} 于 {approved} 才审签
-- text.en: {record} was signed on {day}, {plan} approved only on {approved}
-- remedy: 核对签约日期；确实先签约的，写 deviations（clause: "5.10"）并由局领导批准
-- remedy.en: look at the day of the contract; if it came first, add a deviation
--   of clause "5.10" that a leader approved
SELECT u._id AS record, '/contract_date' AS field, u.contract_date AS day,
       n._id AS plan, n.approval_date AS approved
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN purchase_lines l ON l._id = u._id
  JOIN plan n ON n._id = l.plan
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND n.approval_date > u.contract_date
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = u._id AND v.clause = '5.10')
 GROUP BY u._id, n._id
