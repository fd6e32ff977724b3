-- rule: 05-standard
-- article: 五
-- clause: 5.2
-- severity: error
-- on: moved
-- of: plan
-- title: 按办公通用软件配置标准编计划
-- title.en: The plan keeps to the configuration standard
-- why: 通知第五条：按照办公通用软件配置标准编制计划；价格上限见财行〔2013〕98号
-- why.en: Article 5: the plan keeps to the standard for office software; its
--   price caps are those of the ministry of finance
-- text: {record} 第 {seq} 项（{category}）{what}
-- text.en: item {seq} of {record} ({category}) {what_en}
-- remedy: 改低数量或单价；确有需要的，在 exception 写明理由，由财务科和信息中心各一人签字；确有偏离的，写 deviations（clause: "5.2"）并由局领导批准
-- remedy.en: lower quantity or price, or state the reason in exception, signed
--   for by finance and the information centre; else add a deviation of clause
--   "5.2" that a leader approved
WITH n AS (
       SELECT x._id, x.date, x.year || '-12-31' AS last_day,
              p.finance_dept, p.lead_dept
         FROM moved m
         JOIN plan x ON x._id = m.record
         JOIN policy p ON x.date BETWEEN p.since AND p.until
        WHERE m.type = 'plan' AND m.state = '会签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = x._id AND v.clause = '5.2')),
     cap AS (
       SELECT n._id, s.category, max(s.per_computer) AS each,
              max(s.price_cap) AS cap,
              max(coalesce(s.price_cap_special, s.price_cap)) AS special
         FROM n
         JOIN standard d ON n.date BETWEEN d.since
                                       AND coalesce(d.until, '9999-12-31')
          AND d.voided_date IS NULL
         JOIN standard_items s ON s._id = d._id
        GROUP BY n._id, s.category),
     item AS (
       SELECT n.*, i._at, i.seq, i.category, i.unit_price, i.qty,
              i.exception_reason, i.exception_finance, i.exception_technical,
              c.cap, c.special, c.each,
              sum(i.qty) OVER (PARTITION BY n._id, i.category
                                   ORDER BY i._n) AS so_far,
              row_number() OVER (PARTITION BY n._id, i.category
                                     ORDER BY i._n DESC) AS from_last
         FROM n
         JOIN plan_items i ON i._id = n._id
         JOIN cap c ON c._id = n._id AND c.category = i.category),
     needed AS (
       SELECT i.*,
              max(0, i.each * (SELECT count(*) FROM computer c
                                WHERE c.status = '在用'
                                  AND NOT EXISTS (
                                      SELECT 1 FROM computer_exempt x
                                       WHERE x._id = c._id
                                         AND x.category = i.category))
                     - (SELECT coalesce(sum(iif(l.seats = '不限', 1000000,
                                                l.seats)), 0)
                          FROM licence l
                          JOIN product p ON p._id = l.product
                         WHERE l.status = '在用' AND p.category = i.category
                           AND l.valid_from <= i.date
                           AND (l.valid_to = '永久'
                                OR l.valid_to >= i.last_day))) AS need
         FROM item i)
SELECT _id AS record, _at || '/unit_price' AS field, seq, category,
       '单价 ' || yuan(unit_price) || ' 元，高于上限 ' || yuan(special) || ' 元'
           AS what,
       'costs ' || yuan(unit_price) || ' each, above the cap of ' ||
           yuan(special) AS what_en
  FROM item
 WHERE unit_price > special AND cap > 0
UNION ALL
SELECT _id, _at || '/unit_price', seq, category,
       '单价 ' || yuan(unit_price) || ' 元，高于标准 ' || yuan(cap) ||
           ' 元，没有写明例外',
       'costs ' || yuan(unit_price) || ' each, above the standard of ' ||
           yuan(cap) || ', without an exception'
  FROM item
 WHERE unit_price > cap AND (unit_price <= special OR cap = 0)
   AND exception_reason IS NULL
UNION ALL
SELECT _id, _at || '/qty', seq, category,
       '同类共 ' || so_far || ' 套，按计算机和可用授权只需 ' || need ||
           ' 套，没有写明例外',
       'makes ' || so_far || ' of the category; computers less usable seats' ||
           ' need ' || need
  FROM needed
 WHERE from_last = 1 AND so_far > need AND exception_reason IS NULL
UNION ALL
SELECT i._id, i._at || '/exception/finance', i.seq, i.category,
       '的例外由' || p.name || '代表财务签字，' || i.date || ' 不在' ||
           d.name || '任职',
       'has an exception signed by ' || p.name || ', who was not in ' ||
           d.name || ' on ' || i.date
  FROM item i
  JOIN person p ON p._id = i.exception_finance
  JOIN department d ON d._id = i.finance_dept
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = p._id AND o.dept = d._id
                      AND i.date BETWEEN o.since AND o.until)
UNION ALL
SELECT i._id, i._at || '/exception/technical', i.seq, i.category,
       '的例外由' || p.name || '代表技术签字，' || i.date || ' 不在' ||
           d.name || '任职',
       'has an exception signed by ' || p.name || ', who was not in ' ||
           d.name || ' on ' || i.date
  FROM item i
  JOIN person p ON p._id = i.exception_technical
  JOIN department d ON d._id = i.lead_dept
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = p._id AND o.dept = d._id
                      AND i.date BETWEEN o.since AND o.until)
