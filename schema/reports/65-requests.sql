-- report: requests
-- by: department
-- article: 八
-- clause: 8.5
-- title: 书面报告办理情况
-- title.en: Requests and how long they took
-- columns: year=年度 dept=科室 kind=种类 requests=报告 approved=批准
--   refused=驳回 open=未结 decision_days=批复中位天数 work_days=办理中位天数
-- columns.en: year=Year dept=Department kind=Kind requests=Requests
--   approved=Approved refused=Refused open=Open decision_days=Days-to-decide
--   work_days=Days-to-do
WITH r AS (
       SELECT q._id, year(q.date) AS year, q.dept, q.kind, q.status,
              q.decision_result AS result,
              days(q.date, q.decision_date) AS decided,
              days(q.decision_date, (SELECT max(w.date) FROM request_work w
                                      WHERE w._id = q._id)) AS done
         FROM request q
        WHERE q.voided_date IS NULL AND q.status <> '撤回'
          AND q.date <= as_of()),
     placed AS (
       SELECT r.*,
              row_number() OVER (PARTITION BY year, dept, kind,
                                 decided IS NULL ORDER BY decided) AS d,
              count(decided) OVER (PARTITION BY year, dept, kind) AS dn,
              row_number() OVER (PARTITION BY year, dept, kind,
                                 done IS NULL ORDER BY done) AS w,
              count(done) OVER (PARTITION BY year, dept, kind) AS wn
         FROM r)
SELECT p.year, s.name AS dept, p.kind, count(*) AS requests,
       sum(p.result IS '批准') AS approved, sum(p.result IS '驳回') AS refused,
       sum(p.status IN ('提出', '受理', '批准')) AS open,
       iif(max(p.dn) > 0,
           printf('%.1f', avg(CASE WHEN p.decided IS NOT NULL
                                    AND p.d IN ((p.dn + 1) / 2, (p.dn + 2) / 2)
                                   THEN p.decided END)), '—')
           AS decision_days,
       iif(max(p.wn) > 0,
           printf('%.1f', avg(CASE WHEN p.done IS NOT NULL
                                    AND p.w IN ((p.wn + 1) / 2, (p.wn + 2) / 2)
                                   THEN p.done END)), '—') AS work_days
  FROM placed p
  JOIN department s ON s._id = p.dept
 GROUP BY p.year, p.dept, p.kind
 ORDER BY p.year, p.dept, p.kind
