-- rule: 08-handling
-- article: 八
-- clause: 8.5
-- severity: due
-- on: state
-- title: 书面报告要及时批复、办理
-- title.en: Requests are decided and done in time
-- why: 报告了没有人理，就会有人自己装（本条由第八条推出）
-- why.en: Who waits too long installs it himself (implied by article 8)
-- text: {dept}的书面报告 {record} 于 {since} {what}
-- text.en: the request {record} of {dept} {what_en} on {since}
-- remedy: 信息中心{todo}，或写明理由驳回
-- remedy.en: the information centre should {todo_en}
WITH RECURSIVE later(n) AS (
       SELECT 0 UNION ALL SELECT n + 1 FROM later WHERE n < 400),
     open AS (
       SELECT r._id, r.dept, r.date AS since, p.decision_workdays AS allowed,
              '提出，还没有批复' AS what, 'was filed, and is undecided, since'
                  AS what_en, '尽快批复' AS todo, 'decide it' AS todo_en,
              '/decision' AS field
         FROM request r
         JOIN policy p ON r.date BETWEEN p.since AND p.until
        WHERE r.status IN ('提出', '受理')
       UNION ALL
       SELECT r._id, r.dept, r.decision_date, p.execution_workdays,
              '批准，还没有办理', 'was approved, and is not done, since',
              '尽快办理并填写 work', 'do it and fill in work', '/work'
         FROM request r
         JOIN policy p ON r.decision_date BETWEEN p.since AND p.until
        WHERE r.status = '批准'
          AND NOT EXISTS (SELECT 1 FROM request_work w WHERE w._id = r._id))
SELECT o._id AS record, (SELECT centre FROM owner) AS owner,
       o.field, d.name AS dept, o.since, o.what, o.what_en,
       o.todo, o.todo_en,
       (SELECT min(add_days(o.since, n)) FROM later
         WHERE workdays(o.since, add_days(o.since, n)) >= o.allowed) AS due
  FROM open o
  JOIN department d ON d._id = o.dept
  JOIN first_year f ON year(o.since) >= f.year
 WHERE o.since <= as_of()
