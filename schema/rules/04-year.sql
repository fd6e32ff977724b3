-- rule: 04-year
-- article: 四
-- clause: 4.1
-- severity: error
-- on: state
-- title: 清查的年度
-- title.en: The year of a stocktake
-- why: 通知第四条：每年清查一次，一次清查只属于一个年度
-- why.en: Article 4: one stocktake a year, and each belongs to one year
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 核对 year、start、end；同一年做了两次的，作废其中一次
-- remedy.en: look at year, start and end; where there are two of one year, void
--   one
SELECT _id AS record, '/start' AS field,
       '写的是 ' || year || ' 年度，' || start || ' 开始' AS what,
       'it is of ' || year || ' and began on ' || start AS what_en
  FROM stocktake
 WHERE year(start) <> year AND voided_date IS NULL
UNION ALL
SELECT _id, '/end', '写的是 ' || year || ' 年度，' || "end" || ' 结束',
       'it is of ' || year || ' and ended on ' || "end"
  FROM stocktake
 WHERE year("end") <> year AND voided_date IS NULL
UNION ALL
SELECT b._id, '/year', b.year || ' 年已有 ' || a._id,
       a._id || ' is of ' || b.year || ', too'
  FROM stocktake b
  JOIN stocktake a ON a.year = b.year AND a._id < b._id
 WHERE a.status = '完成' AND b.status = '完成'
