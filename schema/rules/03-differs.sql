-- rule: 03-differs
-- article: 三
-- clause: 3.7
-- severity: finding
-- on: state
-- title: 检查认为不是正版，台账算作正版
-- title.en: The sheet and the register disagree
-- why: 现场看到的和台账上写的不一样，要查清哪一边不实
-- why.en: What was seen and what is written differ; one of them is wrong
-- text: {record} 记 {computer} 的{product}为“{verdict}”，台账仍算作正版
-- text.en: {record} calls {product} on {computer} {verdict}; the register has
--   it as genuine
-- remedy: 核对后改正台账（书面报告卸载、调整授权），或者完成这次检查的整改
-- remedy.en: mend the register, or bring the rectification of this inspection
--   to its end
WITH said AS (
       SELECT r._id AS record, r._at || '/verdict' AS field, l.computer,
              r.product, r.verdict, i.end
         FROM done_inspection i
         JOIN inspection_lines_results r ON r._id = i._id
         JOIN inspection_lines l ON l._id = r._id AND l._at = r._in
        WHERE r.verdict NOT IN ('正版', '待核实')
          AND i.end <= as_of()
          AND NOT EXISTS (SELECT 1 FROM inspection_rectifications x
                           WHERE x._id = i._id AND x.done <= as_of()
                             AND x.computer = l.computer
                             AND (x.product IS NULL OR x.product = r.product)))
SELECT s.record, s.field, s.computer, s.verdict, p.name AS product
  FROM said s
 CROSS JOIN installation n ON n.computer = s.computer
   AND n.product = s.product
  JOIN product p ON p._id = s.product
 WHERE n.verdict = '正版'
