-- report: veto
-- by: department
-- article: 十
-- clause: 10.2
-- title: 违规与一票否决
-- title.en: Violations and vetoes
-- columns: year=年度 violation=违规 kind=种类 dept=科室 person=人员
--   discovered=发现日期 status=状态 veto=一票否决 assessed=考核
-- columns.en: year=Year violation=Violation kind=Kind dept=Department
--   person=Person discovered=Discovered status=Status veto=Veto
--   assessed=Assessed
SELECT year(v.discovered) AS year, v._id AS violation, v.kind,
       d.name AS dept, p.name AS person, v.discovered, v.status,
       iif(x.violation IS NULL, '否', '是') AS veto,
       (SELECT a._id || '：' || a.result FROM assessment a
         WHERE a.dept = v.dept AND a.year = year(v.discovered)
           AND a.date <= as_of() AND a.voided_date IS NULL) AS assessed
  FROM violation v
  JOIN department d ON d._id = v.dept
  LEFT JOIN person p ON p._id = v.person
  LEFT JOIN veto x ON x.violation = v._id
 WHERE v.voided_date IS NULL AND v.discovered <= as_of()
 ORDER BY v.discovered, v._id
