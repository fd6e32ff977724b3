-- rule: 09-figures
-- article: 九
-- clause: 9.3, 9.4
-- severity: error
-- on: moved
-- of: report
-- title: 报告的资金、采购数字要能重算
-- title.en: Money in the report can be recomputed
-- why: 通知第九条：报告当年资金保障、软件采购情况；和记录对不上的数字不能报
-- why.en: Article 9: the report says what was spent and bought; figures that
--   the records do not bear out are not reported
-- text: {record} 的{title}写的是 {told} 元，按记录是 {counted} 元
-- text.en: {record} gives {told} yuan as {title_en}; by the records it is
--   {counted}
-- remedy: 照记录改正 figures：预算是当年计划的预算，签约、付款按日期截至 as_of；确有偏离的，写 deviations（clause: "9.3"）并由局领导批准
-- remedy.en: take figures from the records: budget lines of the plans of the
--   year, contracts and payments of the year up to as_of; else add a deviation
--   of clause "9.3" that a leader approved
WITH r AS (
       SELECT x.*
         FROM moved m
         JOIN report x ON x._id = m.record
        WHERE m.type = 'report' AND m.state = '审签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.3')),
     figure AS (
       SELECT _id, '/figures/budget' AS field, '预算' AS title,
              'the budget' AS title_en, figures_budget AS told
         FROM r
       UNION ALL
       SELECT _id, '/figures/contracted', '签约', 'contracts',
              figures_contracted
         FROM r
       UNION ALL
       SELECT _id, '/figures/paid', '付款', 'payments', figures_paid
         FROM r)
SELECT f._id AS record, f.field, f.title, f.title_en, yuan(f.told) AS told,
       yuan(c.value) AS counted
  FROM figure f
  JOIN recount c ON c.record = f._id AND c.name = 'figure' AND c.key = f.field
 WHERE f.told <> c.value
