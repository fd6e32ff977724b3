-- rule: 07-expiring
-- article: 七
-- clause: 7.9h
-- severity: due
-- on: state
-- title: 授权即将到期
-- title.en: A licence is about to end
-- why: 续订要走计划和预算，须提前准备
-- why.en: A renewal needs plan and budget, hence time
-- text: {record}（{product}，{seats} 点）{due} 到期
-- text.en: {record} ({product}, {seats} seats) ends on {due}
-- remedy: 需要继续用的，列入采购计划续订；不再用的，到期前提出卸载
-- remedy.en: plan its renewal, or ask for removal before it ends
SELECT l._id AS record, (SELECT office FROM owner) AS owner,
       '/valid_to' AS field, l.valid_to AS due,
       p.name AS product, l.seats
  FROM unit_now u
 CROSS JOIN licence l
 CROSS JOIN product p ON p._id = l.product
 WHERE l.valid_to BETWEEN as_of() AND add_days(as_of(), u.expiring_days)
   AND l.status = '在用'
