-- rule: 05-reuse
-- article: 五
-- clause: 5.14
-- severity: error
-- on: moved
-- of: plan
-- title: 先用存量，再买新的
-- title.en: What is there is used first
-- why: 通知第五条：充分利用软件存量资产
-- why.en: Article 5: software that the bureau has is used first
-- text: {record} 第 {seq} 项（{product}）{what}
-- text.en: item {seq} of {record} ({product}) {what_en}
-- remedy: 照清查基准提交的台账（taizhang summary --at 基准提交 --as-of 清查结束日 licence-position）填写 surplus_found，富余的先调剂，再减少 qty；确有偏离的，写 deviations（clause: "5.14"）并由局领导批准
-- remedy.en: take surplus_found from the register of the stocktake (summary --at
--   its base_commit --as-of its end licence-position), use the surplus, buy less;
--   else add a deviation of clause "5.14" that a leader approved
WITH item AS (
       SELECT i._id, i._at, i.seq, i.qty, i.reuse_surplus_found AS found,
              i.reuse_surplus_used AS used, p.name AS product,
              (SELECT sum(w.qty)
                 FROM plan_items_needs d
                 JOIN stocktake_dept_returns_needs w ON w._id = n.stocktake
                  AND w.seq = d.value
                WHERE d._id = i._id AND d._in = i._at) AS needed,
              (SELECT coalesce(max(r.value), 0) FROM recount r
                WHERE r.record = n._id AND r.key = i.product) AS surplus,
              EXISTS (SELECT 1 FROM recount r
                       WHERE r.record = n._id) AS counted
         FROM moved m
         JOIN plan n ON n._id = m.record
         JOIN plan_items i ON i._id = n._id
         JOIN product p ON p._id = i.product
        WHERE m.type = 'plan' AND m.state = '会签'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = n._id AND v.clause = '5.14'))
SELECT _id AS record, _at || '/reuse/surplus_found' AS field, seq, product,
       '写的富余是 ' || found || '，清查时的台账是 ' || surplus AS what,
       'says that ' || found || ' are left over; by the register of the stocktake it is ' ||
           surplus AS what_en
  FROM item
 WHERE counted AND found <> surplus
UNION ALL
SELECT _id, _at || '/reuse/surplus_used', seq, product,
       '调剂 ' || used || ' 套，多于富余的 ' || found || ' 套',
       'uses ' || used || ' of only ' || found || ' left over'
  FROM item
 WHERE used > found
UNION ALL
SELECT _id, _at || '/qty', seq, product,
       '购置 ' || qty || ' 套，需求 ' || needed || ' 套，富余 ' || surplus ||
           ' 套没有用',
       'buys ' || qty || ' where ' || needed || ' are needed and ' || surplus ||
           ' left over'
  FROM item
 WHERE counted AND qty > max(0, needed - surplus)
