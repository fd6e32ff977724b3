-- rule: 03-sheet
-- article: 三
-- clause: 3.6
-- severity: error
-- on: moved
-- of: inspection
-- title: 检查工作记录表要完整
-- title.en: The sheet is complete
-- why: 通知第三条：每次检查或抽查制作检查工作记录表；漏了一类，就不知道它是不是正版
-- why.en: Article 3: each inspection has its sheet; a category left out is one
--   nobody looked at
-- text: {record} 的记录表{what}
-- text.en: the sheet of {record}: {what_en}
-- remedy: 补填漏查的类别（机器上没有的，在 finding 写明）；同一台计算机只留一行；确有偏离的，写 deviations（clause: "3.6"）并由局领导批准
-- remedy.en: add what was left out (or say in finding that it is not there),
--   keep one line a computer; else add a deviation of clause "3.6" that a
--   leader approved
WITH line AS (
       SELECT l._id, l._at, l._n, l.computer, l.finding, i.end AS day
         FROM moved m
         JOIN inspection i ON i._id = m.record
         JOIN inspection_lines l ON l._id = i._id
        WHERE m.type = 'inspection' AND m.state = '完成'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = i._id AND v.clause = '3.6'))
SELECT n._id AS record, n._at || '/results' AS field,
       '没有查 ' || n.computer || ' 的' || p.category || '软件' AS what,
       p.category || ' on ' || n.computer || ' was not looked at' AS what_en
  FROM line n
  JOIN ledger e ON e.computer = n.computer AND e.status = '在用'
   AND e.installed <= n.day
  JOIN product p ON p._id = e.product
 WHERE n.finding IS NULL
   AND NOT EXISTS (SELECT 1 FROM inspection_lines_results r
                    WHERE r._id = n._id AND r._in = n._at
                      AND r.category = p.category)
 GROUP BY n._id, n._at, p.category
UNION ALL
SELECT b._id, b._at || '/computer', '两次写到 ' || b.computer,
       b.computer || ' is there twice'
  FROM line b
  JOIN line a ON a._id = b._id AND a.computer = b.computer AND a._n < b._n
