-- report: duty-board
-- title: 义务办理情况
-- title.en: Duties
-- columns: article=条 year=年度 title=义务 owner=责任人 due=期限 state=状态
--   done=办结 evidence=依据
-- columns.en: article=Article year=Year title=Duty owner=Owner due=Due
--   state=State done=Done evidence=Evidence
-- why: 本年度的全部义务，加上以前年度还没有办结或者今年才到期的
-- why.en: all duties of the year, and those of earlier years that are open or
--   fall due this year
SELECT article, year, title, owner, due,
       CASE WHEN done <= due THEN '完成'
            WHEN done IS NOT NULL THEN '逾期完成'
            WHEN due < as_of() THEN '逾期'
            ELSE '未到期'
       END AS state,
       done, evidence
  FROM duty
 WHERE year = year(as_of()) OR done IS NULL OR year(due) = year(as_of())
 ORDER BY instr('一二三四五六七八九十', article), due, clause, title
