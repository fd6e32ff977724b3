-- report: usage-detail
-- article: 七
-- clause: 7.10
-- title: 软件使用情况明细表
-- title.en: Usage, in detail
-- alone: yes
-- columns: dept=科室 room=房间 user=使用人 computer=计算机 category=类别
--   product=软件 version=版本 installed=安装日期 verdict=结论
-- columns.en: dept=Department room=Room user=User computer=Computer
--   category=Category product=Product version=Version installed=Installed
--   verdict=Verdict
SELECT d.name AS dept, c.room,
       coalesce(u.name, s.name || '（保管）') AS user, i.computer,
       p.category, p.name AS product, i.version, i.installed, i.verdict
  FROM installation i
  JOIN computer c ON c._id = i.computer
  JOIN department d ON d._id = c.dept
  JOIN product p ON p._id = i.product
  LEFT JOIN person u ON u._id = c.user
  LEFT JOIN person s ON s._id = c.shared
 ORDER BY d._id, c.room, i.computer,
       instr('操作系统办公杀毒其他', p.category), p._id
