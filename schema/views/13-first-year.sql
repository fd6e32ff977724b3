-- The first year that is judged as a year: the notice held for all of it, and
-- the register was begun in it or before. What was due before the register was
-- begun stands on paper; `asked` is the first day on which a yearly duty may be
-- due.
CREATE VIEW first_year AS
SELECT max(year(effective_from) + (substr(effective_from, 6) <> '01-01'),
           year(register_from)) AS year,
       register_from AS asked
  FROM unit;
