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
     r AS MATERIALIZED (SELECT * FROM rate),
     line AS (
       SELECT 0 AS c, '整机' AS name, n AS g, total AS gn,
              NULL AS v, NULL AS vn, NULL AS e, NULL AS en
         FROM r
        WHERE indicator = 'R2'
       UNION ALL
       SELECT k.c, k.name, g.n, g.total, v.n, v.total, e.n, e.total
         FROM category k
         JOIN r g ON g.indicator = 'R1' AND g.category = k.name
         LEFT JOIN r v ON v.indicator = 'R3' AND v.category = k.name
         LEFT JOIN r e ON e.indicator = 'R4' AND e.category = k.name)
SELECT name AS category,
       g || '/' || gn AS genuine,
       iif(gn > 0, printf('%.1f%%', 100.0 * g / gn), '—') AS genuine_percent,
       coalesce(v || '/' || vn, '—') AS covered,
       iif(vn > 0, printf('%.1f%%', 100.0 * v / vn), '—') AS covered_percent,
       coalesce(e || '/' || en, '—') AS equipped,
       iif(en > 0, printf('%.1f%%', 100.0 * e / en), '—') AS equipped_percent
  FROM line
 ORDER BY c
