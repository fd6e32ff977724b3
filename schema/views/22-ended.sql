-- As `moved`, for ends: an old thing may be entered as ended long ago, but if
-- it ends now, that is judged like any other end.
CREATE VIEW ended AS
SELECT c.type, c.record, c.path, c.kind, c.state, c.was_state
  FROM change c
 WHERE (c.kind = 'modified' AND c.state IS NOT c.was_state)
    OR (c.kind = 'added'
        AND NOT EXISTS (SELECT 1 FROM backfilled b
                         WHERE b.type = c.type AND b.record = c.record));
