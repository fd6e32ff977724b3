-- rule: 04-approvals
-- article: 四
-- clause: 4.7
-- severity: error
-- on: moved
-- of: disposal
-- title: 核销须经办公室和财务科同意
-- title.en: A disposal needs the office and the finance department
-- why: 核销的是国有资产，管资产的和管账的都要同意
-- why.en: Who keeps the assets and who keeps the books must both agree
-- text: {record} 没有{dept}的审批
-- text.en: {record} lacks the approval of {dept}
-- remedy: 经{dept}同意后，在 approvals 中补上（dept: {id}）
-- remedy.en: when {dept} agrees, add it to approvals (dept: {id})
SELECT x._id AS record, '/approvals' AS field, d.name AS dept, d._id AS id
  FROM moved m
  JOIN disposal x ON x._id = m.record
  JOIN policy p ON x.date BETWEEN p.since AND p.until
  JOIN department d ON d._id IN (p.responsible_dept, p.finance_dept)
 WHERE m.type = 'disposal' AND x.voided_date IS NULL
   AND NOT EXISTS (SELECT 1 FROM disposal_approvals a
                    WHERE a._id = x._id AND a.dept = d._id)
