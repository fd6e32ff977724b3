-- rule: 04-participants
-- article: 四
-- clause: 4.2
-- severity: error
-- on: moved
-- of: stocktake
-- title: 清查要五个部门会同
-- title.en: Five departments take stock together
-- why: 通知第四条：办公室会同财务、审计科、基建采购办、信息中心等科室清查
-- why.en: Article 4: the office with finance, audit, procurement and the
--   information centre
-- text: {record} 的参加人员中没有{dept}
-- text.en: {dept} took no part in {record}
-- remedy: 在 participants 中补上{dept}参加清查的人员；确实没有参加的，写 deviations（clause: "4.2"）并由局领导批准
-- remedy.en: add to participants who of {dept} took part; if nobody did, add a
--   deviation of clause "4.2" that a leader approved
SELECT s._id AS record, '/participants' AS field, d.name AS dept
  FROM moved m
  JOIN stocktake s ON s._id = m.record
  JOIN policy_list l ON l.name = 'stocktake_depts'
   AND s.end BETWEEN l.since AND l.until
  JOIN department d ON d._id = l.value
 WHERE m.type = 'stocktake' AND m.state = '完成'
   AND NOT EXISTS (SELECT 1 FROM stocktake_participants p
                    WHERE p._id = s._id AND p.dept = l.value)
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = s._id AND v.clause = '4.2')
