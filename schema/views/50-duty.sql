-- What is due at a time of the year, or after another thing: whose duty, by
-- when, and when it was done (NULL: not yet). evidence names the records.
CREATE VIEW duty(article, clause, title, owner, year, due, done, evidence) AS
WITH y AS (
       SELECT y.*, d.name AS office, i.name AS centre, f.asked
         FROM duty_year y
         JOIN first_year f
         JOIN department d ON d._id = y.responsible_dept
         JOIN department i ON i._id = y.lead_dept),
     returned AS (
       SELECT y.year, count(*) AS depts,
              count(c.first) AS checked, max(c.first) AS checked_on,
              count(a.first) AS assessed, max(a.first) AS assessed_on
         FROM y
         JOIN section s ON y.last_day BETWEEN s.since AND s.until
         LEFT JOIN (SELECT dept, year(date) AS year, min(date) AS first
                      FROM verification
                     WHERE kind = '科室自查' AND date <= as_of()
                       AND voided_date IS NULL
                     GROUP BY 1, 2) c ON c.dept = s.dept AND c.year = y.year
         LEFT JOIN (SELECT dept, year, min(date) AS first
                      FROM assessment
                     WHERE date <= as_of() AND voided_date IS NULL
                     GROUP BY 1, 2) a ON a.dept = s.dept AND a.year = y.year
        GROUP BY y.year)
SELECT '二', '2.1', '主要领导研究部署', '局主要领导', y.year, y.last_day,
       (SELECT min(m.day) FROM leader_meeting m
         WHERE m.day BETWEEN y.first_day AND min(y.last_day, as_of())
           AND (SELECT count(*) FROM leader_meeting n
                 WHERE n.day BETWEEN y.first_day AND m.day)
               >= y.leader_meetings_per_year),
       (SELECT group_concat(m.meeting, ' ') FROM leader_meeting m
         WHERE m.day BETWEEN y.first_day AND min(y.last_day, as_of()))
  FROM y WHERE y.leader_meetings_per_year > 0
UNION ALL
SELECT '二', '2.7', '科室自查', '各科室', y.year, y.last_day,
       iif(r.checked = r.depts, r.checked_on, NULL),
       r.checked || '/' || r.depts
  FROM y JOIN returned r ON r.year = y.year
 WHERE y.self_checks_per_year > 0
UNION ALL
SELECT '三', '3.1', '例行检查 ' || y.inspections_per_year || ' 次', y.office,
       y.year, y.last_day,
       (SELECT min(i.end) FROM done_inspection i
         WHERE i.kind = '例行检查'
           AND i.end BETWEEN y.first_day AND min(y.last_day, as_of())
           AND (SELECT count(*) FROM done_inspection n
                 WHERE n.kind = '例行检查'
                   AND n.end BETWEEN y.first_day AND i.end)
               >= y.inspections_per_year),
       (SELECT group_concat(i._id, ' ') FROM done_inspection i
         WHERE i.kind = '例行检查'
           AND i.end BETWEEN y.first_day AND min(y.last_day, as_of()))
  FROM y WHERE y.inspections_per_year > 0
UNION ALL
SELECT '三', '3.8', '检查通报 ' || i._id, y.office, y.year,
       add_days(i.end, p.bulletin_days),
       iif(i.bulletin_issued <= as_of(), i.bulletin_issued, NULL),
       i.bulletin_doc_no
  FROM done_inspection i
  JOIN y ON y.year = year(i.end)
  JOIN policy p ON i.end BETWEEN p.since AND p.until
 WHERE i.end <= as_of()
UNION ALL
SELECT '四', '4.1', '软件清查', y.office, y.year,
       y.year || '-' || y.stocktake_by, s.end, s._id
  FROM y
  LEFT JOIN stocktake s ON s.year = y.year AND s.status = '完成'
   AND s.end <= as_of() AND s.voided_date IS NULL
 WHERE y.asked <= y.year || '-' || y.stocktake_by
UNION ALL
SELECT '四', '4.4', '软件资产内部审计', d.name, y.year,
       y.year || '-' || y.stocktake_by, s.audit_date, s._id
  FROM y
  JOIN department d ON d._id = y.audit_dept
  LEFT JOIN stocktake s ON s.year = y.year AND s.audit_date <= as_of()
   AND s.voided_date IS NULL
 WHERE y.asked <= y.year || '-' || y.stocktake_by
UNION ALL
SELECT '五', '5.10', '年度采购计划审签', y.office, y.year, y.last_day,
       min(p.approval_date), group_concat(p._id, ' ')
  FROM y
  LEFT JOIN plan p ON p.year = y.year AND p.approval_date <= as_of()
   AND p.status IN ('审签', '入预算', '执行', '完成')
   AND p.voided_date IS NULL
 GROUP BY y.year
UNION ALL
SELECT '七', '7.8', '科室核对台账', '各科室', year(as_of()), min(n.due), NULL,
       sum(n.due >= as_of()) || '/' || count(*)
  FROM next_verification n
HAVING count(*) > 0
UNION ALL
SELECT '九', '9.1', '年度报告', y.office, y.year, y.year || '-' || y.report_by,
       r.submission_date, r._id
  FROM y
  LEFT JOIN report r ON r.year = y.year AND r.status = '已报送'
   AND r.submission_date <= as_of() AND r.voided_date IS NULL
 WHERE y.asked <= y.year || '-' || y.report_by
UNION ALL
SELECT '十', '10.1', '年度考核', '考核部门', y.year,
       (y.year + 1) || '-' || y.assessment_by,
       iif(r.assessed = r.depts, r.assessed_on, NULL),
       r.assessed || '/' || r.depts
  FROM y JOIN returned r ON r.year = y.year;
