-- report: licence-position
-- article: 七
-- clause: 7.11
-- title: 授权状况
-- title.en: Licence position
-- columns: product=软件 type=类型 licences=授权份数 owned=可用 used=已用 gap=缺口
--   surplus=富余 valid_to=最早到期 state=状况
-- columns.en: product=Product type=Type licences=Licences owned=Owned used=Used
--   gap=Gap surplus=Surplus valid_to=First-end state=Position
WITH pool AS (
       SELECT product, type, count(*) AS licences,
              max(owned IS NULL) AS unlimited, sum(owned) AS owned,
              sum(used) AS used, max(used IS NULL) AS uncounted,
              sum(computers) AS computers, sum(gap) AS gap,
              sum(surplus) AS surplus,
              min(iif(valid_to <> '永久', valid_to, NULL)) AS valid_to,
              max(state = '过期' AND computers > 0) AS expired,
              max(state = '无法判定') AS unknown
         FROM position
        GROUP BY product, type)
SELECT d.name AS product, p.type, p.licences,
       iif(p.unlimited, '不限', p.owned) AS owned,
       iif(p.uncounted, iif(p.unknown, '—', p.computers), p.used) AS used,
       coalesce(p.gap, 0) AS gap, coalesce(p.surplus, 0) AS surplus,
       coalesce(p.valid_to, '永久') AS valid_to,
       CASE WHEN p.expired THEN '过期'
            WHEN p.gap > 0 THEN '缺口 ' || p.gap
            WHEN p.unknown THEN '无法判定'
            WHEN p.surplus > 0 THEN '闲置 ' || p.surplus
            ELSE '合规'
       END AS state
  FROM pool p
  JOIN product d ON d._id = p.product
 ORDER BY instr('操作系统办公杀毒其他', d.category), d._id, p.type
