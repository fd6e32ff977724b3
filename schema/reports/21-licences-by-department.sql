-- report: licence-position
-- by: department
-- alone: yes
-- article: 七
-- clause: 7.11
-- title: 各科室使用授权的情况
-- title.en: Use of licences by department
-- columns: dept=科室 product=软件 type=类型 computers=计算机 genuine=正版
--   expired=过期 over=超量 other=其他问题
-- columns.en: dept=Department product=Product type=Type computers=Computers
--   genuine=Genuine expired=Expired over=Beyond-seats other=Otherwise-wrong
-- why: 授权是全局统一调配的，科室只有用量；超量的算在后装的计算机上
-- why.en: licences belong to the bureau, a department only uses them; who came
--   last is beyond the seats
SELECT d.name AS dept, p.name AS product, coalesce(i.type, '—') AS type,
       count(DISTINCT i.computer) AS computers,
       sum(i.verdict = '正版') AS genuine, sum(i.verdict = '过期') AS expired,
       sum(i.verdict = '超量') AS over,
       sum(i.verdict NOT IN ('正版', '过期', '超量')) AS other
  FROM installation i
  JOIN computer c ON c._id = i.computer
  JOIN department d ON d._id = c.dept
  JOIN product p ON p._id = i.product
 GROUP BY d._id, p._id, i.type
 ORDER BY d._id, instr('操作系统办公杀毒其他', p.category), p._id, i.type
