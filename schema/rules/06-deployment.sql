-- rule: 06-deployment
-- article: 六
-- clause: 6.1
-- severity: error
-- on: moved
-- of: meeting
-- title: 部署信息化时明确软件正版化要求
-- title.en: Deploying systems, the group asks for genuine software
-- why: 通知第六条：领导小组部署信息安全和信息化建设时，要明确软件正版化要求
-- why.en: Article 6: when the group deploys information security or systems, it
--   asks for genuine software
-- text: {record}：{what}
-- text.en: {record}: {what_en}
-- remedy: 在 software_legal_requirement 中写明会上提出的要求；参加人员补上到会的组长、副组长
-- remedy.en: say in software_legal_requirement what was asked for, and name the
--   head or deputy of the group among the attendees
WITH t AS (
       SELECT x._id, x.date, x.kind, x.personally_by,
              x.software_legal_requirement AS requirement
         FROM moved m
         JOIN meeting x ON x._id = m.record
        WHERE m.type = 'meeting' AND x.voided_date IS NULL
          AND EXISTS (SELECT 1 FROM meeting_topics p
                       WHERE p._id = x._id
                         AND p.value IN ('信息安全部署', '信息化部署')))
SELECT t._id AS record, '/software_legal_requirement' AS field,
       '没有写明软件正版化要求' AS what,
       'it does not say what was asked for' AS what_en
  FROM t
 WHERE t.requirement IS NULL
UNION ALL
SELECT t._id, '/attendees', '组长、副组长都没有参加',
       'neither head nor deputies of the leading group took part'
  FROM t
 WHERE NOT EXISTS (SELECT 1
                     FROM leading_group g
                     JOIN leading_group_members m ON m._id = g._id
                    WHERE g.voided_date IS NULL
                      AND t.date BETWEEN g.since
                                     AND coalesce(g.until, '9999-12-31')
                      AND m.role IN ('组长', '副组长')
                      AND (m.person = t.personally_by
                           OR EXISTS (SELECT 1 FROM meeting_attendees a
                                       WHERE a._id = t._id
                                         AND a.value = m.person)))
