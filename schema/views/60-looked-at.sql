-- When each computer was last looked at, by a full scan or an inspection, and
-- by which; of two on one day the later id.
CREATE VIEW looked_at AS
WITH look AS (
       SELECT computer, taken AS day, _id AS source, NULL AS line
         FROM scan
        WHERE full = 1 AND voided_date IS NULL AND taken <= as_of()
       UNION ALL
       SELECT l.computer, i.end, i._id, l._at
         FROM done_inspection i
         JOIN inspection_lines l ON l._id = i._id
        WHERE i.end <= as_of())
SELECT computer, max(day || ' ' || source) AS at, day, source, line
  FROM look
 GROUP BY computer;
