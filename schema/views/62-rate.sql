-- kept
-- The six indicators, each as so many (n) of so many (total); category is NULL
-- where there is one number for all. Every report takes them from here.
--   R1 genuine installations            R2 computers all of whose software is
--   R3 seats for those who need them    R4 computers that have it
--   R5 entries that the last look confirmed    R6 domestic installations
CREATE VIEW rate(indicator, category, n, total) AS
WITH category(name) AS (VALUES ('操作系统'), ('办公'), ('杀毒'), ('其他')),
     machine AS MATERIALIZED (
       SELECT _id FROM in_service),
     install AS MATERIALIZED (
       SELECT computer, category, coalesce(domestic, 0) AS domestic,
              verdict = '正版' AS genuine
         FROM installation),
     bad AS (
       SELECT DISTINCT computer FROM install WHERE NOT genuine),
     seats AS (
       SELECT d.category, sum(coalesce(p.owned, p.computers)) AS n
         FROM position p JOIN product d ON d._id = p.product
        WHERE p.type <> '免费' OR p.computers > 0
        GROUP BY d.category),
     needed AS MATERIALIZED (
       SELECT k.name AS category,
              (SELECT count(*) FROM machine)
              - (SELECT count(DISTINCT x._id)
                   FROM computer_exempt x
                   JOIN machine m ON m._id = x._id
                  WHERE x.category = k.name) AS n
         FROM category k
        WHERE k.name <> '其他'),
     equipped AS (
       SELECT i.category, count(DISTINCT i.computer) AS n
         FROM install i
         JOIN machine m ON m._id = i.computer
        WHERE NOT EXISTS (SELECT 1 FROM computer_exempt x
                           WHERE x._id = i.computer
                             AND x.category = i.category)
        GROUP BY i.category),
     genuine AS (
       SELECT category, count(*) AS n, sum(genuine) AS good,
              sum(domestic) AS home
         FROM install
        GROUP BY category)
SELECT 'R1', k.name, coalesce(g.good, 0), coalesce(g.n, 0)
  FROM category k LEFT JOIN genuine g ON g.category = k.name
UNION ALL
SELECT 'R2', NULL,
       (SELECT count(*) FROM machine WHERE _id NOT IN bad),
       (SELECT count(*) FROM machine)
UNION ALL
SELECT 'R3', n.category, min(coalesce(s.n, 0), n.n), n.n
  FROM needed n LEFT JOIN seats s ON s.category = n.category
UNION ALL
SELECT 'R4', n.category, coalesce(q.n, 0), n.n
  FROM needed n LEFT JOIN equipped q ON q.category = n.category
UNION ALL
SELECT 'R5', NULL, coalesce(sum(confirmed), 0), count(*) FROM confirmed
UNION ALL
SELECT 'R6', k.name, coalesce(g.home, 0), coalesce(g.n, 0)
  FROM category k LEFT JOIN genuine g ON g.category = k.name;
