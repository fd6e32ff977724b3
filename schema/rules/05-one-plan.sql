-- rule: 05-one-plan
-- article: 五
-- clause: 5.5
-- severity: error
-- on: state
-- title: 一年一个计划
-- title.en: One plan a year
-- why: 通知第五条：科学编制年度计划；同一年两个计划，谁也说不清一共要买多少
-- why.en: Article 5: a plan a year; with two of them nobody can say how much is
--   bought
-- text: {record} 和 {other} 都是 {year} 年的计划，都经过审签
-- text.en: {record} and {other} are both approved plans of {year}
-- remedy: 补充计划写 supplement_of: {other}；重复的作废
-- remedy.en: name {other} in supplement_of, or void one of them
SELECT b._id AS record, '/year' AS field, a._id AS other, b.year
  FROM plan b
  JOIN plan a ON a.year = b.year
   AND (a.approval_date, a._id) < (b.approval_date, b._id)
 WHERE a.status IN ('审签', '入预算', '执行', '完成')
   AND b.status IN ('审签', '入预算', '执行', '完成')
   AND a.supplement_of IS NULL AND b.supplement_of IS NULL
