-- report: licence-position
-- article: 七
-- clause: 7.11
-- title: 授权状况
-- title.en: Licence position
-- columns: product=软件 type=类型 licences=授权份数 owned=可用 used=已用 gap=缺口
--   surplus=富余 idle=占而未用 true_up=补购约需 valid_to=最早到期 state=状况
-- columns.en: product=Product type=Type licences=Licences owned=Owned used=Used
--   gap=Gap surplus=Surplus idle=Idle true_up=True-up valid_to=First-end
--   state=Position
-- why: 占而未用的装在停用的计算机上，或最近一次完整扫描没有看到，可以收回再用；补购约需是同种授权的富余用完以后还缺的，按平均单价
-- why.en: idle seats are those on computers out of service or not found by the
--   last full scan, and can be taken back; the true-up is the gap that the
--   surplus of the same kind leaves, at the mean price of a seat
WITH pool AS (
       SELECT product, type, count(*) AS licences,
              max(owned IS NULL) AS unlimited, sum(owned) AS owned,
              sum(used) AS used, max(used IS NULL) AS uncounted,
              sum(computers) AS computers, sum(gap) AS gap,
              sum(surplus) AS surplus, sum(idle) AS idle,
              1.0 * sum(iif(seats = '不限', NULL, price))
                  / sum(iif(seats = '不限' OR price IS NULL, NULL, seats))
                  AS each,
              min(iif(valid_to <> '永久', valid_to, NULL)) AS valid_to,
              max(state = '过期' AND computers > 0) AS expired,
              max(state = '无法判定') AS unknown
         FROM position
        GROUP BY product, type)
SELECT d.name AS product, p.type, p.licences,
       iif(p.unlimited, '不限', p.owned) AS owned,
       iif(p.uncounted, iif(p.unknown, '—', p.computers), p.used) AS used,
       coalesce(p.gap, 0) AS gap, coalesce(p.surplus, 0) AS surplus,
       p.idle,
       CASE WHEN coalesce(p.gap, 0) <= coalesce(p.surplus, 0) THEN yuan(0)
            WHEN p.each IS NULL THEN '—'
            ELSE yuan(CAST(round((p.gap - coalesce(p.surplus, 0)) * p.each)
                           AS INTEGER))
       END AS true_up,
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
