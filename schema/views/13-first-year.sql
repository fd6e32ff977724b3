-- The first year that is judged as a year: the notice held for all of it.
CREATE VIEW first_year AS
SELECT year(effective_from) + (substr(effective_from, 6) <> '01-01') AS year
  FROM unit;
