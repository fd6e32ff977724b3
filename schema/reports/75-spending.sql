-- report: spending
-- by: department
-- article: 九
-- clause: 9.3
-- title: 软件支出
-- title.en: Spending on software
-- columns: year=年度 category=类别 dept=科室 contracted=签约金额 paid=已付
--   seats=数量
-- columns.en: year=Year category=Category dept=Department contracted=Contracted
--   paid=Paid seats=Seats
-- why:
--   写明计算机的采购按计算机所在的科室分摊，没有写明的计入组织采购的部门；付款按合同比例分摊
-- why.en: lines that name computers are shared out to their departments, others
--   stay with who organised them; payments follow the contract
WITH share AS (
       SELECT year(u.contract_date) AS year, l.category,
              coalesce(c.dept, u.organised_by) AS dept, l._id, l._at,
              1.0 * l.price / coalesce(k.n, 1) AS price,
              1.0 * l.qty / coalesce(k.n, 1) AS qty,
              1.0 * (SELECT sum(p.amount) FROM purchase_payments p
                      WHERE p._id = u._id AND p.date <= as_of())
                  / (SELECT nullif(sum(o.price), 0) FROM purchase_lines o
                      WHERE o._id = u._id) AS paid
         FROM purchase u
         JOIN purchase_lines l ON l._id = u._id
         LEFT JOIN (SELECT _id, _in, count(*) AS n
                      FROM purchase_lines_computers GROUP BY 1, 2) k
                ON k._id = l._id AND k._in = l._at
         LEFT JOIN purchase_lines_computers t ON t._id = l._id
          AND t._in = l._at
         LEFT JOIN computer c ON c._id = t.value
        WHERE u.status IN ('已签约', '已验收', '完成')
          AND u.contract_date <= as_of())
SELECT s.year, s.category, d.name AS dept,
       yuan(CAST(round(sum(s.price)) AS INTEGER)) AS contracted,
       yuan(CAST(round(sum(s.price * coalesce(s.paid, 0))) AS INTEGER)) AS paid,
       CAST(round(sum(s.qty)) AS INTEGER) AS seats
  FROM share s
  JOIN department d ON d._id = s.dept
 WHERE s.price > 0
 GROUP BY s.year, s.category, s.dept
 ORDER BY s.year, s.category, s.dept
