-- report: rates
-- article: 六
-- clause: 6.2
-- title: 正版率
-- title.en: Rates
-- columns: category=类别 genuine=正版率 genuine_percent=% covered=授权覆盖率
--   covered_percent=% equipped=配备率 equipped_percent=%
-- columns.en: category=Category genuine=Genuine genuine_percent=%
--   covered=Covered covered_percent=% equipped=Equipped equipped_percent=%
-- why: 整机一行是全部软件均为正版的计算机；其余按类别。覆盖率、配备率的分母是需要该类软件的在用计算机
-- why.en: the first row counts computers all of whose software is genuine; the
--   others count installations by category. Covered and equipped are of the
--   computers in service that need the category
WITH category(c, name) AS (
       VALUES (1, '操作系统'), (2, '办公'), (3, '杀毒'), (4, '其他')),
     machine AS (
       SELECT _id FROM computer WHERE status = '在用' AND voided_date IS NULL),
     install AS MATERIALIZED (
       SELECT computer, category, verdict = '正版' AS genuine
         FROM installation),
     bad AS (
       SELECT DISTINCT computer FROM install WHERE NOT genuine),
     seats AS (
       SELECT d.category, sum(coalesce(p.owned, p.computers)) AS n
         FROM position p JOIN product d ON d._id = p.product
        WHERE p.type <> '免费' OR p.computers > 0
        GROUP BY d.category),
     needed AS (
       SELECT k.name AS category, count(*) AS n
         FROM category k
         JOIN machine m
        WHERE NOT EXISTS (SELECT 1 FROM computer_exempt x
                           WHERE x._id = m._id AND x.category = k.name)
        GROUP BY k.name),
     equipped AS (
       SELECT category, count(DISTINCT computer) AS n
         FROM install i
        WHERE computer IN (SELECT _id FROM machine)
          AND NOT EXISTS (SELECT 1 FROM computer_exempt x
                           WHERE x._id = i.computer
                             AND x.category = i.category)
        GROUP BY category),
     genuine AS (
       SELECT category, count(*) AS n, sum(genuine) AS good
         FROM install GROUP BY category),
     ratio AS (
       SELECT 0 AS c, '整机' AS name,
              (SELECT count(*) FROM machine
                WHERE _id NOT IN (SELECT computer FROM bad)) AS g,
              (SELECT count(*) FROM machine) AS gn,
              NULL AS v, NULL AS vn, NULL AS e, NULL AS en
       UNION ALL
       SELECT k.c, k.name, coalesce(g.good, 0), coalesce(g.n, 0),
              iif(k.c < 4, min(coalesce(s.n, 0), coalesce(n.n, 0)), NULL),
              iif(k.c < 4, coalesce(n.n, 0), NULL),
              iif(k.c < 4, coalesce(q.n, 0), NULL),
              iif(k.c < 4, coalesce(n.n, 0), NULL)
         FROM category k
         LEFT JOIN genuine g ON g.category = k.name
         LEFT JOIN seats s ON s.category = k.name
         LEFT JOIN needed n ON n.category = k.name
         LEFT JOIN equipped q ON q.category = k.name)
SELECT name AS category,
       g || '/' || gn AS genuine,
       iif(gn > 0, printf('%.1f%%', 100.0 * g / gn), '—') AS genuine_percent,
       coalesce(v || '/' || vn, '—') AS covered,
       iif(vn > 0, printf('%.1f%%', 100.0 * v / vn), '—') AS covered_percent,
       coalesce(e || '/' || en, '—') AS equipped,
       iif(en > 0, printf('%.1f%%', 100.0 * e / en), '—') AS equipped_percent
  FROM ratio
 ORDER BY c
