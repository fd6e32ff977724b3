-- The unit with the policy in force on the day asked for. One row.
CREATE VIEW unit_now AS
SELECT u._id, u.name, u.effective_from, u.register_from,
       year(u.effective_from) +
           (substr(u.effective_from, 6) <> '01-01') AS first_year,
       p.*
  FROM unit u
  LEFT JOIN policy p ON as_of() BETWEEN p.since AND p.until;
