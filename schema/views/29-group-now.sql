-- The leading group in force on the day asked for.
CREATE VIEW group_now AS
SELECT *
  FROM leading_group
 WHERE voided_date IS NULL
   AND as_of() BETWEEN since AND coalesce(until, '9999-12-31');
