-- report: funnel
-- article: 五
-- clause: 5.13
-- title: 需求、计划、预算、采购
-- title.en: Need, plan, budget, purchase
-- columns: year=年度 plan=计划 item=项 product=软件 needed=需求
--   planned=计划数量 amount=计划金额 budget=预算 bought=签约数量
--   contracted=签约金额 accepted=验收数量 state=状态
-- columns.en: year=Year plan=Plan item=Item product=Product needed=Needed
--   planned=Planned amount=Amount budget=Budget bought=Bought
--   contracted=Contracted accepted=Accepted state=State
WITH line AS (
       SELECT l.plan, l.plan_item AS item, sum(l.qty) AS qty,
              sum(l.price) AS price,
              sum(iif(u.status IN ('已验收', '完成'), l.qty, 0)) AS accepted
         FROM purchase u
         JOIN purchase_lines l ON l._id = u._id
        WHERE u.status IN ('已签约', '已验收', '完成')
          AND u.contract_date <= as_of()
        GROUP BY 1, 2)
SELECT n.year, n._id AS plan, i.seq AS item, coalesce(p.name, i.category) AS product,
       (SELECT sum(w.qty)
          FROM plan_items_needs d
          JOIN stocktake_dept_returns_needs w ON w._id = n.stocktake
           AND w.seq = d.value
         WHERE d._id = i._id AND d._in = i._at) AS needed,
       i.qty AS planned, yuan(i.qty * i.unit_price) AS amount,
       (SELECT yuan(sum(b.amount)) FROM plan_budget b
         WHERE b._id = i._id AND b.item = i.seq
           AND b.approved_on <= as_of()) AS budget,
       coalesce(l.qty, 0) AS bought, yuan(coalesce(l.price, 0)) AS contracted,
       coalesce(l.accepted, 0) AS accepted, n.status AS state
  FROM plan n
  JOIN plan_items i ON i._id = n._id
  LEFT JOIN product p ON p._id = i.product
  LEFT JOIN line l ON l.plan = n._id AND l.item = i.seq
 WHERE n.voided_date IS NULL
UNION ALL
SELECT s.year, '（未列入计划）', w.seq, coalesce(p.name, w.category), w.qty, 0,
       yuan(0), NULL, 0, yuan(0), 0, coalesce(w.decision, '未处理')
  FROM stocktake s
  JOIN stocktake_dept_returns_needs w ON w._id = s._id
  LEFT JOIN product p ON p._id = w.product
 WHERE s.status = '完成' AND s.end <= as_of()
   AND NOT EXISTS (SELECT 1 FROM plan n
                     JOIN plan_items_needs d ON d._id = n._id
                    WHERE n.stocktake = s._id AND n.voided_date IS NULL
                      AND d.value = w.seq)
 ORDER BY 1, 2, 3
