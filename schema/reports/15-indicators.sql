-- report: indicators
-- article: 六
-- clause: 6.2
-- title: 其他指标
-- title.en: Other indicators
-- columns: name=指标 category=类别 count=分子/分母 percent=% meaning=口径
-- columns.en: name=Indicator category=Category count=Count percent=%
--   meaning=Meaning
WITH name(indicator, name, meaning) AS (
       VALUES ('R2', '整机达标率', '在用计算机中软件全部为正版的'),
              ('R5', '账实相符率', '最近一次完整扫描或检查看过的计算机上，台账与所见一致的条目'),
              ('R6', '国产化率', '安装中产品为国产的'))
SELECT n.indicator || ' ' || n.name AS name, coalesce(r.category, '—') AS category,
       r.n || '/' || r.total AS count,
       iif(r.total > 0, printf('%.1f%%', 100.0 * r.n / r.total), '—')
           AS percent,
       n.meaning
  FROM name n
  JOIN rate r ON r.indicator = n.indicator
 ORDER BY n.indicator, instr('操作系统办公杀毒其他', r.category)
