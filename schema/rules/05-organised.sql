-- rule: 05-organised
-- article: 五
-- clause: 5.12
-- severity: error
-- on: moved
-- of: purchase
-- title: 采购由办公室组织
-- title.en: The office organises purchases
-- why: 通知第五条：由办公室负责组织采购
-- why.en: Article 5: it is the office that organises purchases
-- text: {record} 由{organiser}组织采购，应为{dept}
-- text.en: {record} was organised by {organiser}; it should be {dept}
-- remedy: organised_by 改为 {id}；确实由其他部门组织的，写 deviations（clause: "5.12"）并由局领导批准
-- remedy.en: set organised_by to {id}; if another department really did it, add a
--   deviation of clause "5.12" that a leader approved
SELECT u._id AS record, '/organised_by' AS field, o.name AS organiser,
       d.name AS dept, d._id AS id
  FROM moved m
  JOIN purchase u ON u._id = m.record
  JOIN policy p ON u.contract_date BETWEEN p.since AND p.until
  JOIN department d ON d._id = p.responsible_dept
  JOIN department o ON o._id = u.organised_by
 WHERE m.type = 'purchase' AND m.state = '已签约'
   AND u.organised_by <> p.responsible_dept
   AND NOT EXISTS (SELECT 1 FROM deviation v
                    WHERE v.record = u._id AND v.clause = '5.12')
