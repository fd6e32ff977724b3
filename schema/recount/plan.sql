-- recount: plan
-- from: plan_base
-- at: base_commit
-- day: end
SELECT 'surplus' AS name, product AS key, sum(surplus) AS value
  FROM position
 WHERE type NOT IN ('OEM', '试用') AND surplus > 0
 GROUP BY product
