-- recount: stocktake
-- at: base_commit
-- day: end
SELECT 'computer' AS name, _id AS key, status AS value
  FROM computer
 WHERE acquired <= as_of()
UNION ALL
SELECT 'installs', p.category, count(*)
  FROM ledger e
  JOIN product p ON p._id = e.product
 WHERE e.status = '在用' AND e.installed <= as_of()
 GROUP BY p.category
UNION ALL
SELECT 'licences', p.category, sum(iif(l.seats = '不限', 0, l.seats))
  FROM licence l
  JOIN product p ON p._id = l.product
 WHERE l.status = '在用' AND l.valid_from <= as_of()
   AND (l.valid_to = '永久' OR l.valid_to >= as_of())
 GROUP BY p.category
