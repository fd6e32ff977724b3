-- rule: 06-plan-item
-- article: 六
-- clause: 6.5
-- severity: error
-- on: moved
-- of: purchase
-- title: 办公和杀毒软件统一计划、集中采购
-- title.en: Office and anti-virus software is planned and bought together
-- why: 通知第六条：对需要购置的办公软件和杀毒软件，要统一制定购置计划，集中组织采购
-- why.en: Article 6: office and anti-virus software is bought by one plan
-- text: {record} 第 {seq} 行（{category}）{what}
-- text.en: line {seq} of {record} ({category}) {what_en}
-- remedy: 写明 plan 和 plan_item；计划里没有的先编补充计划（supplement_of）；确有偏离的，写 deviations（clause: "6.5"）并由局领导批准
-- remedy.en: name plan and plan_item; what is not in a plan needs a supplement
--   (supplement_of), or a deviation of clause "6.5" that a leader approved
SELECT m.record, l.field, l.seq, l.category, l.what, l.what_en
  FROM moved m
  JOIN unplanned_line l ON l.purchase = m.record
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND l.category IN ('办公', '杀毒')
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = m.record AND v.clause = '6.5')
