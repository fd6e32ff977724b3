-- kept
-- Where each licence stands on the day asked for. used is counted as its type
-- says: computers, users, or the peak that was measured last; NULL where
-- nothing is counted (a site, free, open or own software). owned is 0 for what
-- is not in force, NULL without limit. Nobody measured: used is NULL, too,
-- and the state says so. idle is what is allocated and not used: entries on
-- computers that are out of service, or that the last full scan did not find.
CREATE VIEW position AS
WITH counted AS (
       SELECT licence, count(DISTINCT computer) AS computers
         FROM ledger
        WHERE licence IS NOT NULL AND status = '在用'
          AND voided_date IS NULL AND installed <= as_of()
        GROUP BY licence),
     last_scan AS (
       SELECT computer, max(taken || ' ' || _id) AS at, _id
         FROM scan
        WHERE full = 1 AND voided_date IS NULL AND taken <= as_of()
        GROUP BY computer),
     unseen AS (
       SELECT s.computer, d.product
         FROM last_scan s
         JOIN scan_differences d ON d._id = s._id
        WHERE d.kind = '台账有未见' AND d.disposition IS NOT '误报'),
     idle AS (
       SELECT e.licence, count(*) AS n
         FROM ledger e
        WHERE e.status = '在用' AND e.voided_date IS NULL
          AND e.installed <= as_of()
          AND (e.computer IN (SELECT _id FROM computer WHERE status <> '在用')
               OR (e.computer, e.product) IN (SELECT computer, product
                                                FROM unseen))
        GROUP BY e.licence),
     standing AS MATERIALIZED (
       SELECT l._id AS licence, l.product, l.type, l.source, l.seats,
              l.valid_from, l.valid_to, l.price,
              coalesce(n.computers, 0) AS computers, coalesce(i.n, 0) AS idle,
              l.valid_to <> '永久' AND l.valid_to < as_of() AS expired,
              CASE WHEN l.valid_from > as_of()
                     OR (l.valid_to <> '永久' AND l.valid_to < as_of()) THEN 0
                   WHEN l.seats = '不限' THEN NULL
                   ELSE l.seats
              END AS owned,
              CASE WHEN l.type IN ('OEM', '单机', '试用')
                   THEN coalesce(n.computers, 0)
                   WHEN l.type = '用户'
                   THEN (SELECT count(DISTINCT coalesce(c.user, c.shared))
                           FROM ledger e JOIN computer c ON c._id = e.computer
                          WHERE e.licence = l._id AND e.status = '在用'
                            AND e.voided_date IS NULL
                            AND e.installed <= as_of())
                   WHEN l.type IN ('并发', '客户端访问')
                   THEN (SELECT u.peak FROM licence_usage u
                          WHERE u._id = l._id AND u.date <= as_of()
                          ORDER BY u.date DESC LIMIT 1)
              END AS used
         FROM licence l
         LEFT JOIN counted n ON n.licence = l._id
         LEFT JOIN idle i ON i.licence = l._id
        WHERE l.status IN ('在用', '停用') AND l.voided_date IS NULL)
SELECT licence, product, type, source, seats, valid_from, valid_to, price,
       computers, idle, expired, owned, used,
       max(0, used - owned) AS gap, max(0, owned - used) AS surplus,
       CASE WHEN expired THEN '过期'
            WHEN used > owned THEN '缺口'
            WHEN used IS NULL AND type IN ('并发', '客户端访问')
             AND computers > 0 AND owned IS NOT NULL THEN '无法判定'
            WHEN owned > used THEN '闲置'
            ELSE '合规'
       END AS state
  FROM standing;
