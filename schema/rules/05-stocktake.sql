-- rule: 05-stocktake
-- article: 五
-- clause: 5.3
-- severity: error
-- on: moved
-- of: plan
-- title: 采购计划以年度清查为据
-- title.en: The plan rests on the year's stocktake
-- why: 通知第五条：根据年度软件清查情况编制采购计划
-- why.en: Article 5: the plan is drawn up from the year's stocktake
-- text: {record} 所依据的 {stocktake} {what}
-- text.en: {stocktake}, on which {record} rests, {what_en}
-- remedy: 先完成当年（或上一年）的清查，再编制计划；确有偏离的，写 deviations（clause: "5.3"）并由局领导批准
-- remedy.en: finish the stocktake of the year (or the one before) first; else add
--   a deviation of clause "5.3" that a leader approved
WITH n AS (
       SELECT x._id, x.year, x.date, s._id AS stocktake, s.status, s.end,
              s.year AS counted
         FROM moved m
         JOIN plan x ON x._id = m.record
         JOIN stocktake s ON s._id = x.stocktake
        WHERE m.type = 'plan' AND m.state = '会签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '5.3'))
SELECT _id AS record, '/stocktake' AS field, stocktake,
       '还没有完成' AS what, 'is not done' AS what_en
  FROM n
 WHERE status <> '完成'
UNION ALL
SELECT _id, '/stocktake', stocktake,
       '于 ' || "end" || ' 才完成，晚于编制日期 ' || date,
       'was done on ' || "end" || ', after the plan of ' || date
  FROM n
 WHERE status = '完成' AND "end" > date
UNION ALL
SELECT _id, '/stocktake', stocktake,
       '是 ' || counted || ' 年的，不能作为 ' || year || ' 年计划的依据',
       'is of ' || counted || ', the plan of ' || year
  FROM n
 WHERE year NOT IN (counted, counted + 1)
