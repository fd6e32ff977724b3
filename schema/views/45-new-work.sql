-- What was done on a request in this move: elements of request.work that were
-- not there before.
CREATE VIEW new_work AS
SELECT w.*
  FROM change c
  JOIN request_work w ON w._id = c.record
 WHERE c.type = 'request' AND c.kind IN ('added', 'modified')
   AND NOT EXISTS (SELECT 1 FROM was_request_work b
                    WHERE b._id = w._id AND b._at = w._at)
   AND NOT (c.kind = 'added'
            AND EXISTS (SELECT 1 FROM backfilled b
                         WHERE b.type = c.type AND b.record = c.record));
