-- rule: 05-plan-item
-- article: 五
-- clause: 5.13
-- severity: error
-- on: moved
-- of: purchase
-- title: 按计划采购
-- title.en: Buy what is planned
-- why: 通知第五条：计划经审签、纳入预算后组织采购；计划外采购容易重复浪费
-- why.en: Article 5: purchases follow the approved plan; others are easily waste
-- text: {record} 第 {seq} 行（{category}）{what}
-- text.en: line {seq} of {record} ({category}) {what_en}
-- remedy: 写明 plan 和 plan_item；计划里没有的先编补充计划（supplement_of）；确有偏离的，写 deviations（clause: "5.13"）并由局领导批准
-- remedy.en: name plan and plan_item; what is not in a plan needs a supplement
--   (supplement_of), or a deviation of clause "5.13" that a leader approved
SELECT m.record, l.field, l.seq, l.category, l.what, l.what_en
  FROM moved m
  JOIN unplanned_line l ON l.purchase = m.record
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND l.category IN ('操作系统', '其他')
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = m.record AND v.clause = '5.13')
