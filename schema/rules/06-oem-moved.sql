-- rule: 06-oem-moved
-- article: 六
-- clause: 6.4
-- severity: finding
-- on: state
-- title: OEM 授权用到了别的计算机上
-- title.en: An OEM licence serves another computer
-- why: 随机预装的授权只能用于原机，不能转移，机器报废就终止
-- why.en: A preinstalled licence belongs to its machine and ends with it
-- text: {record} 绑定 {bound}，{what}
-- text.en: {record} is bound to {bound}: {what_en}
-- remedy: 给 {computer} 另行安排授权或申请卸载；原机已报废的，核销这份授权
-- remedy.en: find {computer} another licence or have it removed; if the machine is
--   scrapped, write the licence off
SELECT l._id AS record, '/bound_computer' AS field, l.bound_computer AS bound,
       e.computer,
       '却用于 ' || e.computer AS what,
       'it is used on ' || e.computer AS what_en
  FROM licence l
  CROSS JOIN ledger e ON e.licence = l._id AND e.computer <> l.bound_computer
 WHERE l.type = 'OEM' AND e.status = '在用' AND l.voided_date IS NULL
UNION ALL
SELECT l._id, '/status', c._id, c._id, '原机已报废，授权仍在用',
       'that computer is scrapped, the licence is not'
  FROM computer c
  CROSS JOIN licence l ON l.bound_computer = c._id
 WHERE c.status = '报废' AND l.type = 'OEM' AND l.status IN ('在用', '停用')
