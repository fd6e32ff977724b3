-- recount: report
-- at: base_commit
-- day: as_of
SELECT 'figure' AS name, '/figures/computers' AS key, count(*) AS value
  FROM computer
 WHERE status = '在用'
UNION ALL
SELECT 'figure', '/figures/licences', count(*)
  FROM licence
 WHERE status = '在用'
UNION ALL
SELECT 'figure', '/figures/ledger_entries', count(*)
  FROM ledger
 WHERE status = '在用'
UNION ALL
SELECT 'figure', '/figures/budget', coalesce(sum(b.amount), 0)
  FROM plan n
  JOIN plan_budget b ON b._id = n._id
 WHERE n.year = year(as_of()) AND n.voided_date IS NULL
   AND b.approved_on <= as_of()
UNION ALL
SELECT 'figure', '/figures/contracted', coalesce(sum(l.price), 0)
  FROM purchase u
  JOIN purchase_lines l ON l._id = u._id
 WHERE u.status IN ('已签约', '已验收', '完成')
   AND year(u.contract_date) = year(as_of()) AND u.contract_date <= as_of()
UNION ALL
SELECT 'figure', '/figures/paid', coalesce(sum(p.amount), 0)
  FROM purchase u
  JOIN purchase_payments p ON p._id = u._id
 WHERE u.voided_date IS NULL
   AND year(p.date) = year(as_of()) AND p.date <= as_of()
