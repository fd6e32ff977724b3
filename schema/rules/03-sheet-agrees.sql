-- rule: 03-sheet-agrees
-- article: 三
-- clause: 3.7
-- severity: error
-- on: moved
-- of: inspection
-- title: 记录表与台账不符
-- title.en: The sheet does not agree with the register
-- why: 检查记录表写“正版”，台账却算出不是，其中必有一处不实
-- why.en: Where the sheet says genuine and the register says otherwise, one of
--   them is wrong
-- text: {record} 记 {computer} 的{product}为正版，按台账是“{verdict}”
-- text.en: {record} calls {product} on {computer} genuine; by the register it is
--   “{verdict}”
-- remedy: 核对后改正这一行的 verdict 或台账；确有原因的，在 explanation 写明
-- remedy.en: look again, then mend this verdict or the register; if there is a
--   reason, say it in explanation
WITH line AS (
       SELECT r._id AS record, r._at || '/verdict' AS field, l.computer,
              r.product, i.end AS day, p.name, p.kind, p.builtin_of,
              e._id AS ledger, e.licence, e.installed
         FROM moved m
         JOIN inspection i ON i._id = m.record
         JOIN inspection_lines l ON l._id = i._id
         JOIN inspection_lines_results r ON r._id = l._id AND r._in = l._at
         JOIN product p ON p._id = r.product
         LEFT JOIN ledger e ON e.computer = l.computer
          AND +e.product = r.product AND e.status = '在用'
        WHERE m.type = 'inspection' AND m.state = '完成'
          AND r.verdict = '正版' AND r.explanation IS NULL),
     judged AS (
       SELECT n.*,
              CASE
              WHEN n.ledger IS NULL AND n.builtin_of IS NULL THEN '无授权'
              WHEN n.licence IS NULL AND n.kind = '商业'
               AND n.builtin_of IS NULL THEN '无授权'
              WHEN c.status NOT IN ('在用', '停用') OR c.valid_from > n.day
              THEN '无授权'
              WHEN c.valid_to <> '永久' AND c.valid_to < n.day THEN '过期'
              WHEN c.product <> n.product
               AND NOT EXISTS (SELECT 1 FROM licence_covers v
                                WHERE v._id = c._id AND v.product = n.product)
              THEN '版本不符'
              WHEN c.type IN ('单机', '试用') AND c.seats <> '不限'
               AND (SELECT count(DISTINCT x.computer) FROM ledger x
                     WHERE x.licence = c._id AND x.status = '在用'
                       AND (x.installed, x._id) <= (n.installed, n.ledger))
                   > c.seats
              THEN '超量'
              END AS verdict
         FROM line n
         LEFT JOIN licence c ON c._id = n.licence)
SELECT record, field, computer, name AS product, verdict
  FROM judged
 WHERE verdict IS NOT NULL
