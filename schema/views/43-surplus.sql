-- kept
-- The ledger entries beyond what a licence allows: those that came last, by
-- day of installation, then by id. A computer (or user) counts once.
CREATE VIEW surplus(ledger, licence) AS
WITH entry AS MATERIALIZED (
       SELECT e._id, e.licence, o.gap, e.installed,
              CASE o.type WHEN '用户' THEN coalesce(c.user, c.shared)
                          ELSE e.computer END AS holder
         FROM overused o
        CROSS JOIN ledger e ON e.licence = o.licence
         JOIN computer c ON c._id = e.computer
        WHERE e.status = '在用' AND e.voided_date IS NULL
          AND e.installed <= as_of()),
     holder AS (
       SELECT licence, holder, gap,
              row_number() OVER (PARTITION BY licence
                  ORDER BY min(installed || ' ' || _id) DESC) AS place
         FROM entry
        GROUP BY licence, holder)
SELECT e._id, e.licence
  FROM holder h
  JOIN entry e ON e.licence = h.licence AND e.holder = h.holder
 WHERE h.place <= h.gap;
