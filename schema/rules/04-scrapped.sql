-- rule: 04-scrapped
-- article: 四
-- clause: 4.8
-- severity: error
-- on: moved
-- of: computer
-- title: 计算机报废，其上的软件要同时了结
-- title.en: A scrapped computer leaves nothing behind
-- why: 机器报废，OEM 授权随之终止，其他授权应当收回；不了结，授权数量就不准
-- why.en: OEM licences die with the machine and seats come free; else the count
--   of seats is wrong
-- text: {record} 报废时还有{what}
-- text.en: {record} is scrapped, but {what_en}
-- remedy: 在同一次提交中把这些台账改为“已核销”或“已卸载”，OEM 授权改为“已核销”
-- remedy.en: end these ledger entries and write off the OEM licences in the same
--   commit
WITH c AS (
       SELECT record
         FROM ended
        WHERE type = 'computer' AND state = '报废')
SELECT c.record, '/status' AS field, ' ' || count(*) || ' 条在用台账：' ||
           group_concat(e._id, '、') AS what,
       count(*) || ' ledger entries are in use: ' ||
           group_concat(e._id, ', ') AS what_en
  FROM c
  JOIN ledger e ON e.computer = c.record
 WHERE e.status = '在用'
 GROUP BY c.record
UNION ALL
SELECT c.record, '/status', ' ' || count(*) || ' 份未核销的 OEM 授权：' ||
           group_concat(l._id, '、'),
       count(*) || ' OEM licences are not written off: ' ||
           group_concat(l._id, ', ')
  FROM c
  JOIN licence l ON l.bound_computer = c.record
 WHERE l.type = 'OEM' AND l.status IN ('待验收', '在用', '停用')
 GROUP BY c.record
