-- rule: 07-verified
-- article: 七
-- clause: 7.8
-- severity: due
-- on: state
-- title: 科室每半年核对台账
-- title.en: Each department verifies its entries
-- why: 通知第七条：实行台账登记管理，适时更新
-- why.en: Article 7: the register is kept up to date
-- text: {dept}上次核对台账是 {last}，应不晚于 {due} 再核对一次
-- text.en: {dept} last verified its entries on {last}; the next is due on {due}
-- remedy: 科室对照台账逐台核对，新建 verification 记录（kind: 台账核对），有出入的写入 differences
-- remedy.en: compare the entries with the computers and add a verification of kind
--   台账核对; what differs goes into differences
WITH s AS (
       SELECT s.dept, s.name, u.verification_days AS days,
              max(s.since, u.register_from) AS begun,
              (SELECT max(v.date) FROM verification v
                WHERE v.dept = s.dept AND v.kind = '台账核对'
                  AND v.date <= as_of() AND v.voided_date IS NULL) AS last
         FROM unit_now u
         JOIN section s ON as_of() BETWEEN s.since AND s.until
        WHERE year(as_of()) >= u.first_year)
SELECT dept AS record, NULL AS field,
       add_days(coalesce(last, begun), days) AS due, name AS dept, last
  FROM s
 WHERE add_days(as_of(), 30) >= add_days(coalesce(last, begun), days)
