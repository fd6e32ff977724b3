-- rule: 03-twice
-- article: 三
-- clause: 3.3
-- severity: error
-- on: moved
-- of: inspection
-- title: 两次检查不能是同一次
-- title.en: Two inspections are two
-- why: 同一组人在同样的日子里填同一张表，只能算一次检查（本条由“至少两次”推出）
-- why.en: The same team on the same days with the same sheet is one inspection
--   (implied by “at least two”)
-- text: {record} 与 {other} 日期重叠，检查组和检查的计算机也相同
-- text.en: {record} and {other} overlap and have the same team and computers
-- remedy: 确是同一次检查的，作废其中一个；不是的，改正日期、检查组或记录表
-- remedy.en: if it is the same inspection, void one; else mend its dates, team
--   or sheet
WITH team AS (
       SELECT _id, group_concat(person, ' ') AS list
         FROM (SELECT _id, person FROM inspection_team ORDER BY _id, person)
        GROUP BY _id),
     sheet AS (
       SELECT _id, group_concat(computer, ' ') AS list
         FROM (SELECT _id, computer FROM inspection_lines
                ORDER BY _id, computer)
        GROUP BY _id)
SELECT i._id AS record, '/start' AS field, o._id AS other
  FROM moved m
  JOIN inspection i ON i._id = m.record
  JOIN done_inspection o ON o._id <> i._id
   AND o.start <= i.end AND o.end >= i.start
  JOIN team a ON a._id = i._id
  JOIN team b ON b._id = o._id AND b.list = a.list
  JOIN sheet c ON c._id = i._id
  JOIN sheet d ON d._id = o._id AND d.list = c.list
 WHERE m.type = 'inspection' AND m.state = '完成'
