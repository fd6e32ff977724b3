-- rule: 09-assets
-- article: 九
-- clause: 9.5
-- severity: error
-- on: moved
-- of: report
-- title: 报告的资产数字要能重算
-- title.en: Assets in the report can be recomputed
-- why: 通知第九条：报告软件资产管理情况；和台账对不上的数字不能报
-- why.en: Article 9: the report says what the bureau holds; figures that the
--   register does not bear out are not reported
-- text: {record} 的{title}写的是 {told}，按台账是 {counted}
-- text.en: {record} gives {told} as {title_en}; by the register it is {counted}
-- remedy: 照台账改正 figures（在用的计算机、授权、台账条目各多少）；确有偏离的，写 deviations（clause: "9.5"）并由局领导批准
-- remedy.en: take figures from the register (computers, licences and entries in
--   use); else add a deviation of clause "9.5" that a leader approved
WITH r AS (
       SELECT x.*
         FROM moved m
         JOIN report x ON x._id = m.record
        WHERE m.type = 'report' AND m.state = '审签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '9.5')),
     figure AS (
       SELECT _id, '/figures/computers' AS field, '计算机' AS title,
              'computers' AS title_en, figures_computers AS told
         FROM r
       UNION ALL
       SELECT _id, '/figures/licences', '授权', 'licences', figures_licences
         FROM r
       UNION ALL
       SELECT _id, '/figures/ledger_entries', '台账条目', 'ledger entries',
              figures_ledger_entries
         FROM r)
SELECT f._id AS record, f.field, f.title, f.title_en, f.told,
       c.value AS counted
  FROM figure f
  JOIN recount c ON c.record = f._id AND c.name = 'figure' AND c.key = f.field
 WHERE f.told <> c.value
