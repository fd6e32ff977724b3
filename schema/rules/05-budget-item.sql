-- rule: 05-budget-item
-- article: 五
-- clause: 5.11
-- severity: error
-- on: state
-- title: 预算对应计划项目
-- title.en: A budget line has its plan item
-- why: 通知第五条：计划审签后纳入年度财务预算；对不上计划的预算没有依据
-- why.en: Article 5: what enters the budget is the plan; other lines have no
--   ground
-- text: {record} 的预算写的是第 {item} 项，计划里没有这一项
-- text.en: a budget line of {record} is for item {item}, which the plan does
--   not have
-- remedy: item 写计划项目的 seq
-- remedy.en: set item to the seq of a plan item
SELECT b._id AS record, b._at || '/item' AS field, b.item
  FROM plan_budget b
 WHERE NOT EXISTS (SELECT 1 FROM plan_items i
                    WHERE i._id = b._id AND i.seq = b.item)
