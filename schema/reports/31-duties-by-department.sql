-- report: duty-board
-- by: department
-- alone: yes
-- title: 各科室义务办理情况
-- title.en: Duties by department
-- columns: dept=科室 checks=本年自查 last_check=最近自查 verified=最近核对台账
--   verify_due=下次核对 assessed=本年考核 last_assessed=上年考核
--   rectify=未完成整改
-- columns.en: dept=Department checks=Self-checks last_check=Last-check
--   verified=Last-verified verify_due=Next-verification
--   assessed=Assessed-this-year last_assessed=Assessed-last-year
--   rectify=Open-rectifications
WITH checked AS (
       SELECT dept, sum(year(date) = year(as_of())) AS n, max(date) AS last
         FROM verification
        WHERE kind = '科室自查' AND date <= as_of() AND voided_date IS NULL
        GROUP BY dept),
     assessed AS (
       SELECT dept, year, min(date) AS day, result
         FROM assessment
        WHERE date <= as_of() AND voided_date IS NULL
        GROUP BY dept, year),
     open AS (
       SELECT coalesce(r.dept, c.dept) AS dept, count(*) AS n
         FROM done_inspection i
         JOIN inspection_rectifications r ON r._id = i._id
         LEFT JOIN computer c ON c._id = r.computer
        WHERE i.end <= as_of() AND (r.done IS NULL OR r.done > as_of())
        GROUP BY 1)
SELECT s.name AS dept, coalesce(c.n, 0) AS checks, c.last AS last_check,
       v.last AS verified, v.due AS verify_due,
       coalesce(a.result, '—') AS assessed,
       coalesce(b.result, '—') AS last_assessed, coalesce(o.n, 0) AS rectify
  FROM section s
  LEFT JOIN checked c ON c.dept = s.dept
  LEFT JOIN next_verification v ON v.dept = s.dept
  LEFT JOIN assessed a ON a.dept = s.dept AND a.year = year(as_of())
  LEFT JOIN assessed b ON b.dept = s.dept AND b.year = year(as_of()) - 1
  LEFT JOIN open o ON o.dept = s.dept
 WHERE as_of() BETWEEN s.since AND s.until
 ORDER BY s.dept
