-- rule: 02-self-check
-- article: 二
-- clause: 2.7
-- severity: due
-- on: state
-- title: 科室每年自查
-- title.en: Each department checks itself
-- why: 通知第二条：负责人要督促、检查本科室、本单位工作人员使用正版软件
-- why.en: Article 2: heads see to it that their people use genuine software
-- text: {dept} {year} 年应自查 {needed} 次，已有 {held} 次
-- text.en: {dept} should check itself {needed} times in {year}, and did so
--   {held} times
-- remedy: 科室负责人组织自查，新建 verification 记录（kind: 科室自查）
-- remedy.en: the head lets the department check itself and adds a verification
--   record of kind 科室自查
SELECT s.dept AS record, s.name AS owner,
       NULL AS field, y.last_day AS due, s.name AS dept,
       y.year, y.self_checks_per_year AS needed,
       (SELECT count(*) FROM verification v
         WHERE v.dept = s.dept AND v.kind = '科室自查'
           AND v.date BETWEEN y.first_day AND y.last_day
           AND v.date <= as_of() AND v.voided_date IS NULL) AS held
  FROM duty_year y
  JOIN section s ON y.last_day BETWEEN s.since AND s.until
 WHERE as_of() >= y.year || '-' || y.remind_inspection
   AND held < needed
