-- Who headed a department when; no end is the end of time.
CREATE VIEW head(dept, person, since, until) AS
SELECT _id, person, since, coalesce(until, '9999-12-31')
  FROM department_heads;
