-- rule: 04-stocktake
-- article: 四
-- clause: 4.1
-- severity: due
-- on: state
-- title: 每年上半年完成软件清查
-- title.en: A stocktake in the first half of each year
-- why: 通知第四条：每年上半年，对全局软件资产进行清查
-- why.en: Article 4: in the first half of each year the bureau's software is
--   counted
-- text: {year} 年软件清查没有完成
-- text.en: the stocktake of {year} is not done
-- remedy: 会同各部门清查，新建 stocktake-{year} 并办到“完成”；晚了也要补做
-- remedy.en: count, and bring stocktake-{year} to 完成; late is better than never
SELECT u._id AS record, (SELECT office FROM owner) AS owner,
       NULL AS field, y.year || '-' || y.stocktake_by AS due,
       y.year
  FROM duty_year y
  JOIN unit u
  JOIN first_year f ON f.asked <= due
 WHERE as_of() >= y.year || '-' || y.remind_stocktake
   AND NOT EXISTS (SELECT 1 FROM stocktake s
                    WHERE s.year = y.year AND s.status = '完成'
                      AND s.end <= as_of())
