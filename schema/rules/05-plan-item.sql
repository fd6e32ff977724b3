-- rule: 05-plan-item
-- article: 五
-- clause: 5.13
-- severity: error
-- on: change
-- title: 按计划采购
-- title.en: Buy what is planned
-- why: 通知第五条：计划经审签、纳入预算后组织采购；计划外采购容易重复浪费
-- why.en: Article 5: purchases follow the approved plan; others are easily waste
-- text: {record} 第 {seq} 行（{category}）{what}
-- text.en: line {seq} of {record} ({category}) {what_en}
-- remedy: 写明 plan 和 plan_item；计划里没有的先编补充计划（supplement_of）；确有偏离的，写 deviations（clause: "5.13"）并由局领导批准
-- remedy.en: name plan and plan_item; what is not in a plan needs a supplement
--   (supplement_of), or a deviation of clause "5.13" that a leader approved
SELECT u._id AS record, l._at AS field, l.seq, l.category,
       CASE WHEN l.plan IS NULL OR l.plan_item IS NULL THEN '没有对应的计划项目'
            WHEN i._id IS NULL
            THEN '写的是 ' || l.plan || ' 第 ' || l.plan_item || ' 项，没有这一项'
            WHEN n.status IN ('草案', '会签', '作废')
            THEN '对应的 ' || l.plan || ' 还没有经局领导审签'
            ELSE '与 ' || l.plan || ' 第 ' || l.plan_item || ' 项不是同一种软件'
       END AS what,
       CASE WHEN l.plan IS NULL OR l.plan_item IS NULL THEN 'has no plan item'
            WHEN i._id IS NULL
            THEN 'names item ' || l.plan_item || ' of ' || l.plan ||
                 ', which is not there'
            WHEN n.status IN ('草案', '会签', '作废')
            THEN 'names ' || l.plan || ', which no leader has approved'
            ELSE 'is not the product of item ' || l.plan_item || ' of ' ||
                 l.plan
       END AS what_en
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN purchase_lines l ON l._id = u._id
  LEFT JOIN plan n ON n._id = l.plan
  LEFT JOIN plan_items i ON i._id = l.plan AND i.seq = l.plan_item
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND l.category IN ('操作系统', '其他')
   AND coalesce(l.preinstalled, 0) = 0
   AND (i._id IS NULL OR n.status IN ('草案', '会签', '作废')
        OR i.product <> l.product)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = u._id AND v.clause = '5.13')
