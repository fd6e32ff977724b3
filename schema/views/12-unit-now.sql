-- The unit with the policy in force on the day asked for. One row.
CREATE VIEW unit_now AS
SELECT u._id, u.name, u.effective_from, u.register_from,
       (SELECT year FROM first_year) AS first_year,
       p.*
  FROM unit u
  LEFT JOIN policy p ON as_of() BETWEEN p.since AND p.until;
