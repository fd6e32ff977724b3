-- rule: 08-executor
-- article: 八
-- clause: 8.4
-- severity: error
-- on: edit
-- of: request
-- title: 由信息中心批复、办理
-- title.en: The information centre decides and does it
-- why: 通知第八条：由信息中心统一调配、安装、卸载
-- why.en: Article 8: the information centre allots, installs and removes
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: decision.by 和 work 的 executor 写信息中心当天在任的人员；外单位人员办理的，supervised_by 写信息中心的人
-- remedy.en: decision.by and executor are of the information centre that day; for
--   people from outside, supervised_by is
WITH decided AS (
       SELECT r._id, r.decision_by AS person, r.decision_date AS day
         FROM moved m
         JOIN request r ON r._id = m.record
        WHERE m.type = 'request' AND m.state IN ('批准', '驳回')),
     done AS (
       SELECT w._id, w._at, w.executor, w.supervised_by, w.date AS day,
              r.decision_date AS decided, p.employer, p.name
         FROM new_work w
         JOIN request r ON r._id = w._id
         JOIN person p ON p._id = w.executor)
SELECT d._id AS record, '/decision/by' AS field,
       '批复人' || q.name || '在 ' || d.day || ' 不在' || n.name AS what,
       q.name || ', who decided, was not in ' || n.name || ' on ' || d.day
           AS what_en
  FROM decided d
  JOIN policy p ON d.day BETWEEN p.since AND p.until
  JOIN department n ON n._id = p.lead_dept
  JOIN person q ON q._id = d.person
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = d.person AND o.dept = p.lead_dept
                      AND d.day BETWEEN o.since AND o.until)
UNION ALL
SELECT d._id, d._at || '/executor',
       CASE WHEN d.employer IS NULL
            THEN '办理人' || d.name || '在 ' || d.day || ' 不在' || n.name
            ELSE '外单位人员' || d.name || '办理时没有' || n.name || '的人监督'
       END,
       CASE WHEN d.employer IS NULL
            THEN d.name || ', who did it, was not in ' || n.name || ' on ' ||
                 d.day
            ELSE d.name || ' is from outside, and nobody of ' || n.name ||
                 ' was there'
       END
  FROM done d
  JOIN policy p ON d.day BETWEEN p.since AND p.until
  JOIN department n ON n._id = p.lead_dept
 WHERE NOT EXISTS (SELECT 1 FROM post o
                    WHERE o.person = iif(d.employer IS NULL, d.executor,
                                         d.supervised_by)
                      AND o.dept = p.lead_dept
                      AND d.day BETWEEN o.since AND o.until)
UNION ALL
SELECT d._id, d._at || '/date',
       '办理日期 ' || d.day || ' 早于批复日期 ' || d.decided,
       'it was done on ' || d.day || ', before the decision of ' || d.decided
  FROM done d
 WHERE d.day < d.decided
UNION ALL
SELECT d._id, d._at, '没有批准就办理了', 'it was done without a decision'
  FROM done d
 WHERE d.decided IS NULL
