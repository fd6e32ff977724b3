-- rule: 07-bought-late
-- article: 七
-- clause: 7.9k
-- severity: finding
-- on: state
-- title: 先装后买
-- title.en: Installed before it was bought
-- why: 购买日期是台账必填的一项；比安装晚，装的时候就没有授权，或者日期写错了
-- why.en: The register has the day of purchase; what was installed earlier had
--   no licence then, or a date is wrong
-- text: {record} 于 {bought} 购买，{what}
-- text.en: {record} was bought on {bought}, {what_en}
-- remedy: 核对 bought、valid_from 和台账的 installed
-- remedy.en: look at bought, valid_from and at installed of the entries
SELECT l._id AS record, '/bought' AS field, l.bought,
       '而 ' || min(e.installed) || ' 就已安装' AS what,
       'but installed on ' || min(e.installed) AS what_en
  FROM ledger e
 CROSS JOIN licence l ON l._id = e.licence
 WHERE e.installed < l.bought AND e.voided_date IS NULL
   AND l.voided_date IS NULL
   AND l.source NOT IN ('免费', '开源', '自主开发')
 GROUP BY l._id
UNION ALL
SELECT l._id, '/valid_from', l.bought, '而有效期自 ' || l.valid_from || ' 起',
       'but is valid from ' || l.valid_from
  FROM licence l
 WHERE l.valid_from < l.bought
   AND l.status IN ('在用', '停用')
