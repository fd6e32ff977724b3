-- rule: 04-counted
-- article: 四
-- clause: 4.3
-- severity: error
-- on: moved
-- of: stocktake
-- title: 清查要一台不漏
-- title.en: Every computer is counted
-- why: 通知第四条：对全局软件资产进行清查；漏了的计算机，上面的软件就没有人清点
-- why.en: Article 4: all software of the bureau is counted, hence each computer
-- text: {record} {what}
-- text.en: {record} {what_en}
-- remedy: 清点后在 lines 中补上漏的、去掉重复的；已经报废而还在的写 note；确有偏离的，写 deviations（clause: "4.3"）并由局领导批准
-- remedy.en: count what is missing, keep one line a computer, say in note why a
--   scrapped one is still there; else add a deviation of clause "4.3" that a
--   leader approved
WITH s AS (
       SELECT t._id
         FROM moved m
         JOIN stocktake t ON t._id = m.record
        WHERE m.type = 'stocktake' AND m.state = '完成'
          AND NOT EXISTS (SELECT 1 FROM deviation v
                           WHERE v.record = t._id AND v.clause = '4.3'))
SELECT s._id AS record, '/lines' AS field,
       '漏了 ' || count(*) || ' 台计算机：' || group_concat(c.key, '、') AS what,
       'leaves out ' || count(*) || ' computers: ' || group_concat(c.key, ', ')
           AS what_en
  FROM s
  JOIN recount c ON c.record = s._id AND c.name = 'computer'
 WHERE c.value IN ('在用', '停用')
   AND NOT EXISTS (SELECT 1 FROM stocktake_lines l
                    WHERE l._id = s._id AND l.computer = c.key)
 GROUP BY s._id
UNION ALL
SELECT b._id, b._at || '/computer', '两次清点 ' || b.computer,
       'counts ' || b.computer || ' twice'
  FROM s
  JOIN stocktake_lines b ON b._id = s._id
  JOIN stocktake_lines a ON a._id = b._id AND a.computer = b.computer
   AND a._n < b._n
UNION ALL
SELECT l._id, l._at || '/note',
       '清点到 ' || l.computer || '（' || c.value || '），没有写明原因',
       'counts ' || l.computer || ', which is ' || c.value ||
           ', and does not say why'
  FROM s
  JOIN stocktake_lines l ON l._id = s._id
  JOIN recount c ON c.record = s._id AND c.name = 'computer'
   AND c.key = l.computer
 WHERE c.value IN ('报废', '作废') AND l.note IS NULL
