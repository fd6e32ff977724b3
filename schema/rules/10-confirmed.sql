-- rule: 10-confirmed
-- article: 十
-- clause: 10.3
-- severity: error
-- on: moved
-- of: violation
-- title: 违规由第三人核实
-- title.en: Somebody else confirms a violation
-- why: 一票否决关系到人和部门；当事人和报告人都不能自己下结论
-- why.en: A veto weighs on people; neither the person nor the reporter decides
-- text: {record} 的核实人{person}就是{role}
-- text.en: {person}, who concluded {record}, is the {role_en}
-- remedy: confirmed.by 写当事人和报告人以外的人
-- remedy.en: confirmed.by is neither the person concerned nor the reporter
SELECT v._id AS record, '/confirmed/by' AS field, p.name AS person,
       CASE WHEN v.confirmed_by = v.person THEN '当事人' ELSE '报告人' END
           AS role,
       CASE WHEN v.confirmed_by = v.person THEN 'person concerned'
            ELSE 'reporter' END AS role_en
  FROM moved m
  JOIN violation v ON v._id = m.record
  JOIN person p ON p._id = v.confirmed_by
 WHERE m.type = 'violation' AND m.state IN ('确认', '排除')
   AND v.confirmed_by IN (v.person, v.reported_by)
