-- rule: 05-ip-check
-- article: 五
-- clause: 5.16
-- severity: error
-- on: moved
-- of: purchase
-- title: 签约前核实知识产权
-- title.en: Intellectual property is checked before the contract
-- why: 通知第五条：采购软件要准确核实其知识产权状况，防止采购侵权盗版软件产品
-- why.en: Article 5: check the rights in what is bought, lest pirated software be
--   bought
-- text: {record} 第 {seq} 行（{product}）{what}
-- text.en: line {seq} of {record} ({product}): {what_en}
-- remedy: 签约前核实并填写 ip_check（结果“通过”、证据、核实人、日期）；确实没有核实的，写 deviations（clause: "5.16"）并由局领导批准
-- remedy.en: check before signing and fill in ip_check; if it was not done, add a
--   deviation of clause "5.16" that a leader approved
WITH line AS (
       SELECT l._id, l._at, l.seq, coalesce(p.name, l.category) AS product,
              u.contract_date AS day, l.ip_check_date AS checked,
              l.ip_check_result AS result, y.ip_check_months AS months
         FROM moved m
         JOIN purchase u ON u._id = m.record
         JOIN purchase_lines l ON l._id = u._id
         JOIN policy y ON u.contract_date BETWEEN y.since AND y.until
         LEFT JOIN product p ON p._id = l.product
        WHERE m.type = 'purchase' AND m.state = '已签约'
          AND l.category <> '计算机'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = u._id AND v.clause = '5.16'))
SELECT _id AS record, _at || '/ip_check' AS field, seq, product,
       CASE WHEN result IS NULL THEN '没有知识产权核实'
            WHEN result <> '通过' THEN '知识产权核实没有通过'
            WHEN checked > day
            THEN '核实日期 ' || checked || ' 晚于签约日期 ' || day
            ELSE '核实日期 ' || checked || ' 离签约已超过 ' || months || ' 个月'
       END AS what,
       CASE WHEN result IS NULL THEN 'the rights were not checked'
            WHEN result <> '通过' THEN 'the check of the rights failed'
            WHEN checked > day
            THEN 'it was checked on ' || checked || ', after the contract of ' ||
                 day
            ELSE 'it was checked on ' || checked || ', more than ' || months ||
                 ' months before the contract'
       END AS what_en
  FROM line
 WHERE result IS NULL OR result <> '通过' OR checked > day
    OR checked < add_months(day, -months)
