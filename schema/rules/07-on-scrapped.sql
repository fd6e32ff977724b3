-- rule: 07-on-scrapped
-- article: 七
-- clause: 7.9d
-- severity: error
-- on: state
-- title: 报废的计算机上还有在用台账
-- title.en: An entry in use on a scrapped computer
-- why: 台账要具体到计算机；机器已经报废，条目就不能还是“在用”
-- why.en: An entry names a computer; nothing is in use on a scrapped one
-- text: {record} 仍是“在用”，而 {computer} 已报废
-- text.en: {record} is in use, but {computer} is scrapped
-- remedy: 把这条台账改为“已核销”或“已卸载”，写上 removed
-- remedy.en: set this entry to 已核销 or 已卸载, with removed
SELECT e._id AS record, '/status' AS field, e.computer
  FROM computer c
  CROSS JOIN ledger e ON e.computer = c._id
 WHERE c.status = '报废'
   AND e.status = '在用'
