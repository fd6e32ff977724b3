-- rule: 06-no-deployment
-- article: 六
-- clause: 6.1
-- severity: warning
-- on: state
-- title: 一年没有部署软件正版化要求
-- title.en: A year without asking for genuine software
-- why: 通知第六条：部署信息安全和信息化建设时明确软件正版化要求
-- why.en: Article 6: deploying information security or systems, the group asks
--   for genuine software
-- text: {year} 年没有在信息安全、信息化部署中提出软件正版化要求的记录
-- text.en: in {year} no deployment of systems asked for genuine software
-- remedy: 部署信息化工作时提出要求，新建 meeting 记录（topics: [信息化部署]）
-- remedy.en: ask for it when systems are deployed, and record the meeting
SELECT u._id AS record, NULL AS field, y.year
  FROM duty_year y
  JOIN unit u
 WHERE as_of() >= y.last_day AND y.year >= year(as_of()) - 1
   AND NOT EXISTS (SELECT 1
                     FROM meeting m
                     JOIN meeting_topics t ON t._id = m._id
                    WHERE m.date BETWEEN y.first_day AND y.last_day
                      AND m.voided_date IS NULL
                      AND m.software_legal_requirement IS NOT NULL
                      AND t.value IN ('信息安全部署', '信息化部署'))
