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
       SELECT x.*, x.year || '-01-01' AS first_day
         FROM moved m
         JOIN report x ON x._id = m.record
        WHERE m.type = 'report' AND m.state = '审签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.3')),
     figure AS (
       SELECT r._id, '/figures/budget' AS field, '预算' AS title,
              'the budget' AS title_en, r.figures_budget AS told,
              (SELECT coalesce(sum(b.amount), 0)
                 FROM plan n JOIN plan_budget b ON b._id = n._id
                WHERE n.year = r.year AND n.voided_date IS NULL
                  AND b.approved_on <= r.as_of) AS counted
         FROM r
       UNION ALL
       SELECT r._id, '/figures/contracted', '签约', 'contracts',
              r.figures_contracted,
              (SELECT coalesce(sum(l.price), 0)
                 FROM purchase u JOIN purchase_lines l ON l._id = u._id
                WHERE u.status IN ('已签约', '已验收', '完成')
                  AND u.contract_date BETWEEN r.first_day AND r.as_of)
         FROM r
       UNION ALL
       SELECT r._id, '/figures/paid', '付款', 'payments', r.figures_paid,
              (SELECT coalesce(sum(p.amount), 0)
                 FROM purchase u JOIN purchase_payments p ON p._id = u._id
                WHERE u.voided_date IS NULL
                  AND p.date BETWEEN r.first_day AND r.as_of)
         FROM r)
SELECT _id AS record, field, title, title_en, yuan(told) AS told,
       yuan(counted) AS counted
  FROM figure
 WHERE told <> counted
