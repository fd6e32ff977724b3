-- rule: 02-leader-meeting
-- article: 二
-- clause: 2.1
-- severity: due
-- on: state
-- title: 主要领导每年亲自研究部署
-- title.en: The director deploys the work each year
-- why: 通知第二条：局主要领导每年至少一次通过工作会议等形式，亲自研究、部署
-- why.en: Article 2: at least once a year the director himself studies and
--   deploys the work, in a meeting or otherwise
-- text: {year} 年主要领导研究部署使用正版软件工作应有 {needed} 次，已有 {held} 次
-- text.en: in {year} the director should deploy the work {needed} times, and
--   did so {held} times
-- remedy: 召开会议或作出批示，新建 meeting 记录：topics 含“使用正版软件”，写 personally_by 和 decisions
-- remedy.en: hold a meeting and record it: topic 使用正版软件, personally_by and
--   decisions
SELECT u._id AS record, '局主要领导' AS owner,
       NULL AS field, y.last_day AS due, y.year,
       y.leader_meetings_per_year AS needed,
       (SELECT count(*) FROM leader_meeting m
         WHERE m.day BETWEEN y.first_day AND min(y.last_day, as_of())) AS held
  FROM duty_year y
  JOIN unit u
 WHERE as_of() >= y.year || '-' || y.remind_leader_meeting
   AND held < needed
