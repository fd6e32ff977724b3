-- rule: 04-returns
-- article: 四
-- clause: 4.6
-- severity: error
-- on: moved
-- of: stocktake
-- title: 每个科室都要填报
-- title.en: Each department fills in its return
-- why: 通知第四条：如实填报软件安装使用情况和年度购置需求；没有需求也要签字说明
-- why.en: Article 4: each department reports what it uses and needs, if only
--   that it needs nothing
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 请科室负责人填报并签字，没有需求的 needs 写 []；确有偏离的，写 deviations（clause: "4.6"）并由局领导批准
-- remedy.en: let the head of the department fill it in and sign, with needs: []
--   if nothing is needed; else add a deviation of clause "4.6" that a leader
--   approved
WITH s AS (
       SELECT t._id, t.end
         FROM moved m
         JOIN stocktake t ON t._id = m.record
        WHERE m.type = 'stocktake' AND m.state = '完成'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = t._id AND v.clause = '4.6'))
SELECT s._id AS record, '/dept_returns' AS field,
       count(*) || ' 个科室、单位没有填报：' || group_concat(d.name, '、') AS what,
       count(*) || ' departments have no return: ' || group_concat(d.name, ', ')
           AS what_en
  FROM s
  JOIN section d ON s.end BETWEEN d.since AND d.until
 WHERE NOT EXISTS (SELECT 1 FROM stocktake_dept_returns r
                    WHERE r._id = s._id AND r.dept = d.dept)
 GROUP BY s._id
UNION ALL
SELECT r._id, r._at || '/signed_by',
       p.name || '在 ' || r.date || ' 不是' || d.name || '负责人',
       p.name || ' did not head ' || d.name || ' on ' || r.date
  FROM s
  JOIN stocktake_dept_returns r ON r._id = s._id
  JOIN department d ON d._id = r.dept
  JOIN person p ON p._id = r.signed_by
 WHERE NOT EXISTS (SELECT 1 FROM head h
                    WHERE h.dept = r.dept AND h.person = r.signed_by
                      AND r.date BETWEEN h.since AND h.until)
