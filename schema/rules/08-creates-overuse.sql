-- rule: 08-creates-overuse
-- article: 八
-- clause: 8.7
-- severity: error
-- on: edit
-- of: request
-- title: 没有空余授权，不能安装
-- title.en: No installation without a free seat
-- why: 通知第八条：由信息中心统一调配；明知没有授权还安装，就是造成非正版
-- why.en: Article 8: the information centre allots the seats; to install without
--   one makes software that is not genuine
-- text: {record} 把{product}装到 {computer}，授权 {licence} {what}
-- text.en: {record} installs {product} on {computer}; licence {licence} {what_en}
-- remedy: 换一份有余量、在有效期内的授权，或先卸载、补购；已经装了的，按检查发现如实登记
-- remedy.en: use a licence with a free seat that is in force, or remove or buy
--   first
WITH w AS (
       SELECT n._id AS record, n._at AS field, n.date AS day, e.computer,
              p.name AS product, l._id AS licence, l.type, l.seats, l.status,
              l.valid_from, l.valid_to, l.bound_computer,
              CASE WHEN l.type IN ('单机', '试用')
                   THEN (SELECT count(DISTINCT x.computer) FROM ledger x
                          WHERE x.licence = l._id AND x.status = '在用')
                   WHEN l.type = '用户'
                   THEN (SELECT count(DISTINCT coalesce(c.user, c.shared))
                           FROM ledger x JOIN computer c ON c._id = x.computer
                          WHERE x.licence = l._id AND x.status = '在用')
              END AS used
         FROM new_work n
         JOIN ledger e ON e._id = n.ledger
         JOIN product p ON p._id = e.product
         JOIN licence l ON l._id = e.licence
        WHERE n.action = '安装')
SELECT record, field, product, computer, licence,
       CASE WHEN status <> '在用' THEN '的状态是“' || status || '”'
            WHEN valid_from > day THEN '自 ' || valid_from || ' 起才有效'
            WHEN valid_to <> '永久' AND valid_to < day
            THEN '已于 ' || valid_to || ' 到期'
            WHEN type = 'OEM' THEN '只能用于 ' || bound_computer
            ELSE '可用 ' || seats || '，装后达到 ' || used
       END AS what,
       CASE WHEN status <> '在用' THEN 'is ' || status
            WHEN valid_from > day THEN 'begins only on ' || valid_from
            WHEN valid_to <> '永久' AND valid_to < day
            THEN 'ended on ' || valid_to
            WHEN type = 'OEM' THEN 'belongs to ' || bound_computer
            ELSE 'allows ' || seats || ', which makes ' || used
       END AS what_en
  FROM w
 WHERE status <> '在用' OR valid_from > day
    OR (valid_to <> '永久' AND valid_to < day)
    OR (type = 'OEM' AND bound_computer <> computer)
    OR (seats <> '不限' AND used > seats)
