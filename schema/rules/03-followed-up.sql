-- rule: 03-followed-up
-- article: 三
-- clause: 3.10
-- severity: error
-- on: moved
-- of: inspection
-- title: 归档前每个问题都要有着落
-- title.en: Nothing found is filed away unanswered
-- why: 查出非正版而既没有整改、也没有立案，检查就是走过场
-- why.en: What is not genuine needs a rectification or a violation, or the
--   inspection was for show
-- text: {record} 查出 {computer} 的{name}“{verdict}”，没有整改，也没有立案
-- text.en: {record} found {name} on {computer} to be {verdict}, with neither a
--   rectification nor a violation
-- remedy: 在 rectifications 中加一项（computer: {computer}），或者新建 violation 记录
-- remedy.en: add a rectification with computer: {computer}, or a violation
SELECT r._id AS record, r._at AS field, l.computer, r.name, r.verdict
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN inspection_lines l ON l._id = i._id
  JOIN inspection_lines_results r ON r._id = l._id AND r._in = l._at
 WHERE m.type = 'inspection' AND m.state = '归档' AND r.verdict <> '正版'
   AND NOT EXISTS (SELECT 1 FROM inspection_rectifications x
                    WHERE x._id = i._id
                      AND (x.computer = l.computer OR x.dept = l.dept)
                      AND (x.product IS NULL OR r.product IS NULL
                           OR x.product = r.product))
   AND NOT EXISTS (SELECT 1 FROM violation v
                    WHERE v.computer = l.computer AND v.voided_date IS NULL
                      AND v.discovered >= i.start
                      AND (v.product IS NULL OR r.product IS NULL
                           OR v.product = r.product))
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = i._id AND v.clause = '3.10')
