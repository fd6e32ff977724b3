-- rule: 04-budget
-- article: 四
-- clause: 4.9
-- severity: due
-- on: state
-- title: 计划项目年内纳入预算
-- title.en: Planned items enter the budget within the year
-- why: 通知第四条：需要购置的纳入经费预算；第五条：审签后纳入年度财务预算
-- why.en: Articles 4 and 5: what is planned and approved enters the budget
-- text: {record} 第 {seq} 项（{product}）还没有纳入预算
-- text.en: item {seq} of {record} ({product}) is not in the budget
-- remedy: 预算批复后在 budget 中加一项（item: {seq}、金额、批复日期、文号）
-- remedy.en: when it is approved, add to budget: item {seq}, amount, day and
--   document
SELECT n._id AS record, (SELECT finance FROM owner) AS owner,
       i._at AS field, i.seq, p.name AS product,
       n.year || '-12-31' AS due
  FROM plan n
  JOIN plan_items i ON i._id = n._id
  JOIN product p ON p._id = i.product
  JOIN first_year f ON n.year >= f.year
 WHERE n.status IN ('审签', '入预算', '执行', '完成')
   AND n.approval_date <= as_of()
   AND NOT EXISTS (SELECT 1 FROM plan_budget b
                    WHERE b._id = n._id AND b.item = i.seq
                      AND b.approved_on <= as_of())
