-- report: usage-summary
-- article: 七
-- clause: 7.10
-- title: 软件使用情况汇总表
-- title.en: Usage, in sum
-- columns: category=类别 product=软件 kind=性质 installs=安装 genuine=正版
--   computers=计算机 depts=科室 bought=采购 preinstalled=预装 allotted=配发
--   free=免费开源 other=其他来源
-- columns.en: category=Category product=Product kind=Kind installs=Installed
--   genuine=Genuine computers=Computers depts=Departments bought=Bought
--   preinstalled=Preinstalled allotted=Allotted free=Free other=Other
SELECT p.category, p.name AS product, p.kind, count(*) AS installs,
       sum(i.verdict = '正版') AS genuine,
       count(DISTINCT i.computer) AS computers,
       count(DISTINCT c.dept) AS depts,
       sum(coalesce(i.source, '') = '采购') AS bought,
       sum(coalesce(i.source, '') = '预装') AS preinstalled,
       sum(coalesce(i.source, '') = '上级配发') AS allotted,
       sum(coalesce(i.source, '') IN ('免费', '开源')) AS free,
       sum(coalesce(i.source, '') NOT IN ('采购', '预装', '上级配发', '免费',
                                          '开源')) AS other
  FROM installation i
  JOIN product p ON p._id = i.product
  JOIN computer c ON c._id = i.computer
 GROUP BY p._id
 ORDER BY instr('操作系统办公杀毒其他', p.category), p._id
