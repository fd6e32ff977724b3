-- rule: 09-as-of
-- article: 九
-- clause: 9.6
-- severity: error
-- on: state
-- title: 报告的截止日期在当年
-- title.en: The report is of its year
-- why: 通知第九条：书面报告当年使用正版软件情况
-- why.en: Article 9: the report is about the year
-- text: {record} 是 {year} 年度的，数字截至 {day}
-- text.en: {record} is of {year}, its figures of {day}
-- remedy: 改正 year 或 as_of；数字取自当年的台账
-- remedy.en: mend year or as_of; figures are of the year
SELECT _id AS record, '/as_of' AS field, year, as_of AS day
  FROM report
 WHERE year(as_of) <> year AND voided_date IS NULL
