-- Entries that the last look at their computer could confirm, and whether it
-- did: R5.
CREATE VIEW confirmed(ledger, computer, confirmed) AS
WITH install AS MATERIALIZED (
       SELECT ledger, computer, product, version, installed FROM installation)
SELECT i.ledger, i.computer,
       CASE WHEN a.line IS NULL
            THEN NOT EXISTS (
                   SELECT 1 FROM scan_differences d
                    WHERE d._id = a.source AND d.product = i.product
                      AND d.kind IN ('台账有未见', '版本不符')
                      AND d.disposition IS NOT '误报')
            ELSE EXISTS (
                   SELECT 1 FROM inspection_lines_results r
                    WHERE r._id = a.source AND r._in = a.line
                      AND r.product = i.product
                      AND coalesce(r.version, i.version) = i.version)
       END
  FROM looked_at a
 CROSS JOIN install i ON i.computer = a.computer
 WHERE i.installed <= a.day;
