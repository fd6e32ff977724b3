-- Lines of purchases that follow no approved plan, and why not. What comes
-- with a computer needs no item of its own, nor do computers.
CREATE VIEW unplanned_line AS
SELECT l._id AS purchase, l._at AS field, l.seq, l.category,
       CASE WHEN l.plan IS NULL OR l.plan_item IS NULL THEN '没有对应的计划项目'
            WHEN i._id IS NULL
            THEN '写的是 ' || l.plan || ' 第 ' || l.plan_item || ' 项，没有这一项'
            WHEN n.status IN ('草案', '会签', '作废')
            THEN '对应的 ' || l.plan || ' 还没有经局领导审签'
            ELSE '与 ' || l.plan || ' 第 ' || l.plan_item || ' 项不是同一种软件'
       END AS what,
       CASE WHEN l.plan IS NULL OR l.plan_item IS NULL THEN 'has no plan item'
            WHEN i._id IS NULL
            THEN 'names item ' || l.plan_item || ' of ' || l.plan ||
                 ', which is not there'
            WHEN n.status IN ('草案', '会签', '作废')
            THEN 'names ' || l.plan || ', which no leader has approved'
            ELSE 'is not the product of item ' || l.plan_item || ' of ' ||
                 l.plan
       END AS what_en
  FROM purchase_lines l
  LEFT JOIN plan n ON n._id = l.plan
  LEFT JOIN plan_items i ON i._id = l.plan AND i.seq = l.plan_item
 WHERE l.category <> '计算机' AND coalesce(l.preinstalled, 0) = 0
   AND (i._id IS NULL OR n.status IN ('草案', '会签', '作废')
        OR i.product <> l.product);
