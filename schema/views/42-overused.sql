-- kept
-- Licences in force of which more is used than they allow, as `position` says
-- it, but asked only of those that have more entries than seats.
CREATE VIEW overused AS
WITH busy AS (
       SELECT licence, count(*) AS entries
         FROM ledger
        WHERE licence IS NOT NULL
        GROUP BY licence),
     l AS MATERIALIZED (
       SELECT l._id AS licence, l.product, l.type, l.seats
         FROM busy b
        CROSS JOIN licence l ON l._id = b.licence
        WHERE l.seats <> '不限' AND b.entries > l.seats
          AND l.type IN ('单机', '用户', '试用')
          AND l.status IN ('在用', '停用') AND l.voided_date IS NULL
          AND l.valid_from <= as_of()
          AND (l.valid_to = '永久' OR l.valid_to >= as_of())
       UNION ALL
       SELECT l._id, l.product, l.type, l.seats
         FROM licence_usage u
        CROSS JOIN licence l ON l._id = u._id
        WHERE l.seats <> '不限' AND u.peak > l.seats
          AND l.type IN ('并发', '客户端访问')
          AND l.status IN ('在用', '停用') AND l.voided_date IS NULL
          AND l.valid_from <= as_of()
          AND (l.valid_to = '永久' OR l.valid_to >= as_of())
        GROUP BY l._id),
     used AS MATERIALIZED (
       SELECT l.*,
              CASE WHEN l.type IN ('并发', '客户端访问')
                   THEN (SELECT u.peak FROM licence_usage u
                          WHERE u._id = l.licence AND u.date <= as_of()
                          ORDER BY u.date DESC LIMIT 1)
                   ELSE (SELECT count(DISTINCT CASE l.type
                                WHEN '用户' THEN coalesce(c.user, c.shared)
                                ELSE e.computer END)
                           FROM ledger e JOIN computer c ON c._id = e.computer
                          WHERE e.licence = l.licence AND e.status = '在用'
                            AND e.voided_date IS NULL
                            AND e.installed <= as_of())
              END AS used
         FROM l)
SELECT licence, product, type, seats, used, used - seats AS gap
  FROM used
 WHERE used > seats;
