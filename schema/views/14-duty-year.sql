-- The years with yearly duties, up to the one asked for, each with the policy
-- that closes it.
CREATE VIEW duty_year AS
WITH RECURSIVE y(year) AS (
       SELECT year FROM first_year WHERE year <= year(as_of())
       UNION ALL
       SELECT year + 1 FROM y WHERE year < year(as_of()))
SELECT y.year, y.year || '-01-01' AS first_day, y.year || '-12-31' AS last_day,
       p.*
  FROM y
  JOIN policy p ON y.year || '-12-31' BETWEEN p.since AND p.until;
