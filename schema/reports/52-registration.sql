-- report: registration
-- article: 七
-- clause: 7.9a
-- title: 软件台账登记表
-- title.en: The register
-- alone: yes
-- columns: product=软件名称 version=版本 source=来源类型 computer=计算机编号
--   kind=计算机类型 user=使用者姓名 licence_no=许可证（授权书）编号
--   valid_to=有效期 vendor=供货商 price=价格 bought=购买日期 use=安装使用情况
-- columns.en: product=Software version=Version source=Source computer=Computer
--   kind=Kind user=User licence_no=Licence-no valid_to=Valid-to vendor=Vendor
--   price=Price bought=Bought use=Use
-- why: 第七条写明的十二项，按原文的次序；价格是每套（台）的，没有授权的写“—”
-- why.en: the twelve things that article 7 names, in its order; the price is
--   that of one seat
SELECT p.name AS product, e.version, coalesce(l.source, '—') AS source,
       e.computer, c.kind,
       coalesce(u.name, s.name || '（保管）') AS user,
       coalesce(l.licence_no, '—') AS licence_no,
       coalesce(l.valid_to, '—') AS valid_to, coalesce(l.vendor, '—') AS vendor,
       CASE WHEN l.price IS NULL THEN '—'
            WHEN l.seats = '不限' THEN yuan(l.price)
            ELSE yuan(CAST(round(1.0 * l.price / l.seats) AS INTEGER))
       END AS price,
       coalesce(l.bought, '—') AS bought,
       e.status || ' ' || e.installed || coalesce('—' || e.removed, '') AS use
  FROM ledger e
  JOIN product p ON p._id = e.product
  JOIN computer c ON c._id = e.computer
  LEFT JOIN licence l ON l._id = e.licence
  LEFT JOIN person u ON u._id = c.user
  LEFT JOIN person s ON s._id = c.shared
 WHERE e.voided_date IS NULL AND e.installed <= as_of()
 ORDER BY e.computer, e.product, e._id
