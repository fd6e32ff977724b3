-- rule: 10-assessment
-- article: 十
-- clause: 10.1
-- severity: due
-- on: state
-- title: 纳入年度考核
-- title.en: Genuine software is part of the yearly assessment
-- why: 通知第十条：使用正版软件工作纳入局年度考核
-- why.en: Article 10: the yearly assessment covers genuine software
-- text: {dept}还没有 {year} 年度的考核记录
-- text.en: {dept} has no assessment of {year}
-- remedy: 考核后新建 assessment-{year}.{record}，写明使用正版软件的考核项和结果
-- remedy.en: assess it and add assessment-{year}.{record}
SELECT s.dept AS record, '考核部门' AS owner,
       NULL AS field,
       (y.year + 1) || '-' || y.assessment_by AS due, s.name AS dept, y.year
  FROM duty_year y
  JOIN section s ON y.last_day BETWEEN s.since AND s.until
 WHERE as_of() > y.last_day
   AND NOT EXISTS (SELECT 1 FROM assessment a
                    WHERE a.dept = s.dept AND a.year = y.year
                      AND a.date <= as_of() AND a.voided_date IS NULL)
