-- rule: 05-needs
-- article: 五
-- clause: 5.4
-- severity: error
-- on: moved
-- of: plan
-- title: 计划项目要有实际需求
-- title.en: Each item answers a need
-- why: 通知第五条：结合实际工作需要；每一项都要对应科室填报的需求
-- why.en: Article 5: the plan follows what the work needs, as the departments
--   reported it
-- text: {record} 第 {seq} 项写的需求 {need} {what}
-- text.en: item {seq} of {record} names need {need}, which {what_en}
-- remedy: needs 写 {stocktake} 中决定购置的同类需求的序号；确有偏离的，写 deviations（clause: "5.4"）并由局领导批准
-- remedy.en: name needs of {stocktake} of the same category that were granted;
--   else add a deviation of clause "5.4" that a leader approved
WITH w AS (
       SELECT n._id, d._at, i.seq, i.category AS planned, d.value AS need,
              n.stocktake, s._id AS found, s.category, s.decision
         FROM moved m
         JOIN plan n ON n._id = m.record
         JOIN plan_items i ON i._id = n._id
         JOIN plan_items_needs d ON d._id = i._id AND d._in = i._at
         LEFT JOIN stocktake_dept_returns_needs s ON s._id = n.stocktake
          AND s.seq = d.value
        WHERE m.type = 'plan' AND m.state = '会签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = n._id AND v.clause = '5.4'))
SELECT _id AS record, _at AS field, seq, need, stocktake,
       CASE WHEN found IS NULL THEN '在 ' || stocktake || ' 中没有'
            WHEN category <> planned THEN '是' || category || '类的'
            ELSE '没有决定购置，是' || decision
       END AS what,
       CASE WHEN found IS NULL THEN 'is not in ' || stocktake
            WHEN category <> planned THEN 'is of ' || category
            ELSE 'was not granted but ' || decision
       END AS what_en
  FROM w
 WHERE found IS NULL OR category <> planned OR decision IN ('调剂', '不予')
