-- Records that this move brought to the state in which they are: added, or
-- with another state than before. Those from before the register's first day
-- are not judged.
CREATE VIEW moved AS
SELECT c.type, c.record, c.path, c.kind, c.state, c.was_state,
       c.old_sha256, c.new_sha256
  FROM change c
 WHERE (c.kind = 'added' OR (c.kind = 'modified' AND c.state IS NOT c.was_state))
   AND NOT EXISTS (SELECT 1 FROM backfilled b
                    WHERE b.type = c.type AND b.record = c.record);
