-- report: expiry
-- article: 七
-- clause: 7.9h
-- title: 到期清单
-- title.en: What ends
-- columns: licence=授权 product=软件 type=类型 seats=数量 in_use=在用
--   valid_to=到期日 days=还有几天 vendor=供货商
-- columns.en: licence=Licence product=Product type=Type seats=Seats
--   in_use=In-use valid_to=Ends days=Days-left vendor=Vendor
-- why: 有到期日的授权；已经到期的只列还在用的
-- why.en: licences that end; those that ended only while they are in use
SELECT l.licence, p.name AS product, l.type, l.seats, l.computers AS in_use,
       l.valid_to, days(as_of(), l.valid_to) AS days, x.vendor
  FROM position l
  JOIN product p ON p._id = l.product
  JOIN licence x ON x._id = l.licence
 WHERE l.valid_to <> '永久'
   AND (l.valid_to >= as_of() OR l.computers > 0)
 ORDER BY l.valid_to, l.licence
