-- kept
-- What is installed on the day asked for, and whether it is genuine: the first
-- of the nine codes that applies. Ranges of versions are not compared: a
-- licence covers a product, in whatever version (版本不符 is another product's).
CREATE VIEW installation AS
SELECT e._id AS ledger, e.computer, e.product, e.version, e.licence,
       e.installed, e.origin, p.category, p.domestic, l.type, l.source,
       CASE
       WHEN p.banned_since <= as_of() THEN '禁用产品'
       WHEN p.builtin_of IS NOT NULL AND EXISTS (
              SELECT 1 FROM ledger h
               WHERE h.computer = e.computer AND +h.product = p.builtin_of
                 AND h.status = '在用') THEN '正版'
       WHEN p.kind = '免费' AND p.free_list_office_use_ok = 0 THEN '无授权'
       WHEN p.kind = '免费' AND coalesce(p.free_list_since > as_of(), 1)
       THEN '待核实'
       WHEN e.licence IS NULL AND p.kind = '免费' THEN '正版'
       WHEN e.licence IS NULL AND p.kind IN ('开源', '自主开发')
       THEN '凭证缺失'
       WHEN e.licence IS NULL THEN '无授权'
       WHEN l._id IS NULL THEN '待核实'
       WHEN l.status NOT IN ('在用', '停用') OR l.voided_date IS NOT NULL
         OR l.valid_from > as_of() THEN '无授权'
       WHEN l.valid_to <> '永久' AND l.valid_to < as_of() THEN '过期'
       WHEN l.product <> e.product AND NOT EXISTS (
              SELECT 1 FROM licence_covers v
               WHERE v._id = l._id AND v.product = e.product) THEN '版本不符'
       WHEN l.type = 'OEM' AND l.bound_computer IS NOT e.computer
       THEN 'OEM不匹配'
       WHEN l.type = '场地' AND NOT EXISTS (
              SELECT 1 FROM licence_scope s JOIN computer c
                  ON s.value IN (c.dept, c.room)
               WHERE s._id = l._id AND c._id = e.computer) THEN '无授权'
       WHEN l.type IN ('并发', '客户端访问') AND l.seats <> '不限'
        AND NOT EXISTS (SELECT 1 FROM licence_usage u
                         WHERE u._id = l._id AND u.date <= as_of())
       THEN '待核实'
       WHEN e._id IN (SELECT ledger FROM surplus) THEN '超量'
       WHEN e.licence IN (SELECT licence FROM missing_paper) THEN '凭证缺失'
       ELSE '正版'
       END AS verdict
  FROM ledger e
 CROSS JOIN product p ON p._id = e.product
  LEFT JOIN licence l ON l._id = e.licence
 WHERE e.status = '在用' AND e.voided_date IS NULL
   AND e.installed <= as_of();
