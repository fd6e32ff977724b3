-- report: inspection-coverage
-- by: department
-- article: 三
-- clause: 3.6
-- title: 检查覆盖情况
-- title.en: What inspections covered
-- columns: year=年度 dept=科室 computers=在用计算机 seen=查过 percent=%
--   inspections=检查次数 last=最近
-- columns.en: year=Year dept=Department computers=Computers seen=Seen percent=%
--   inspections=Inspections last=Last
-- why: 本年和上一年；现在在用的计算机中查过几台，不重复计
-- why.en: this year and the one before: of the computers now in service, each
--   once
WITH y AS (SELECT year FROM duty_year WHERE year >= year(as_of()) - 1),
     looked AS (
       SELECT year(i.end) AS year, c.dept, count(DISTINCT l.computer) AS seen,
              count(DISTINCT i._id) AS inspections, max(i.end) AS last
         FROM done_inspection i
         JOIN inspection_lines l ON l._id = i._id
         JOIN in_service c ON c._id = l.computer
        WHERE i.end <= as_of()
        GROUP BY 1, 2),
     machine AS (
       SELECT dept, count(*) AS n
         FROM in_service
        GROUP BY dept)
SELECT y.year, s.name AS dept, coalesce(m.n, 0) AS computers,
       coalesce(k.seen, 0) AS seen,
       iif(m.n > 0, printf('%.1f%%', 100.0 * coalesce(k.seen, 0) / m.n),
           '—') AS percent,
       coalesce(k.inspections, 0) AS inspections, k.last
  FROM y
  JOIN section s ON as_of() BETWEEN s.since AND s.until
  LEFT JOIN machine m ON m.dept = s.dept
  LEFT JOIN looked k ON k.year = y.year AND k.dept = s.dept
 ORDER BY y.year, s.dept
