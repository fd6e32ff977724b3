-- report: usage-summary
-- by: department
-- alone: yes
-- article: 七
-- clause: 7.10
-- title: 各科室软件使用情况汇总表
-- title.en: Usage by department, in sum
-- columns: dept=科室 category=类别 computers=计算机 products=软件种数
--   installs=安装 genuine=正版 bought=采购 preinstalled=预装 allotted=配发
--   free=免费开源 other=其他来源
-- columns.en: dept=Department category=Category computers=Computers
--   products=Products installs=Installed genuine=Genuine bought=Bought
--   preinstalled=Preinstalled allotted=Allotted free=Free other=Other
SELECT d.name AS dept, i.category, count(DISTINCT i.computer) AS computers,
       count(DISTINCT i.product) AS products, count(*) AS installs,
       sum(i.verdict = '正版') AS genuine,
       sum(coalesce(i.source, '') = '采购') AS bought,
       sum(coalesce(i.source, '') = '预装') AS preinstalled,
       sum(coalesce(i.source, '') = '上级配发') AS allotted,
       sum(coalesce(i.source, '') IN ('免费', '开源')) AS free,
       sum(coalesce(i.source, '') NOT IN ('采购', '预装', '上级配发', '免费',
                                          '开源')) AS other
  FROM installation i
  JOIN computer c ON c._id = i.computer
  JOIN department d ON d._id = c.dept
 GROUP BY d._id, i.category
 ORDER BY d._id, instr('操作系统办公杀毒其他', i.category)
