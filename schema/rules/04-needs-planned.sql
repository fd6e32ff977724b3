-- rule: 04-needs-planned
-- article: 四
-- clause: 4.9
-- severity: error
-- on: moved
-- of: plan
-- title: 需要购置的列入采购计划
-- title.en: Needs that were granted are planned
-- why: 通知第四条：需要购置的纳入经费预算、列入采购计划
-- why.en: Article 4: what is to be bought enters the budget and the plan
-- text: {record} 没有列入{dept}的第 {seq} 项需求（{category} {qty}，{stocktake} 决定购置）
-- text.en: {record} leaves out need {seq} of {dept} ({qty} × {category}), which
--   {stocktake} granted
-- remedy: 在计划项目的 needs 中写上 {seq}，或在清查中改定为调剂、不予；确有偏离的，写 deviations（clause: "4.9"）并由局领导批准
-- remedy.en: name {seq} in needs of an item, or decide otherwise in the
--   stocktake; else add a deviation of clause "4.9" that a leader approved
SELECT n._id AS record, '/items' AS field, s._id AS stocktake, d.name AS dept,
       w.seq, w.category, w.qty
  FROM moved m
  JOIN plan n ON n._id = m.record
  JOIN stocktake s ON s._id = n.stocktake
  JOIN stocktake_dept_returns r ON r._id = s._id
  JOIN stocktake_dept_returns_needs w ON w._id = r._id AND w._in = r._at
  JOIN department d ON d._id = r.dept
 WHERE m.type = 'plan' AND m.state = '审签' AND w.decision = '购置'
   AND NOT EXISTS (SELECT 1
                     FROM plan o
                     JOIN plan_items_needs i ON i._id = o._id
                    WHERE o.stocktake = s._id AND o.status <> '作废'
                      AND i.value = w.seq)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = n._id AND v.clause = '4.9')
