-- report: rates
-- by: department
-- alone: yes
-- article: 六
-- clause: 6.2
-- title: 各科室正版率
-- title.en: Rates by department
-- columns: dept=科室 machines=整机达标 machines_percent=% genuine=正版率
--   genuine_percent=% system=操作系统配备 office=办公配备 antivirus=杀毒配备
-- columns.en: dept=Department machines=Computers-genuine machines_percent=%
--   genuine=Genuine genuine_percent=% system=Systems office=Office
--   antivirus=Antivirus
-- why: 口径同“正版率”；计算机算在它所在的科室。授权是全局统一调配的，没有科室的覆盖率
-- why.en: counted as in “Rates”, each computer with its department; licences
--   belong to the bureau, so that no department has a coverage of its own
WITH category(name) AS (VALUES ('操作系统'), ('办公'), ('杀毒')),
     machine AS MATERIALIZED (
       SELECT _id AS computer, dept FROM in_service),
     install AS MATERIALIZED (
       SELECT m.dept, i.computer, i.category, i.verdict = '正版' AS genuine
         FROM installation i
         JOIN machine m ON m.computer = i.computer),
     whole AS (
       SELECT dept, count(*) AS n,
              sum(computer NOT IN (SELECT computer FROM install
                                    WHERE NOT genuine)) AS good
         FROM machine
        GROUP BY dept),
     part AS (
       SELECT dept, count(*) AS n, sum(genuine) AS good
         FROM install
        GROUP BY dept),
     needs AS (
       SELECT m.dept, k.name AS category, m.computer
         FROM machine m
         JOIN category k
        WHERE NOT EXISTS (SELECT 1 FROM computer_exempt x
                           WHERE x._id = m.computer AND x.category = k.name)),
     has AS MATERIALIZED (SELECT DISTINCT computer, category FROM install),
     equipped AS (
       SELECT n.dept, n.category, count(h.computer) || '/' || count(*) AS share
         FROM needs n
         LEFT JOIN has h ON h.computer = n.computer
          AND h.category = n.category
        GROUP BY n.dept, n.category)
SELECT d.name AS dept, coalesce(w.good, 0) || '/' || coalesce(w.n, 0)
           AS machines,
       iif(w.n > 0, printf('%.1f%%', 100.0 * w.good / w.n), '—')
           AS machines_percent,
       coalesce(p.good, 0) || '/' || coalesce(p.n, 0) AS genuine,
       iif(p.n > 0, printf('%.1f%%', 100.0 * p.good / p.n), '—')
           AS genuine_percent,
       coalesce(o.share, '0/0') AS system, coalesce(f.share, '0/0') AS office,
       coalesce(a.share, '0/0') AS antivirus
  FROM department d
  LEFT JOIN section s ON s.dept = d._id
   AND as_of() BETWEEN s.since AND s.until
  LEFT JOIN whole w ON w.dept = d._id
  LEFT JOIN part p ON p.dept = d._id
  LEFT JOIN equipped o ON o.dept = d._id AND o.category = '操作系统'
  LEFT JOIN equipped f ON f.dept = d._id AND f.category = '办公'
  LEFT JOIN equipped a ON a.dept = d._id AND a.category = '杀毒'
 WHERE s.dept IS NOT NULL OR w.n > 0
 ORDER BY d._id
