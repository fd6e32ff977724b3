-- What the calendar will ask for, before any rule of severity due speaks of it:
-- one row a duty that is not done. Where a rule has found the same clause due
-- on the same day, the rule is heard instead.
WITH english(clause, text) AS (VALUES
       ('2.1', 'the director deploys the work'),
       ('2.7', 'departments check themselves'),
       ('3.1', 'routine inspections'),
       ('3.8', 'bulletin on an inspection'),
       ('4.1', 'stocktake of software'),
       ('4.4', 'internal audit of software'),
       ('5.10', 'approval of the purchase plan'),
       ('9.1', 'annual report'),
       ('10.1', 'annual assessment'))
SELECT d.article, d.clause, d.due, d.owner,
       d.year || ' 年度：' || d.title AS text,
       e.text || ', ' || d.year AS text_en
  FROM duty d
  LEFT JOIN english e ON e.clause = d.clause
 WHERE d.done IS NULL AND d.clause <> '7.8'
UNION ALL
SELECT '七', '7.8', due, name, '核对台账', 'verify the entries'
  FROM next_verification
