-- The departments that the policy in force on the day asked for gives a duty
-- to, by name. One row.
CREATE VIEW owner(office, centre, training, audit, finance) AS
SELECT o.name, c.name, t.name, a.name, f.name
  FROM unit_now u
  LEFT JOIN department o ON o._id = u.responsible_dept
  LEFT JOIN department c ON c._id = u.lead_dept
  LEFT JOIN department t ON t._id = u.training_dept
  LEFT JOIN department a ON a._id = u.audit_dept
  LEFT JOIN department f ON f._id = u.finance_dept;
