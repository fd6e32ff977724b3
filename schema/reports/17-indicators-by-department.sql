-- report: indicators
-- by: department
-- alone: yes
-- article: 六
-- clause: 6.2
-- title: 各科室账实相符率和国产化率
-- title.en: Other indicators by department
-- columns: dept=科室 confirmed=账实相符 confirmed_percent=% domestic=国产化
--   domestic_percent=%
-- columns.en: dept=Department confirmed=Confirmed confirmed_percent=%
--   domestic=Domestic domestic_percent=%
WITH install AS MATERIALIZED (
       SELECT c.dept, i.ledger, coalesce(i.domestic, 0) AS domestic
         FROM installation i
         JOIN computer c ON c._id = i.computer),
     home AS (
       SELECT dept, count(*) AS n, sum(domestic) AS good
         FROM install
        GROUP BY dept),
     seen AS (
       SELECT c.dept, count(*) AS n, sum(f.confirmed) AS good
         FROM confirmed f
         JOIN computer c ON c._id = f.computer
        GROUP BY c.dept)
SELECT d.name AS dept, coalesce(f.good, 0) || '/' || coalesce(f.n, 0)
           AS confirmed,
       iif(f.n > 0, printf('%.1f%%', 100.0 * f.good / f.n), '—')
           AS confirmed_percent,
       coalesce(h.good, 0) || '/' || coalesce(h.n, 0) AS domestic,
       iif(h.n > 0, printf('%.1f%%', 100.0 * h.good / h.n), '—')
           AS domestic_percent
  FROM department d
  LEFT JOIN section s ON s.dept = d._id
   AND as_of() BETWEEN s.since AND s.until
  LEFT JOIN home h ON h.dept = d._id
  LEFT JOIN seen f ON f.dept = d._id
 WHERE s.dept IS NOT NULL OR h.n > 0
 ORDER BY d._id
