-- rule: x6-taken-over
-- article: 总
-- clause: X6
-- severity: error
-- on: state
-- title: 补录只用于台账启用以前
-- title.en: Only what is older than the register is taken over
-- why: 旧资料不全可以照实补录；台账启用以后买的，凭证、价格一样不能少
-- why.en: Papers of old things may be lost; of what is bought since the register
--   was begun nothing may be missing
-- text: {record} 写了补录（taken_over），它的日期 {day} 不早于台账启用日 {begun}
-- text.en: {record} is said to be taken over, but its day {day} is not before
--   {begun}, when the register was begun
-- remedy: 日期写错的改正日期；不是旧记录的，删去 taken_over，把缺的补全
-- remedy.en: mend the day, or leave taken_over out and add what is missing
WITH taken(record, day) AS (
       SELECT _id, bought FROM licence
        WHERE taken_over_reason IS NOT NULL AND voided_date IS NULL
       UNION ALL
       SELECT _id, contract_date FROM purchase
        WHERE taken_over_reason IS NOT NULL AND voided_date IS NULL)
SELECT t.record, '/taken_over' AS field, coalesce(t.day, '（没有写）') AS day,
       u.register_from AS begun
  FROM taken t
  JOIN unit u
 WHERE coalesce(t.day, '9999-12-31') >= u.register_from
